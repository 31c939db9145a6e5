import { attribute, recordEvent } from '../audit/record.ts';
import { type Actor, permit } from '../auth/actor.ts';
import { db, type Prisma } from '../db.ts';
import { Refusal } from '../errors.ts';
import { type BriefingRequest, composeForPeriod } from './queries.ts';
import type { BriefingFormat } from './render.ts';

/** Composes a briefing and keeps it as a draft with the very document. Resolves with its id. */
export async function draftBriefing(actor: Actor, request: BriefingRequest): Promise<{ id: string }> {
  permit(actor, 'briefing.draft');
  const { personId } = actor;
  if (!personId) throw new Refusal('notSignedIn', '请登录后再保存简报。');
  const document = await composeForPeriod(actor, request);
  return db().$transaction(async (tx) => {
    await attribute(tx, actor);
    const row = await tx.briefing.create({
      data: {
        title: document.title,
        period: document.period.code,
        scope: { ecosystem: request.scope.ecosystem ?? null, park: request.scope.park ?? null },
        rules: document.rules,
        asOf: new Date(document.asOf),
        document: document as unknown as Prisma.InputJsonValue, // plain data by its type
        containsDemo: document.containsDemo,
        authorId: personId,
      },
    });
    const data = { period: document.period.code, title: document.title };
    await recordEvent(tx, actor, { kind: 'briefing.drafted', subject: row.id, data });
    return { id: row.id };
  });
}

/** Notes that somebody took a briefing out of the house. */
export async function recordExport(
  actor: Actor,
  subject: string,
  period: string,
  format: BriefingFormat,
): Promise<void> {
  permit(actor, 'briefing.draft');
  await db().$transaction(async (tx) => {
    await recordEvent(tx, actor, { kind: 'briefing.exported', subject, data: { period, format } });
  });
}
