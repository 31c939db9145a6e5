import Decimal from 'decimal.js';

/**
 * All values that a printed figure may stand for: 251.78 is anything from 251.775 to 251.785. Both ends belong to it.
 * A check fails only when no values inside the intervals agree, so a correctly rounded text never fails.
 */
export type Interval = { lo: Decimal; hi: Decimal };

const ZERO = new Decimal(0);
export const INFINITE = new Decimal(Infinity);

export const exactly = (value: Decimal): Interval => ({ lo: value, hi: value });
export const around = (value: Decimal, half: Decimal): Interval => ({
  lo: value.minus(half),
  hi: value.plus(half),
});
export const meets = (a: Interval, b: Interval) => a.lo.lte(b.hi) && b.lo.lte(a.hi);
export const scaled = (a: Interval, by: Decimal.Value): Interval => ({
  lo: a.lo.times(by),
  hi: a.hi.times(by),
});
export const halfWidth = (a: Interval) => a.hi.minus(a.lo).div(2);

export function sumOf(intervals: readonly Interval[]): Interval {
  return intervals.reduce(
    (sum, one) => ({ lo: sum.lo.plus(one.lo), hi: sum.hi.plus(one.hi) }),
    exactly(ZERO),
  );
}

export const minus = (a: Interval, b: Interval): Interval => ({ lo: a.lo.minus(b.hi), hi: a.hi.minus(b.lo) });

/** a ÷ b for figures that are not negative; a divisor that may be zero makes the quotient unbounded. */
export function quotient(a: Interval, b: Interval): Interval {
  const hi = b.lo.lte(0) ? INFINITE : a.hi.div(b.lo);
  return { lo: b.hi.lte(0) || !b.hi.isFinite() ? ZERO : Decimal.max(a.lo, 0).div(b.hi), hi };
}

/** What the figure was before it grew by `percent`. */
export function baseOf(value: Interval, percent: Interval): Interval {
  const factor = { lo: Decimal.max(percent.lo.div(100).plus(1), 0), hi: percent.hi.div(100).plus(1) };
  return quotient(value, factor);
}

/** By how many percent `value` lies above `base`. */
export function growthOf(value: Interval, base: Interval): Interval {
  const factor = quotient(value, base);
  return { lo: factor.lo.minus(1).times(100), hi: factor.hi.minus(1).times(100) };
}
