import { percentOf, sumYuan } from '../money/arithmetic.ts';
import { daysIn, isoDay, partsOf } from '../periods/calendar.ts';
import { type FuzzyDate, type KnownDate, lastDayOf } from '../periods/fuzzy-date.ts';
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

/** Whether a promised completion lies behind a day (ISO): the last day that it may mean is over. */
export const isOverdue = (due: FuzzyDate, day: string): boolean => due !== null && lastDayOf(due) < day;

/** Whether a note in Chinese tells of production that has begun, so that a page may point to it; 尚未投产 does not. */
export const tellsOfProduction = (noteZh: string | null): boolean => /(?<![未没])投产/.test(noteZh ?? '');

/** The newest day, month or year (as published: 2023-05-11, 2025) on which a source came out; null where none is dated. */
export const newestSource = (sources: readonly { publishedOn: string | null }[]): string | null =>
  sources
    .flatMap(({ publishedOn }) => publishedOn ?? [])
    .sort()
    .at(-1) ?? null;

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
