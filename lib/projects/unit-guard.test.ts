import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SizeFacts, unitDoubts } from './unit-guard.ts';

const nothing: SizeFacts = {
  amountYuan: null,
  beforeYuan: null,
  usualYuan: [],
  expectedOutputYuan: null,
  landMu: null,
  beforeMu: null,
  capacity: null,
  beforeCapacity: null,
  usualCapacities: [],
};
const doubts = (facts: Partial<SizeFacts>) => unitDoubts({ ...nothing, ...facts }).join('');
const yi = (amount: number) => `${amount * 100_000_000}.00`;

describe('unitDoubts', () => {
  it.each<[string, Partial<SizeFacts>, string]>([
    [
      'ten thousand times the former amount',
      { amountYuan: yi(12_000), beforeYuan: '120000000.00' },
      '亿元和万元',
    ],
    ['a ten-thousandth of it', { amountYuan: '120000.00', beforeYuan: yi(12) }, '亿元和万元'],
    ['ten times it', { amountYuan: yi(125), beforeYuan: yi(12.5) }, '十倍'],
    ['dollars taken for yuan', { amountYuan: yi(1), beforeYuan: yi(7.1) }, '美元'],
    ['far from what the firm does', { amountYuan: '30000.00', usualYuan: [yi(3), yi(5), yi(2)] }, '这家企业'],
    ['far from its output', { amountYuan: '500000.00', expectedOutputYuan: yi(60) }, '产值'],
    ['too little for its land', { amountYuan: '300000.00', landMu: '500' }, '每亩'],
    ['hectares taken for mu', { landMu: '20', beforeMu: '300' }, '公顷'],
    ['square metres taken for mu', { landMu: '200000', beforeMu: '300' }, '平方米'],
    ['ten times the land', { landMu: '3000', beforeMu: '300' }, '十倍'],
    [
      'a capacity ten times the former',
      { capacity: '年产300GWh', beforeCapacity: '年产30GWh' },
      '此前是 年产30GWh',
    ],
    ['吨 taken for 万吨', { capacity: '年产12吨', beforeCapacity: '年产12万吨' }, '一万倍'],
    [
      '亿瓦时 beside GWh of the same firm',
      { capacity: '30亿瓦时', usualCapacities: ['年产30GWh'] },
      '另一个项目',
    ],
    ['too much for its land', { amountYuan: yi(120), landMu: '5' }, '每亩'],
  ])('asks about %s', (_, facts, words) => expect(doubts(facts)).toContain(words));

  it.each<[string, Partial<SizeFacts>]>([
    ['an amount alone', { amountYuan: yi(3) }],
    ['the published ones', { amountYuan: yi(100), expectedOutputYuan: yi(260), usualYuan: [yi(100)] }],
    ['land measured anew', { landMu: '312', beforeMu: '300' }],
    ['a capacity doubled', { capacity: '年产60GWh', beforeCapacity: '年产30GWh' }],
    ['capacities of other kinds', { capacity: '年产30万套', beforeCapacity: '年产3万吨' }],
    ['a raise by a fifth', { amountYuan: yi(12), beforeYuan: yi(10) }],
    ['one other project, however different', { amountYuan: '30000.00', usualYuan: [yi(3)] }],
    ['an undisclosed amount', { beforeYuan: yi(3), usualYuan: [yi(1), yi(2)] }],
  ])('keeps quiet about %s', (_, facts) => expect(doubts(facts)).toBe(''));

  it('never asks when the amount stays as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (yuan) => {
        expect(doubts({ amountYuan: `${yuan}.00`, beforeYuan: `${yuan}.00` })).toBe('');
      }),
    );
  });
});
