import { attribute, recordEvent } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db, type Prisma } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import type { Briefing } from '../document.ts';
import { claimBriefing, rowOf, scopeJson } from '../life.ts';
import { composeForPeriod } from '../queries.ts';
import { type BriefingQuery, refuseOtherPeriods } from '../request.ts';

/** The columns that a document and its request fill. */
export const columnsOf = (document: Briefing, request: BriefingQuery) => ({
  title: document.title,
  kind: document.kind,
  period: document.period.code,
  scope: scopeJson(request),
  rules: document.rules,
  asOf: new Date(document.asOf),
  document: document as unknown as Prisma.InputJsonValue, // plain data by its type
  containsDemo: document.containsDemo,
});

/** Composes a briefing and keeps it as a draft, which follows the ledger until it is issued. Resolves with its id. Throws `invalid` for a period that its kind does not report. */
export async function draftBriefing(actor: Actor, request: BriefingQuery): Promise<{ id: string }> {
  permit(actor, 'briefing.draft');
  const { personId } = actor;
  if (!personId) throw new Refusal('notSignedIn', '请登录后再保存简报。');
  refuseOtherPeriods(request);
  const document = await composeForPeriod(actor, request);
  return db().$transaction(async (tx) => {
    await attribute(tx, actor);
    const row = await tx.briefing.create({ data: { ...columnsOf(document, request), authorId: personId } });
    const data = { period: document.period.code, title: document.title };
    await recordEvent(tx, actor, { kind: 'briefing.drafted', subject: row.id, data });
    return { id: row.id };
  });
}

/** Deletes a draft that nobody needs. One in review goes back first; an issued one stays. Throws as `claimBriefing`. */
export async function discardDraft(actor: Actor, id: string, version: number): Promise<void> {
  permit(actor, 'briefing.draft');
  const { title } = await rowOf(id);
  await db().$transaction(async (tx) => {
    await attribute(tx, actor);
    await claimBriefing(tx, id, version, ['draft']);
    await tx.briefing.delete({ where: { id } });
    await recordEvent(tx, actor, { kind: 'briefing.discarded', subject: id, data: { title } });
  });
}
