import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWorkingDayAfter, isWorkingDay, periodsEndedBefore } from './working-days.ts';

const PLAIN = { holidays: [], workedWeekends: [] };
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('firstWorkingDayAfter', () => {
  it.each([
    ['2026-03-31', PLAIN, '2026-04-01'], // a Wednesday
    ['2026-01-31', PLAIN, '2026-02-02'], // over a weekend
    ['2026-09-30', { holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'], workedWeekends: [] }, '2026-10-08'],
    ['2026-01-30', { holidays: [], workedWeekends: ['2026-01-31'] }, '2026-01-31'],
  ])('%s under %j is %s', (from, calendar, expected) => {
    expect(firstWorkingDayAfter(from, calendar)).toBe(expected);
  }); // biome-ignore format: a table

  it('is a working day, later, with none between', () => {
    fc.assert(
      fc.property(day, fc.array(day, { maxLength: 30 }), (from, holidays) => {
        const calendar = { holidays, workedWeekends: [] };
        const found = firstWorkingDayAfter(from, calendar);
        expect(found > from && isWorkingDay(found, calendar)).toBe(true);
        const next = new Date(Date.parse(from) + 86_400_000).toISOString().slice(0, 10);
        if (found !== next) expect(isWorkingDay(next, calendar)).toBe(false);
      }),
    );
  });
});

describe('periodsEndedBefore', () => {
  it.each([
    ['2026-02-02', ['2026M1']],
    ['2026-04-01', ['2026M3', '2026Q1']],
    ['2026-01-05', ['2025M12', '2025Q4', '2025']],
  ])('on %s they are %j', (on, codes) => {
    expect(periodsEndedBefore(on).map((one) => one.code)).toEqual(codes);
  });
});
