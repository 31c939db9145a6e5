import Decimal from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { parsePeriod, previousYear } from '../periods/period.ts';
import { emptyEvidence } from '../testing/sample-briefing.ts';
import { type CountedRow, judgeAll } from './counting.ts';
import { biggestMovers } from './movers.ts';
import { COUNTING_RULES } from './rules.ts';

const period = parsePeriod('2024Q2');
const slots = [
  { key: 'alpha', labelZh: '甲圈' },
  { key: 'beta', labelZh: '乙圈' },
];

const row = (number: number, year: number, ecosystem: string, amountYuan: string): CountedRow => ({
  id: `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`,
  code: `SL-${number}`,
  name: `示例项目${number}`,
  firm: '示例有限公司',
  ecosystem: { key: ecosystem, nameZh: ecosystem },
  park: null,
  segment: null,
  sector: 'industrial',
  kind: 'new',
  origin: null,
  stage: 'signed',
  status: 'normal',
  agreementKind: 'formal',
  firstContact: null,
  signed: { value: `${year}-05-10`, precision: 'day' },
  started: null,
  building: null,
  producing: null,
  full: null,
  endedOn: null,
  amountYuan,
  bound: 'exact',
  isDemo: true,
});

function evidenceOf(rows: CountedRow[]) {
  const judged = (of: typeof period) =>
    judgeAll(rows, of, COUNTING_RULES.v1, '2024-07-01')
      .filter((verdict) => verdict.standing !== 'outside')
      .map(({ row: one, ...said }) => ({ id: one.id, ...said }));
  const before = previousYear(period);
  return {
    ...emptyEvidence('2024Q2'),
    ecosystems: slots,
    periods: { current: period, previous: before },
    rows,
    verdicts: { current: judged(period), previous: judged(before) },
  };
}

describe('biggestMovers', () => {
  it('puts the largest difference first and names the rows that weigh most in it', () => {
    const evidence = evidenceOf([
      row(1, 2024, 'alpha', '100.00'),
      row(2, 2024, 'alpha', '900.00'),
      row(3, 2024, 'alpha', '50.00'),
      row(4, 2023, 'beta', '400.00'),
      row(5, 2024, 'beta', '10.00'),
    ]);
    const movers = biggestMovers(evidence).filter(({ spec }) => spec.rows.ecosystem);
    expect(movers.map((one) => [one.spec.rows.ecosystem, one.deltaYuan])).toEqual([
      ['alpha', '1050.00'],
      ['beta', '-390.00'],
    ]);
    expect(movers[0]?.because.map((push) => [push.code, push.direction])).toEqual([
      ['SL-2', 'up'],
      ['SL-1', 'up'],
    ]);
    expect(movers[1]?.because).toEqual([
      { code: 'SL-4', name: '示例项目4', yuan: '400.00', direction: 'down' },
    ]);
  });

  it('tells nothing where nothing moved, and never more than asked', () => {
    expect(biggestMovers(evidenceOf([]))).toEqual([]);
    const many = evidenceOf([row(1, 2024, 'alpha', '1.00'), row(2, 2024, 'beta', '2.00')]);
    const found = biggestMovers(many, 2);
    expect(found).toHaveLength(2);
    expect(new Decimal(found[0]?.deltaYuan ?? 0).gte(found[1]?.deltaYuan ?? 0)).toBe(true);
  });
});
