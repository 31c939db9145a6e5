import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatePrecision } from '../periods/fuzzy-date.ts';
import {
  arrivedOf,
  daysBetween,
  daysToStart,
  isOverdue,
  monthsLater,
  newestSource,
  promisedCompletion,
  tellsOfProduction,
} from './promise.ts';

const date = (value: string, precision: DatePrecision = 'day') => ({ value, precision });

describe('promised against reached', () => {
  it('counts days only between days', () => {
    expect(
      daysToStart([
        { stage: 'signed', date: date('2021-11-26') },
        { stage: 'started', date: date('2022-05-19') },
      ]),
    ).toBe(174);
    expect(daysBetween(date('2023-01-01', 'quarter'), date('2023-05-09'))).toBeNull();
    expect(daysBetween(date('2022-08-01', 'month'), date('2023-05-09'))).toBeNull();
    expect(daysBetween(null, date('2023-05-09'))).toBeNull();
    expect(daysBetween(date('2023-05-09'), date('2023-05-08'))).toBeNull();
    expect(daysBetween(date('2023-05-09'), date('2023-05-09'))).toBe(0);
  });

  it('adds months inside the calendar', () => {
    expect(monthsLater(date('2023-05-09'), 24)).toEqual(date('2025-05-09'));
    expect(monthsLater(date('2023-11-30'), 3)).toEqual(date('2024-02-29'));
    expect(promisedCompletion([{ stage: 'started', date: date('2023-05-01', 'month') }], 8)).toEqual(
      date('2024-01-01', 'month'),
    );
    expect(promisedCompletion([{ stage: 'started', date: null }], 8)).toBeNull();
    const months = fc.integer({ min: 0, max: 240 });
    fc.assert(
      fc.property(months, months, (a, b) => {
        const start = date('2020-01-15');
        expect(monthsLater(monthsLater(start, a), b)).toEqual(monthsLater(start, a + b));
      }),
    );
  });

  it('knows when a promised completion is over: after the last day that it may mean', () => {
    expect(isOverdue(date('2025-05-09'), '2025-05-09')).toBe(false);
    expect(isOverdue(date('2025-05-09'), '2025-05-10')).toBe(true);
    expect(isOverdue(date('2025-05-01', 'month'), '2025-05-31')).toBe(false);
    expect(isOverdue(null, '2025-05-10')).toBe(false);
  });

  it('tells a note on production begun from others, and the newest dated source', () => {
    expect(tellsOfProduction('截至2022年3月25日已投产2.5万吨/年。')).toBe(true);
    expect(tellsOfProduction('项目尚未投产。')).toBe(false);
    expect(tellsOfProduction('装置：乙炔2×9万吨/年。')).toBe(false);
    expect(tellsOfProduction(null)).toBe(false);
    const from = (publishedOn: string | null) => ({ publishedOn });
    expect(newestSource([from(null), from('2023-05-11'), from('2021-11-28')])).toBe('2023-05-11');
    expect(newestSource([from(null)])).toBeNull();
  });

  it('shares out arrived money against what was promised exactly, at most against “at least”, never against a plan', () => {
    const receipts = [{ receivedOn: '2022-03-25', amountYuan: '351527700.00' }];
    expect(arrivedOf(receipts, { amountYuan: '720000000.00', bound: 'exact' })).toEqual({
      yuan: '351527700.00',
      until: '2022-03-25',
      percent: '48.82',
      most: false,
    });
    expect(arrivedOf(receipts, { amountYuan: '720000000.00', bound: 'atLeast' })).toMatchObject({
      most: true,
    });
    expect(arrivedOf(receipts, { amountYuan: '720000000.00', bound: 'planned' })).toMatchObject({
      percent: null,
    });
    expect(arrivedOf(receipts, { amountYuan: null, bound: 'undisclosed' })).toMatchObject({ percent: null });
    expect(arrivedOf([], { amountYuan: '1.00', bound: 'exact' })).toBeNull();
  });
});
