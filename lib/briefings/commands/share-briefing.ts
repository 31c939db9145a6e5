import { createHash, randomBytes } from 'node:crypto';
import { attribute, recordEvent } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import { rowOf } from '../life.ts';

export const SHARE_DAYS = [1, 7, 30] as const;
const DAY_MS = 86_400_000;

export const shareHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * Makes a link by which anybody who holds it may read one issued briefing for so many days. The token is given once and kept
 * only as a hash. For those who may issue: a briefing holds internal amounts. Throws `invalid`, and `notAllowedMove` for a draft.
 */
export async function shareBriefing(
  actor: Actor,
  id: string,
  typed: { purpose: string; days: string },
): Promise<{ token: string; expiresAt: string }> {
  permit(actor, 'briefing.issue');
  const { personId } = actor;
  if (!personId) throw new Refusal('notSignedIn', '请登录后再分享。');
  const days = SHARE_DAYS.find((one) => String(one) === typed.days);
  const purpose = typed.purpose.trim();
  const fields = {
    ...(days ? {} : { days: '请从列表里选有效期。' }),
    ...(purpose ? {} : { purpose: '请写给谁看、作什么用，例如“区政府常务会”。' }),
  };
  if (!days || !purpose) throw new Refusal('invalid', '还差一点：见各项说明。', { fields });
  const { status, title } = await rowOf(id);
  if (status !== 'issued') throw new Refusal('notAllowedMove', '只有已印发的简报可以分享。');
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + days * DAY_MS);
  await db().$transaction(async (tx) => {
    await attribute(tx, actor);
    const data = { briefingId: id, tokenHash: shareHash(token), purpose, expiresAt, createdById: personId };
    await tx.briefingShare.create({ data });
    const event = { title, purpose, expiresAt: expiresAt.toISOString() };
    await recordEvent(tx, actor, { kind: 'briefing.shared', subject: id, data: event });
  });
  return { token, expiresAt: expiresAt.toISOString() };
}

/** Ends a link at once. Throws `notFound` when there is no such open link. */
export async function endShare(actor: Actor, shareId: string): Promise<void> {
  permit(actor, 'briefing.issue');
  await db().$transaction(async (tx) => {
    await attribute(tx, actor);
    const { count } = await tx.briefingShare.updateMany({
      where: { id: shareId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    const share = await tx.briefingShare.findUnique({ where: { id: shareId }, include: { briefing: true } });
    if (count === 0 || !share) throw new Refusal('notFound', '这个链接已经停用。');
    const data = { title: share.briefing.title, purpose: share.purpose };
    await recordEvent(tx, actor, { kind: 'briefing.unshared', subject: share.briefingId, data });
  });
}
