import { createHash } from 'node:crypto';
import { attribute, recordEvent } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import { today } from '../../periods/calendar.ts';
import { acceptErrors, errorsIn } from '../accepted.ts';
import { applyEdits } from '../edits.ts';
import { getLetterhead } from '../letterhead.ts';
import { printNumber } from '../letterhead-rules.ts';
import { claimBriefing, editsOf, requestOf, rowOf } from '../life.ts';
import { nextNumber } from '../numbering.ts';
import { composeForPeriod } from '../queries.ts';
import { templateInUse } from '../templates/in-use.ts';
import { columnsOf } from './draft-briefing.ts';

/**
 * Hands a draft to the reviewer. `accepted` is the number of errors of the linter that were looked at and stay, as typed.
 * Throws as `claimBriefing` and `acceptErrors`.
 */
export async function submitBriefing(
  actor: Actor,
  id: string,
  version: number,
  accepted = '',
): Promise<void> {
  permit(actor, 'briefing.draft');
  const row = await rowOf(id);
  const errors = errorsIn(applyEdits(await composeForPeriod(actor, requestOf(row)), editsOf(row)));
  await db().$transaction(async (tx) => {
    await attribute(tx, actor);
    await claimBriefing(tx, id, version, ['draft']);
    acceptErrors(errors, accepted);
    const data = { status: 'inReview' as const, submittedAt: new Date(), submittedById: actor.personId };
    await tx.briefing.update({ where: { id }, data: { ...data, returnReason: null } });
    const told = { title: row.title, ...(errors > 0 ? { errors } : {}) };
    await recordEvent(tx, actor, { kind: 'briefing.submitted', subject: id, data: told });
  });
}

/** Sends it back to be worked on, saying why. Throws `invalid` without a reason. */
export async function returnBriefing(
  actor: Actor,
  id: string,
  version: number,
  reason: string,
): Promise<void> {
  permit(actor, 'briefing.issue');
  const why = reason.trim();
  if (why.length < 2)
    throw new Refusal('invalid', '请写明退回的原因，起草人会看到。', {
      fields: { reason: '请写明退回的原因。' },
    });
  const { title } = await rowOf(id);
  await db().$transaction(async (tx) => {
    await attribute(tx, actor);
    await claimBriefing(tx, id, version, ['inReview']);
    await tx.briefing.update({ where: { id }, data: { status: 'draft', returnReason: why } });
    await recordEvent(tx, actor, { kind: 'briefing.returned', subject: id, data: { title, reason: why } });
  });
}

/**
 * Freezes a reviewed briefing: composed once more from the ledger as it is now, what people wrote laid over it, numbered
 * as the office numbers its papers, and from then on unchangeable (the database refuses). Text, figures, rows, rules and as-of are in the document;
 * the office's template that is in use stays its template.
 * `accepted` as in `submitBriefing`. Throws `conflict`, `notAllowedMove` unless it is in review, and as `acceptErrors`.
 */
export async function issueBriefing(
  actor: Actor,
  id: string,
  version: number,
  accepted = '',
): Promise<{ label: string }> {
  permit(actor, 'briefing.issue');
  const row = await rowOf(id);
  const request = requestOf(row);
  const composed = applyEdits(await composeForPeriod(actor, request), editsOf(row));
  const errors = errorsIn(composed);
  const { form, numbering } = await getLetterhead();
  return db().$transaction(async (tx) => {
    await attribute(tx, actor);
    await claimBriefing(tx, id, version, ['inReview']);
    acceptErrors(errors, accepted);
    const issuedAt = new Date();
    const year = Number(today(issuedAt).slice(0, 4));
    const numbered = await nextNumber(tx, year, { numbering, kind: request.kind });
    const label = printNumber(form, year, numbered.issueNumber);
    const template = await templateInUse(request.kind, tx);
    const document = { ...composed, issueLabel: label, composedOn: today(issuedAt) };
    const frozen = {
      status: 'issued' as const,
      issuedAt,
      issuedById: actor.personId,
      issueLabel: label,
      templateId: template?.id ?? null,
      ...numbered,
    };
    await tx.briefing.update({ where: { id }, data: { ...columnsOf(document, request), ...frozen } });
    const sha256 = createHash('sha256').update(JSON.stringify(document)).digest('hex');
    const data = {
      title: document.title,
      issue: label,
      rules: document.rules,
      asOf: document.asOf,
      sha256,
      ...(template ? { template: template.version } : {}),
      ...(errors > 0 ? { errors } : {}),
    };
    await recordEvent(tx, actor, { kind: 'briefing.issued', subject: id, data });
    return { label };
  });
}
