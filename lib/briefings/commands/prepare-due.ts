import { attribute, recordEvent } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db } from '../../db.ts';
import { claimKey, recordAnswer } from '../../idempotency.ts';
import { type IsoDay, today } from '../../periods/calendar.ts';
import { parsePeriod } from '../../periods/period.ts';
import { firstWorkingDayAfter, periodsEndedBefore } from '../../periods/working-days.ts';
import { composeForPeriod } from '../queries.ts';
import type { BriefingQuery } from '../request.ts';
import { getWorkCalendar } from '../work-calendar.ts';
import { columnsOf } from './draft-briefing.ts';

const LONG = { timeout: 60_000, maxWait: 10_000 }; // a document over a large ledger, made beside all other work

/** One draft, once for good: also when it was deleted since. Resolves with its id, or null when it had been made before. */
async function prepare(actor: Actor, request: BriefingQuery): Promise<string | null> {
  const key = `briefing:${request.kind}:${request.period}`;
  const done = await db().idempotencyKey.findUnique({ where: { key } });
  if (done) return null;
  const document = await composeForPeriod(actor, request);
  return db().$transaction(async (tx) => {
    await attribute(tx, actor);
    if (!(await claimKey(tx, actor, key, 'briefing.prepare'))) return null;
    const row = await tx.briefing.create({ data: columnsOf(document, request) });
    await recordAnswer(tx, key, row.id);
    const data = { period: document.period.code, title: document.title };
    await recordEvent(tx, actor, { kind: 'briefing.prepared', subject: row.id, data });
    return row.id;
  }, LONG);
}

/**
 * Makes the drafts that are due: on the first working day after a month, quarter or year ends, one each for the whole district.
 * Called every hour by each process; only one of them makes a draft. Resolves with the ids of those made now.
 */
export async function prepareDueBriefings(actor: Actor, day: IsoDay = today()): Promise<string[]> {
  permit(actor, 'briefing.draft');
  const calendar = await getWorkCalendar();
  const made: string[] = [];
  for (const { kind, code } of periodsEndedBefore(day)) {
    if (day < firstWorkingDayAfter(parsePeriod(code).to, calendar)) continue;
    const id = await prepare(actor, readRequest(kind, code));
    if (id) made.push(id);
  }
  return made;
}

const readRequest = (kind: BriefingQuery['kind'], period: string): BriefingQuery => ({
  kind,
  period,
  scope: {},
});
