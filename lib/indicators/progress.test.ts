import Decimal from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byTime, labelStatisticsPeriod } from './periods.ts';
import { type Aim, type Measured, standingOf } from './progress.ts';

const row = (period: string, value: string | null, more: Partial<Measured> = {}): Measured => ({
  period,
  nameZh: '地区生产总值',
  value,
  unitZh: '亿元',
  bound: 'exact',
  preferred: true,
  derived: false,
  ...more,
});
const aim: Aim = { year: 2027, nameZh: '地区生产总值', value: '2100', unitZh: '亿元' };

describe('a target against what was published', () => {
  it('gives gap and pace from the newest whole year', () => {
    expect(standingOf(aim, [row('2022', '1500'), row('2024', '1710'), row('2025Q1', '420')])).toMatchObject({
      comparable: true,
      latest: { period: '2024' },
      reached: false,
      reachedPercent: '81.4',
      gap: '390',
      most: false,
      years: 3,
      perYear: '130',
      growthPercent: '7.09',
      sameName: true,
    });
  });

  it('computes nothing from a quarter, a growth rate, a derived value, another unit or nothing', () => {
    expect(standingOf(aim, [])).toEqual({ comparable: false, why: 'none' });
    expect(standingOf(aim, [row('2024', null), row('2023Q1', null)])).toEqual({
      comparable: false,
      why: 'growthOnly',
    });
    expect(standingOf(aim, [row('2023Q1', '18.5'), row('2024', null)])).toEqual({
      comparable: false,
      why: 'partYear',
    });
    expect(standingOf(aim, [row('2024', '1710', { derived: true })])).toMatchObject({ comparable: false });
    expect(standingOf(aim, [row('2024', '1710', { preferred: false })])).toMatchObject({ comparable: false });
    expect(standingOf(aim, [row('2024', '171000', { unitZh: '万元' })])).toEqual({
      comparable: false,
      why: 'unit',
    });
  });

  it('says at most where the source says over, other name where the scope may differ, no pace when reached or due', () => {
    const over = row('2024', '2700', { bound: 'atLeast', nameZh: '规模以上工业产值' });
    expect(standingOf({ ...aim, value: '4000', nameZh: '工业产值' }, [over])).toMatchObject({
      gap: '1300',
      most: true,
      perYear: '433.33',
      sameName: false,
    });
    expect(standingOf(aim, [row('2026', '2200')])).toMatchObject({
      reached: true,
      gap: '0',
      perYear: null,
      growthPercent: null,
    });
    expect(standingOf(aim, [row('2027', '2000')])).toMatchObject({
      reached: false,
      gap: '100',
      years: 0,
      perYear: null,
      growthPercent: null,
    });
    expect(standingOf(aim, [row('2024', '0')])).toMatchObject({ gap: '2100', growthPercent: null });
  });

  it('takes the state at a month beside a year, the newer first, and never a sum over a month', () => {
    const firms = { ...aim, value: '10', unitZh: '户' };
    const state = (period: string, value: string, preferred = true) =>
      row(period, value, { unitZh: '户', preferred });
    expect(standingOf(firms, [state('2024', '7', false), state('2024-11', '6')])).toMatchObject({
      comparable: true,
      latest: { period: '2024-11' },
      gap: '4',
      years: 3,
    });
    expect(standingOf(firms, [state('2024M11', '6')])).toEqual({ comparable: false, why: 'partYear' });
  });

  it('names a pace that leads to the target', () => {
    const amount = fc
      .integer({ min: 1, max: 9_000_000 })
      .map((cents) => new Decimal(cents).div(100).toString());
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 2000, max: 2026 }), (value, target, year) => {
        const standing = standingOf({ ...aim, value: target }, [row(`${year}`, value)]);
        if (!standing.comparable || standing.perYear === null || standing.growthPercent === null) {
          expect(new Decimal(target).lte(value)).toBe(true);
          return;
        }
        const sum = new Decimal(value).plus(new Decimal(standing.perYear).times(standing.years));
        expect(sum.minus(target).abs().lte(new Decimal('0.005').times(standing.years))).toBe(true);
        const power = (percent: Decimal) =>
          new Decimal(value).times(percent.div(100).plus(1).pow(standing.years));
        const growth = new Decimal(standing.growthPercent);
        expect(power(growth.minus('0.006')).lte(target)).toBe(true);
        expect(power(growth.plus('0.006')).gte(target)).toBe(true);
      }),
    );
  });
});

describe('periods of statistics', () => {
  it('order by their end and read as people write them', () => {
    expect(['2024', '2023Q1', '2024-11', '2022Q1'].sort(byTime)).toEqual([
      '2022Q1',
      '2023Q1',
      '2024-11',
      '2024',
    ]);
    expect(labelStatisticsPeriod('2024-11', 'zh')).toBe('2024年11月');
    expect(labelStatisticsPeriod('2024-11', 'en')).toBe('Nov 2024');
    expect(labelStatisticsPeriod('2023Q1', 'zh')).toBe('2023年一季度');
  });
});
