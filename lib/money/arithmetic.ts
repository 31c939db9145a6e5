import Decimal from 'decimal.js';

// a ratio is kept with thirty digits, so that rounding what is printed never rounds twice
const Precise = Decimal.clone({ precision: 30 });

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
  const exact = ratioPercent(part, whole);
  return exact === null ? null : printHundredths(exact);
}

/** part ÷ whole in percent to thirty digits, for what is computed on; null when the whole is zero. */
export function ratioPercent(part: string | number, whole: string | number): string | null {
  const base = new Precise(whole);
  return base.isZero() ? null : new Precise(part).times(100).div(base).toFixed();
}

/** Two decimals, half up, away from zero: the print of every rate. */
export const printHundredths = (value: string): string =>
  new Precise(value).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2);

/** (current − previous) ÷ previous in percent, half up to two decimals; null without a base. */
export function growthPercent(current: string | number, previous: string | number): string | null {
  return percentOf(new Decimal(current).minus(previous).toString(), previous);
}

/** A database decimal (or null) as a decimal string with two places. */
export function yuanText(value: { toFixed(places: number): string } | null): string | null {
  return value === null ? null : value.toFixed(2);
}
