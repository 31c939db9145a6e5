import { db } from '../db.ts';
import { Refusal } from '../errors.ts';
import { endOfDay, today } from '../periods/calendar.ts';
import { type Period, parsePeriod, precedingPeriod, previousYear, yearToDate } from '../periods/period.ts';
import { type CountedRow, judgeAll } from './counting.ts';
import type { Evidence } from './evidence.ts';
import type { Side } from './figure.ts';
import { type FiguresScope, receiptsOf, rowsOf } from './gather.ts';
import { gatherGiven, gatherSegments, gatherWatch } from './gather-outside.ts';
import { COUNTING_RULES, type CountingRules, CURRENT_RULES } from './rules.ts';

export type FiguresOptions = {
  asOf?: string | undefined;
  scope?: FiguresScope;
  rules?: CountingRules;
  sides?: readonly Side[]; // which periods are read; current and the year before when left out
  outside?: readonly Outside[]; // what else is read
};
/** What figures are made of besides projects and receipts. */
export const OUTSIDE = ['watch', 'segments', 'given'] as const;
export type Outside = (typeof OUTSIDE)[number];

/** The period of each side; none where there is no such thing, as before a year or a range. */
export function periodOf(side: Side, period: Period): Period | null {
  return {
    current: () => period,
    previous: () => previousYear(period),
    preceding: () => precedingPeriod(period),
    year: () => yearToDate(period),
    yearBefore: () => previousYear(yearToDate(period)),
  }[side]();
}

async function labelScope(scope: FiguresScope, project: string | undefined): Promise<string> {
  const [ecosystem, park] = await Promise.all([
    scope.ecosystem ? db().ecosystem.findUnique({ where: { slug: scope.ecosystem } }) : null,
    scope.park ? db().park.findUnique({ where: { slug: scope.park } }) : null,
  ]);
  if (scope.ecosystem && !ecosystem)
    throw new Refusal('invalid', `没有名为“${scope.ecosystem}”的产业生态圈，请从列表中选择。`);
  if (scope.park && !park) throw new Refusal('invalid', `没有名为“${scope.park}”的园区，请从列表中选择。`);
  return [ecosystem?.nameZh, park?.nameZh, project].filter(Boolean).join('、') || '全区';
}

const slot = (one: { slug: string; nameZh: string }) => ({ key: one.slug, labelZh: one.nameZh });

async function listSlots({ ecosystem, park }: FiguresScope) {
  const select = { slug: true, nameZh: true };
  const [ecosystems, parks] = await Promise.all([
    db().ecosystem.findMany({ orderBy: { sortOrder: 'asc' }, select }),
    db().park.findMany({ orderBy: { sortOrder: 'asc' }, select }),
  ]);
  return {
    ecosystems: ecosystems.filter((one) => !ecosystem || one.slug === ecosystem).map(slot),
    parks: parks.filter((one) => !park || one.slug === park).map(slot),
  };
}

/** The rows of the asked sides, judged by the rules, and the receipts. */
async function gatherRows(
  period: Period,
  asOf: Date,
  { scope = {}, rules = COUNTING_RULES[CURRENT_RULES], sides = ['current', 'previous'] }: FiguresOptions,
): Promise<Evidence> {
  const day = today(asOf);
  const periods: Evidence['periods'] = {};
  const verdicts: Evidence['verdicts'] = {};
  const rows = new Map<string, CountedRow>();
  const asked = [...new Set<Side>(['current', ...sides])];
  const found = asked.flatMap((side) => {
    const one = periodOf(side, period);
    return one ? [{ side, period: one }] : [];
  });
  const read = await Promise.all(found.map((one) => rowsOf(one.period, scope, asOf)));
  for (const [index, one] of found.entries()) {
    periods[one.side] = one.period;
    verdicts[one.side] = judgeAll(read[index] ?? [], one.period, rules, day)
      .filter((verdict) => verdict.standing !== 'outside' || scope.project)
      .map(({ row, ...said }) => {
        rows.set(row.id, row);
        return { id: row.id, ...said };
      });
  }
  const [scopeLabel, slots, receipts] = await Promise.all([
    labelScope(scope, scope.project && rows.get(scope.project)?.name),
    listSlots(scope),
    receiptsOf(
      found.map((one) => one.period),
      [...rows.keys()],
      scope,
      asOf,
    ),
  ]);
  const all = { rules, asOf: asOf.toISOString(), scopeLabel, periods, ...slots };
  return { ...all, rows: [...rows.values()], verdicts, receipts, watch: [], segments: [], given: [] };
}

/** Lights, segments and outside numbers, as far as they were asked for. */
async function gatherOutside(evidence: Evidence, scope: FiguresScope, wanted: readonly Outside[]) {
  const [watch, segments, given] = await Promise.all([
    wanted.includes('watch') ? gatherWatch(scope, new Date(evidence.asOf)) : [],
    wanted.includes('segments') ? gatherSegments(evidence, scope) : [],
    wanted.includes('given') ? gatherGiven(evidence, scope) : [],
  ]);
  return { ...evidence, watch, segments, given };
}

/**
 * Everything that the figures of a period (a code such as 2023Q1) are made of, as the ledger stood at `asOf`; a bare day means
 * its end in the district. Shows internal amounts: the caller has asked for permission. Throws `invalid` for an unknown
 * period, instant or scope.
 */
export async function gatherEvidence(code: string, options: FiguresOptions = {}): Promise<Evidence> {
  const asOf = await instantOf(options.asOf);
  const rows = await gatherRows(parsePeriod(code), asOf, options);
  return gatherOutside(rows, options.scope ?? {}, options.outside ?? []);
}

/** The database's clock, to the millisecond above: what was written before is seen, and asking again for it sees the same. */
export async function ledgerNow(): Promise<Date> {
  const [row] = await db().$queryRaw<{ at: Date }[]>`
    SELECT date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond' AS at`;
  return row?.at ?? new Date();
}

/** The asked instant; the present by the database's clock when none is asked, or today. Before the first entry nothing is known, which is not zero. */
async function instantOf(asOf: string | undefined): Promise<Date> {
  const now = await ledgerNow();
  if (!asOf) return now;
  const instant = parseAsOf(asOf, now);
  const first = await db().projectRevision.findFirst({ orderBy: { seq: 'asc' }, select: { at: true } });
  if (first && instant < first.at)
    throw new Refusal(
      'invalid',
      `台账从 ${today(first.at)} 起才有记录，更早的时点没有数据，请选这一天或以后。`,
    );
  return instant;
}

const AHEAD = 60_000; // what an address may be ahead of this clock: it was printed by another

/**
 * An instant in the past: 2023-03-31 (its last moment in the district; of today, now) or a full ISO instant. Throws `invalid`
 * for anything else and for a time to come: the ledger of a day that has not ended is not known.
 */
export function parseAsOf(text: string, now: Date = new Date()): Date {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const written = new Date(day ? `${text}T23:59:59.999+08:00` : text);
  const instant = day && !Number.isNaN(written.getTime()) ? endOfDay(text, now) : written;
  if (!instant || instant.getTime() > now.getTime() + AHEAD)
    throw new Refusal('invalid', `时点“${text}”还没有到，请选今天或以前的日子。`);
  if (Number.isNaN(instant.getTime()) || !/^\d{4}-\d{2}-\d{2}/.test(text)) {
    throw new Refusal('invalid', `时点“${text}”无法识别，请写成 2023-03-31 或 2023-03-31T18:00:00+08:00。`);
  }
  return instant;
}
