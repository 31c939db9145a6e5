import Decimal from 'decimal.js';
import { type Interval, meets, sumOf } from './interval.ts';
import { type Quantity, withDigits, withUnit } from './reading/quantities.ts';

/** A figure without superfluous zeros, at most `places` after the point, rounded half up. */
export function show(value: Decimal, places = 2): string {
  return value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toString().replace(/^-/, '−');
}

/** The middle of what a figure may be, for showing; a bound where the other end is open. */
export function middle({ lo, hi }: Interval): Decimal {
  return hi.isFinite() ? lo.plus(hi).div(2) : lo;
}

/** A value in the unit in which `q` is printed. */
export const inUnitOf = (value: Decimal, q: Quantity, places = 4) => show(value.div(q.scale), places);

/** How many places after the point a figure prints. */
export const placesOf = (q: Quantity) => q.digits.split('.')[1]?.length ?? 0;

/** What a figure would read if it came to `value`: in its own unit, with as many places. */
export function written(value: Decimal, q: Quantity): string {
  return `${value.div(q.scale).toDecimalPlaces(placesOf(q), Decimal.ROUND_HALF_UP).toFixed(placesOf(q))}${q.printed}`;
}

/** The same figure with two neighbouring digits changed over, in every way that changes it. */
export function transposed(q: Quantity): Quantity[] {
  const digits = [...q.digits];
  const at = digits.flatMap((char, index) => (char === '.' ? [] : [index]));
  return at.slice(1).flatMap((right, index) => {
    const left = at[index] ?? 0;
    if (digits[left] === digits[right]) return [];
    const swapped = digits
      .map((char, place) => (place === left ? digits[right] : place === right ? digits[left] : char))
      .join('');
    return /^0\d/.test(swapped) ? [] : [withDigits(q, swapped)];
  });
}

const OTHER_UNIT: Record<string, string> = { 亿: '万', 万: '亿' };

/** The same figure with 亿 and 万 changed over; null where it has neither. */
export function otherUnit(q: Quantity): Quantity | null {
  const mark = /[亿万]/.exec(q.printed)?.[0];
  if (q.kind !== 'money' || !mark || q.printed.length > 4) return null;
  const by = mark === '亿' ? '0.0001' : '10000';
  const other = OTHER_UNIT[mark] ?? mark;
  return withUnit(q, q.text.replace(mark, other), q.printed.replace(mark, other), by);
}

/** A single slip that would mend a failing check: which figure, and what it should read. */
export type Mend = { of: Quantity; to: Quantity; slip: 'unit' | 'digits' };

/**
 * Looks for the one slip, a unit or two neighbouring digits, that makes a check agree when one of its figures is
 * replaced. More than one way to mend it by digits is no help and gives none; `exactly` may ask more of digits than of units.
 */
export function mendOf(
  figures: readonly Quantity[],
  agrees: (figures: readonly Quantity[]) => boolean,
  exactly = agrees,
): Mend | null {
  const attempt = (variants: (q: Quantity) => Quantity[], slip: Mend['slip'], test = agrees) =>
    figures.flatMap((of, index) =>
      variants(of).flatMap((to) =>
        test(figures.map((one, at) => (at === index ? to : one))) ? [{ of, to, slip }] : [],
      ),
    );
  const units = attempt((q) => [otherUnit(q)].flatMap((one) => one ?? []), 'unit');
  if (units.length > 0) return units[0] ?? null;
  const digits = attempt(transposed, 'digits', exactly);
  return digits.length === 1 || new Set(digits.map(({ of }) => of)).size === 1 ? (digits[0] ?? null) : null;
}

/** The slip that would make the first figures come to the last one: by digits only to the very figure. */
export const mendOfSum = (figures: readonly Quantity[]): Mend | null =>
  mendOf(
    figures,
    (all) => meets(sumOf(all.slice(0, -1).map(({ range }) => range)), all.at(-1)?.range ?? sumOf([])),
    (all) =>
      all
        .slice(0, -1)
        .reduce((sum, { value }) => sum.plus(value), new Decimal(0))
        .eq(all.at(-1)?.value ?? 0),
  );

export const mendWords = (mend: Mend | null): string =>
  mend === null
    ? ''
    : mend.slip === 'unit'
      ? `若“${mend.of.text}”应为“${mend.to.text}”（亿、万写错，差一万倍），就对得上。`
      : `若“${mend.of.text}”应为“${mend.to.text}”（相邻两位数字颠倒），就对得上。`;
