import { type Actor, permit } from '../auth/actor.ts';
import { db } from '../db.ts';
import { districtNow } from '../periods/calendar.ts';
import { shareHash } from './commands/share-briefing.ts';
import type { Briefing } from './document.ts';
import { documentOf } from './life.ts';

export type ShareCard = {
  id: string;
  purpose: string;
  by: string;
  until: string; // day and minute in the district
  opened: number;
  isOpen: boolean;
};

/** The links of one briefing, newest first; never their tokens, which nobody has. */
export async function listShares(actor: Actor, briefingId: string): Promise<ShareCard[]> {
  permit(actor, 'briefing.issue');
  const rows = await db().briefingShare.findMany({
    where: { briefingId },
    orderBy: { createdAt: 'desc' },
    include: { createdBy: { select: { name: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    purpose: row.purpose,
    by: row.createdBy.name,
    until: districtNow(row.expiresAt),
    opened: row.opened,
    isOpen: row.revokedAt === null && row.expiresAt > new Date(),
  }));
}

/** What a link opens, and counts that it was opened; null for one that is unknown, ended or expired. Anybody may ask. */
export async function openShare(token: string): Promise<{ briefing: Briefing; until: string } | null> {
  const tokenHash = shareHash(token);
  const open = { tokenHash, revokedAt: null, expiresAt: { gt: new Date() } };
  const { count } = await db().briefingShare.updateMany({ where: open, data: { opened: { increment: 1 } } });
  const row =
    count === 1
      ? await db().briefingShare.findUnique({ where: { tokenHash }, include: { briefing: true } })
      : null;
  return row ? { briefing: documentOf(row.briefing), until: districtNow(row.expiresAt) } : null;
}
