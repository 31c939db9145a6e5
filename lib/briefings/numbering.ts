import type { Tx } from '../db.ts';
import type { BriefingKind } from './kinds.ts';
import type { Numbering } from './letterhead-rules.ts';

export type IssueNumber = { issueYear: number; issueNumber: number; issueSeries: string };

/**
 * The next number of the year, without gaps: the year's numbers are locked until the transaction ends, and the database holds a
 * number of a series only once. Where the scheme was changed within a year, a number that this kind has had never comes again.
 */
export async function nextNumber(
  tx: Tx,
  year: number,
  { numbering, kind }: { numbering: Numbering; kind: BriefingKind },
): Promise<IssueNumber> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(20230102, ${year}::int)`;
  const where = numbering === 'byKind' ? { issueYear: year, kind } : { issueYear: year };
  const last = await tx.briefing.aggregate({ where, _max: { issueNumber: true } });
  const issueSeries = numbering === 'byKind' ? kind : 'all';
  return { issueYear: year, issueNumber: (last._max.issueNumber ?? 0) + 1, issueSeries };
}
