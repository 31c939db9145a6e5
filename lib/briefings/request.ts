import { z } from 'zod';
import { Refusal } from '../errors.ts';
import { askedOnce, askedScope } from '../figures/address.ts';
import { today } from '../periods/calendar.ts';
import { labelPeriod, type Period, parsePeriod } from '../periods/period.ts';
import { BRIEFING_KINDS, type BriefingKind, KINDS } from './kinds.ts';

const shape = z.object({
  period: z.string().max(40).default('').catch(''),
  ...askedScope,
  kind: z.enum(BRIEFING_KINDS).default('quarterly').catch('quarterly'),
  asOf: z.string().max(40).optional().catch(undefined),
});

export type BriefingQuery = {
  period: string;
  kind: BriefingKind;
  scope: { ecosystem?: string | undefined; park?: string | undefined; project?: string | undefined };
  asOf?: string | undefined;
};

const TAKES = {
  month: {
    fits: ({ kind }: Period) => kind === 'month',
    zh: '快报只报一个月，期间请写成单月，例如 2023M3；季度、半年、全年请选“季度简报”或“年度总结”。',
  },
  between: {
    fits: ({ kind }: Period) => kind !== 'month' && kind !== 'year',
    zh: '季度简报报一个季度、半年、前三季度，例如 2023Q1；单月请选“快报”，全年请选“年度总结”。',
  },
  year: {
    fits: ({ kind }: Period) => kind === 'year',
    zh: '年度总结只报一整年，期间请写成年份，例如 2023；季度、半年、前三季度请选“季度简报”。',
  },
  day: {
    fits: ({ from, to }: Period) => from === to,
    zh: '签约仪式名单只列某一天，期间的起止请写同一天，例如 2023-03-15..2023-03-15。',
  },
} as const;

/**
 * Throws `invalid` for a period that has not begun, and, with the periods that it takes, where a kind of briefing does not
 * report the period.
 */
export function refuseOtherPeriods({ kind, period }: Pick<BriefingQuery, 'kind' | 'period'>): void {
  const { takes } = KINDS[kind];
  const asked = parsePeriod(period);
  if (asked.from > today())
    throw new Refusal('invalid', `${labelPeriod(asked)}还没有开始，请改成已经开始的期间，例如 2023Q1。`);
  if (takes && !TAKES[takes].fits(asked)) throw new Refusal('invalid', TAKES[takes].zh);
}

/** A briefing asked for by an address. Throws `invalid` as `readStoredQuery`, and for a period that its kind does not report. */
export function readBriefingQuery(params: Record<string, string | string[] | undefined>): BriefingQuery {
  const query = readStoredQuery(params);
  refuseOtherPeriods(query);
  return query;
}

/**
 * The same of a briefing that is kept: one of a period that its kind takes no longer still opens. Throws `invalid` with the
 * forms of a period when it cannot be read, and for what is asked twice.
 */
export function readStoredQuery(params: Record<string, string | string[] | undefined>): BriefingQuery {
  const { period, ecosystem, park, project, kind, asOf } = shape.parse(askedOnce(params));
  return { period: parsePeriod(period).code, kind, scope: { ecosystem, park, project }, asOf };
}

/** The same as a query string. */
export function briefingAddress({ period, kind, scope, asOf }: BriefingQuery): string {
  const params = new URLSearchParams({ period });
  if (kind !== 'quarterly') params.set('kind', kind);
  if (scope.ecosystem) params.set('ecosystem', scope.ecosystem);
  if (scope.park) params.set('park', scope.park);
  if (scope.project) params.set('project', scope.project);
  if (asOf) params.set('asOf', asOf);
  return `?${params}`;
}
