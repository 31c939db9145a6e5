import { describe, expect, it } from 'vitest';
import { newestPublishedYear } from './published-year.ts';

const row = (code: string, period: string, more: object = {}) => ({
  code,
  period,
  value: '1' as string | null,
  preferred: true,
  derived: false,
  ...more,
});
const codes = (rows: readonly { code: string; period: string }[]) =>
  newestPublishedYear(rows.map((one) => row(one.code, one.period, one))).map(({ code }) => code);

describe('the newest published year', () => {
  it('is the last with a value, with its growth rates, without quarters, other sources and what was derived', () => {
    expect(
      codes([
        row('gdp', '2024'),
        row('gdp', '2023'),
        row('growth', '2024', { value: null }),
        row('quarter', '2025Q1'),
        row('month', '2024-11'),
        row('other', '2024', { preferred: false }),
        row('derived', '2024', { derived: true }),
        row('only-growth', '2025', { value: null }),
      ]),
    ).toEqual(['gdp', 'growth']);
  });

  it('is nothing where no whole year has a value', () => {
    expect(codes([row('quarter', '2025Q1'), row('growth', '2024', { value: null })])).toEqual([]);
  });
});
