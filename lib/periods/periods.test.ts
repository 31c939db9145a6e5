import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFuzzyDate, printFuzzyDate, typedFuzzyDate } from './fuzzy-date.ts';
import { countsIn, labelPeriod, parsePeriod, previousYear, quarterOf } from './period.ts';

describe('parseFuzzyDate', () => {
  it.each([
    ['2018', '2018-01-01', 'year'],
    ['2018年', '2018-01-01', 'year'],
    ['2023Q1', '2023-01-01', 'quarter'],
    ['2023-Q3', '2023-07-01', 'quarter'],
    ['2023年一季度', '2023-01-01', 'quarter'],
    ['2023年第四季度', '2023-10-01', 'quarter'],
    ['2022-08', '2022-08-01', 'month'],
    ['2022年8月', '2022-08-01', 'month'],
    ['2022.8', '2022-08-01', 'month'],
    ['2021-11-26', '2021-11-26', 'day'],
    ['2021/11/6', '2021-11-06', 'day'],
    ['２０２１年11月26日', '2021-11-26', 'day'],
  ])('reads %s', (text, value, precision) => {
    expect(parseFuzzyDate(text)).toEqual({ value, precision });
  });

  it.each(['2023-02-29', '2023-13', 'yesterday', '2023Q5', '1203', '22030101'])('refuses %s', (text) => {
    expect(() => parseFuzzyDate(text)).toThrow(/请/);
  });

  it('refuses a date in 2203 for something that has happened', () => {
    expect(() => parseFuzzyDate('2203-01-05')).toThrow(/2203/);
    expect(() => parseFuzzyDate('2027-01-05', { latest: '2026-11-23' })).toThrow(/晚于今天/);
  });

  it('reads what it prints and what it types', () => {
    const dates = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    const precisions = fc.constantFrom('day', 'month', 'quarter', 'year');
    fc.assert(
      fc.property(dates, precisions, (date, precision) => {
        const day = date.toISOString().slice(0, 10);
        const month = `${day.slice(0, 5)}${String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;
        const value = {
          day,
          month: `${day.slice(0, 8)}01`,
          quarter: month,
          year: `${day.slice(0, 4)}-01-01`,
        }[precision];
        const fuzzy = { value, precision };
        expect(parseFuzzyDate(printFuzzyDate(fuzzy))).toEqual(fuzzy);
        expect(parseFuzzyDate(typedFuzzyDate(fuzzy))).toEqual(fuzzy);
      }),
    );
  });
});

describe('periods', () => {
  it.each([
    ['2023Q1', '2023-01-01', '2023-03-31', '2023年一季度', '2022Q1'],
    ['2023H1', '2023-01-01', '2023-06-30', '2023年上半年', '2022H1'],
    ['2023M1-9', '2023-01-01', '2023-09-30', '2023年前三季度', '2022M1-9'],
    ['2023M2', '2023-02-01', '2023-02-28', '2023年2月', '2022M2'],
    ['2024', '2024-01-01', '2024-12-31', '2024年', '2023'],
    [
      '2023-01-15..2023-03-31',
      '2023-01-15',
      '2023-03-31',
      '2023年1月15日至3月31日',
      '2022-01-15..2022-03-31',
    ],
    [
      '2024-02-29..2024-03-31',
      '2024-02-29',
      '2024-03-31',
      '2024年2月29日至3月31日',
      '2023-02-28..2023-03-31',
    ],
  ])('%s', (code, from, to, label, previous) => {
    const period = parsePeriod(code);
    expect(period).toMatchObject({ code, from, to });
    expect(labelPeriod(period)).toBe(label);
    expect(previousYear(period).code).toBe(previous);
  });

  it.each([
    '2023Q5',
    '23Q1',
    'last quarter',
    '2023M13',
    '2023M9-1',
    '2203Q1',
    '2023-02-30..2023-03-01',
    '2023-03-01..2023-01-01',
  ])('refuses %s and lists the forms', (code) => {
    expect(() => parsePeriod(code)).toThrow(/2023Q1/);
  });

  it('counts by precision', () => {
    const quarter = { value: '2023-01-01', precision: 'quarter' } as const;
    expect(countsIn(quarter, parsePeriod('2023Q1'))).toBe('in');
    expect(countsIn(quarter, parsePeriod('2023M1'))).toBe('unknown');
    expect(countsIn(quarter, parsePeriod('2023H1'))).toBe('in');
    expect(countsIn(quarter, parsePeriod('2022Q4'))).toBe('out');
    const year = { value: '2018-01-01', precision: 'year' } as const;
    expect(countsIn(year, parsePeriod('2018Q2'))).toBe('unknown');
    expect(countsIn(year, parsePeriod('2018'))).toBe('in');
    expect(countsIn(null, parsePeriod('2018'))).toBe('unknown');
  });

  it('puts every day into exactly one quarter of its year', () => {
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = { value: date.toISOString().slice(0, 10), precision: 'day' } as const;
        const year = day.value.slice(0, 4);
        const inside = [1, 2, 3, 4]
          .map((n) => `${year}Q${n}`)
          .filter((code) => countsIn(day, parsePeriod(code)) === 'in');
        expect(inside).toEqual([quarterOf(day)]);
      }),
    );
  });
});
