import Decimal from 'decimal.js';
import type { Bound } from '../projects/schema.ts';
import { byTime, isState, lengthOf } from './periods.ts';

/** A published value as a comparison sees it: decimal in its unit, null when only the growth was published. */
export type Measured = {
  period: string;
  nameZh: string;
  value: string | null;
  unitZh: string;
  bound: Bound;
  preferred: boolean;
  derived: boolean;
};
export type Aim = { year: number; nameZh: string; value: string; unitZh: string };

/** Why nothing is computed: nothing published, only growth, only parts of a year, or another unit. */
export type Incomparable = 'none' | 'growthOnly' | 'partYear' | 'unit';

/**
 * How far the newest value of a whole year, or newest state at a month, is from a target. `gap`, `perYear` in the unit of both; `most` = the source says
 * “over”, so that gap and pace are at most these. `perYear` and `growthPercent` (compound, a year) are null once the
 * target is reached or its year has come. `sameName` = both go by one name; otherwise their scope may differ.
 */
export type Standing<Row extends Measured> =
  | { comparable: false; why: Incomparable }
  | {
      comparable: true;
      latest: Row;
      reached: boolean;
      reachedPercent: string;
      gap: string;
      most: boolean;
      years: number;
      perYear: string | null;
      growthPercent: string | null;
      sameName: boolean;
    };

const rounded = (value: Decimal, places: number) =>
  value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toString();

/**
 * The newest value that can stand beside a target of a year: of a whole year, or the state at a month, which is no sum over
 * it. One that a source printed and that is preferred; never a derived one.
 */
export function newestYear<Row extends Measured>(rows: readonly Row[]): Row | null {
  const years = rows.filter(
    (row) =>
      row.preferred &&
      !row.derived &&
      row.value !== null &&
      (lengthOf(row.period) === 'year' || isState(row.period)),
  );
  return [...years].sort((a, b) => byTime(b.period, a.period))[0] ?? null;
}

function whyNot(rows: readonly Measured[]): Incomparable {
  if (rows.length === 0) return 'none';
  return rows.some((row) => row.value !== null) ? 'partYear' : 'growthOnly';
}

/**
 * Holds a target against the published values of the same indicator. Only a whole year or a state, in the same unit, is compared:
 * nothing is estimated from a quarter, a growth rate or a derived value.
 */
export function standingOf<Row extends Measured>(aim: Aim, rows: readonly Row[]): Standing<Row> {
  const latest = newestYear(rows);
  if (!latest || latest.value === null) return { comparable: false, why: whyNot(rows) };
  if (latest.unitZh !== aim.unitZh) return { comparable: false, why: 'unit' };
  const [target, value] = [new Decimal(aim.value), new Decimal(latest.value)];
  const gap = Decimal.max(target.minus(value), 0);
  const years = aim.year - Number(latest.period.slice(0, 4));
  const open = gap.gt(0) && years > 0;
  return {
    comparable: true,
    latest,
    reached: gap.isZero(),
    reachedPercent: target.isZero() ? '100' : rounded(value.div(target).times(100), 1),
    gap: rounded(gap, 4),
    most: latest.bound === 'atLeast',
    years,
    perYear: open ? rounded(gap.div(years), 2) : null,
    growthPercent:
      open && value.gt(0)
        ? rounded(target.div(value).pow(new Decimal(1).div(years)).minus(1).times(100), 2)
        : null,
    sameName: latest.nameZh === aim.nameZh,
  };
}
