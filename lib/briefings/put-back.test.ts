import { describe, expect, it } from 'vitest';
import { putBack } from './put-back.ts';

const BASE = '全区新签约项目{{count}}，同比{{growth}}；协议资金{{amount}}。';

describe('a figure that was left out', () => {
  it.each([
    ['全区新签约项目，同比{{growth}}。', 'count', '全区新签约项目{{count}}，同比{{growth}}。'],
    [
      '签约项目多，同比{{growth}}；协议资金大。',
      'amount',
      '签约项目多，同比{{growth}}；协议资金{{amount}}大。',
    ],
    ['本期签约好，同比{{growth}}。', 'count', '本期签约好{{count}}，同比{{growth}}。'],
    ['本期签约很好。', 'growth', '本期签约很好{{growth}}。'],
    ['', 'count', '{{count}}'],
  ])('comes back to its place: %s', (text, key, whole) => {
    expect(putBack(text, BASE, key)).toBe(whole);
  });
});
