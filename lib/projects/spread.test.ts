import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatePrecision, FuzzyDate } from '../periods/fuzzy-date.ts';
import { countsIn, parsePeriod } from '../periods/period.ts';
import { bucketOf, NOTHING, quartersBetween, type SpreadCell, spreadOf, wholeOf } from './spread.ts';

const FIRST_MONTH: Record<DatePrecision, (month: number) => number> = {
  day: (month) => month,
  month: (month) => month,
  quarter: (month) => month - ((month - 1) % 3),
  year: () => 1,
};
const two = (number: number) => String(number).padStart(2, '0');
const knownDate = fc
  .record({
    year: fc.integer({ min: 1990, max: 2060 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    precision: fc.constantFrom<DatePrecision>('day', 'month', 'quarter', 'year'),
  })
  .map(({ year, month, day, precision }) => ({
    value: `${year}-${two(FIRST_MONTH[precision](month))}-${two(precision === 'day' ? day : 1)}`,
    precision,
  }));
const anyDate: fc.Arbitrary<FuzzyDate> = fc.oneof({ weight: 6, arbitrary: knownDate }, fc.constant(null));

const cell = (bucket: ReturnType<typeof bucketOf>, isDemo: boolean): SpreadCell => ({
  ...NOTHING,
  projects: 1,
  amountYuan: '1.00',
  isDemo,
  by: 'signed',
  bucket,
});

describe('the bucket of a signing', () => {
  it('is a quarter exactly when the date counts in one, and then in that one only', () => {
    fc.assert(
      fc.property(knownDate, (date) => {
        const bucket = bucketOf(date);
        const year = date.value.slice(0, 4);
        const inside = [1, 2, 3, 4]
          .map((quarter) => `${year}Q${quarter}`)
          .filter((code) => countsIn(date, parsePeriod(code)) === 'in');
        expect(inside).toEqual(bucket.kind === 'quarter' ? [bucket.code] : []);
        expect(bucket.kind === 'year').toBe(date.precision === 'year');
      }),
    );
    expect(bucketOf(null)).toEqual({ kind: 'unknown' });
    expect(bucketOf({ value: '2018-01-01', precision: 'year' })).toEqual({ kind: 'year', code: '2018' });
    expect(bucketOf({ value: '2023-01-01', precision: 'quarter' })).toEqual({
      kind: 'quarter',
      code: '2023Q1',
    });
  });

  it('loses no project and counts none twice: quarters, years and undated come to the number of dates', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyDate, fc.boolean()), { maxLength: 60 }), (dates) => {
        const spread = spreadOf(
          dates.map(([date, isDemo]) => cell(bucketOf(date), isDemo)),
          { ecosystems: [], parks: [] },
        );
        const splits = [...spread.quarters, ...spread.years].map(({ split }) => split);
        const sum = [...splits, spread.undated].map(wholeOf).reduce((all, one) => all + one.projects, 0);
        expect(sum).toBe(dates.length);
        const demo = [...splits, spread.undated].reduce((all, one) => all + one.demo.projects, 0);
        expect(demo).toBe(dates.filter(([, isDemo]) => isDemo).length);
        const codes = spread.quarters.map(({ key }) => key);
        expect(codes).toEqual(quartersBetween(codes));
      }),
    );
  });

  it('leaves no quarter out between the first and the last', () => {
    expect(quartersBetween(['2022Q3', '2021Q4'])).toEqual(['2021Q4', '2022Q1', '2022Q2', '2022Q3']);
    expect(quartersBetween([])).toEqual([]);
  });
});
