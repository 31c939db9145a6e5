import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateDemo, planQuarters } from './generate.ts';

const real = new Map([
  ['2023Q1', { projects: 2, million: 20_000, industrialProjects: 2, industrialMillion: 20_000 }],
]);

describe('demo ledger', () => {
  it('comes to the published quarter with the two real projects, whatever the seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        const quarter = generateDemo(seed, real).filter((one) => one.code.startsWith('YS-2023Q1'));
        const industrial = quarter.filter((one) => one.sector === 'industrial');
        const million = (list: typeof quarter) =>
          list.reduce((sum, one) => sum + Number(one.amountYuan) / 1e6, 0);
        expect(quarter.length + 2).toBe(65);
        expect(million(quarter) + 20_000).toBe(43_000);
        expect(industrial.length + 2).toBe(11);
        expect(million(industrial) + 20_000).toBe(25_178);
        expect(quarter.every((one) => Number(one.amountYuan) < 1e10)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('names only obviously invented firms, and no amount is zero or negative', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        for (const one of generateDemo(seed, real)) {
          expect(one.firm.startsWith('示例')).toBe(true);
          expect(one.name.startsWith('示例')).toBe(true);
          expect(Number(one.amountYuan)).toBeGreaterThan(0);
          expect(
            one.receipts.reduce((sum, receipt) => sum + Number(receipt.amountYuan), 0),
          ).toBeLessThanOrEqual(Number(one.amountYuan));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('covers 2021Q1 to 2024Q4', () => {
    expect(planQuarters(1).map((plan) => `${plan.year}Q${plan.quarter}`)).toHaveLength(16);
  });
});
