import Decimal from 'decimal.js';

/** The exact sum of yuan amounts, with two decimals. */
export function sumYuan(amounts: Iterable<string>): string {
  let total = new Decimal(0);
  for (const amount of amounts) total = total.plus(amount);
  return total.toFixed(2);
}

/** Negative, zero or positive, as a comparator wants it. */
export const compareYuan = (a: string, b: string) => new Decimal(a).cmp(b);

/**
 * part ÷ whole in percent, rounded half up to two decimals; null when the whole is zero, so that a page
 * prints “—” and never ∞.
 */
export function percentOf(part: string | number, whole: string | number): string | null {
  const base = new Decimal(whole);
  if (base.isZero()) return null;
  return new Decimal(part).div(base).times(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2);
}

/** (current − previous) ÷ previous in percent, half up to two decimals; null without a base. */
export function growthPercent(current: string | number, previous: string | number): string | null {
  return percentOf(new Decimal(current).minus(previous).toString(), previous);
}

/** A database decimal (or null) as a decimal string with two places. */
export function yuanText(value: { toFixed(places: number): string } | null): string | null {
  return value === null ? null : value.toFixed(2);
}
