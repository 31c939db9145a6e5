import { percentOf, sumYuan } from '../money/arithmetic.ts';
import { daysIn, isoDay, partsOf } from '../periods/calendar.ts';
import type { FuzzyDate, KnownDate } from '../periods/fuzzy-date.ts';
import type { Bound, Stage } from './schema.ts';

type Milestone = { stage: Stage; date: FuzzyDate };

const dateOf = (milestones: readonly Milestone[], stage: Stage): FuzzyDate =>
  milestones.find((one) => one.stage === stage)?.date ?? null;

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Whole days from one date to another; null unless both are known to the day and stand in this order. */
export function daysBetween(from: FuzzyDate, to: FuzzyDate): number | null {
  if (from?.precision !== 'day' || to?.precision !== 'day') return null;
  const days = dayNumber(to.value) - dayNumber(from.value);
  return days >= 0 ? days : null;
}

/** Days from signing to start; never estimated from a month, a quarter or a year. */
export const daysToStart = (milestones: readonly Milestone[]): number | null =>
  daysBetween(dateOf(milestones, 'signed'), dateOf(milestones, 'started'));

/** A date some months later, known as exactly: 9 May 2023 and 24 months give 9 May 2025. */
export function monthsLater(date: KnownDate, months: number): KnownDate {
  const { year, month, day } = partsOf(date.value);
  const index = year * 12 + month - 1 + months;
  const [laterYear, laterMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return {
    value: isoDay(laterYear, laterMonth, Math.min(day, daysIn(laterYear, laterMonth))),
    precision: date.precision,
  };
}

/** When the promised building time ends, counted from the published start; null when either was not published. */
export function promisedCompletion(milestones: readonly Milestone[], buildMonths: number | null): FuzzyDate {
  const started = dateOf(milestones, 'started');
  return started && buildMonths !== null ? monthsLater(started, buildMonths) : null;
}

/**
 * Money that arrived as far as it was published, against the published contract value: sum, share in percent (half up, two
 * decimals) and whether the share is only an upper limit, because the contract value is “at least” so much. Null
 * without a receipt; no share where the amount is undisclosed or only planned.
 */
export function arrivedOf(
  receipts: readonly { receivedOn: string; amountYuan: string }[],
  promised: { amountYuan: string | null; bound: Bound },
): { yuan: string; until: string; percent: string | null; most: boolean } | null {
  const until = receipts
    .map(({ receivedOn }) => receivedOn)
    .sort()
    .at(-1);
  if (until === undefined) return null;
  const yuan = sumYuan(receipts.map(({ amountYuan }) => amountYuan));
  const comparable =
    promised.amountYuan !== null && (promised.bound === 'exact' || promised.bound === 'atLeast');
  return {
    yuan,
    until,
    percent: comparable && promised.amountYuan !== null ? percentOf(yuan, promised.amountYuan) : null,
    most: promised.bound === 'atLeast',
  };
}
