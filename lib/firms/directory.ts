import { db } from '../db.ts';
import { PUBLIC_FIRM } from '../ecosystems/public-firm.ts';
import { keptRead } from '../kept-read.ts';
import { cardInclude, type FirmCard, toCard } from './queries.ts';

/** A firm of the public side with its seat on the roster; null without one. */
export type DirectoryFirm = FirmCard & { seat: number | null };

/**
 * Every firm that has a page, real ones first, by pinyin: those that a source, a seat, a place in a chain or a released project
 * has made public, and the invented ones of the demonstration data.
 */
export const listDirectory = keptRead(async (): Promise<DirectoryFirm[]> => {
  const rows = await db().firm.findMany({
    where: { mergedIntoId: null, OR: [PUBLIC_FIRM, { isDemo: true }] },
    orderBy: [{ isDemo: 'asc' }, { pinyin: 'asc' }, { slug: 'asc' }],
    include: { ...cardInclude, seat: true },
  });
  return rows.map((row) => ({ ...toCard(row), seat: row.seat?.number ?? null }));
});
