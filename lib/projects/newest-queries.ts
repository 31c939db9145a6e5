import { db } from '../db.ts';
import { keptRead } from '../kept-read.ts';
import { yuanText } from '../money/arithmetic.ts';
import { fuzzyFromColumns } from '../periods/fuzzy-date.ts';
import { latestEvent, newestOf, type ProjectEvent } from './newest.ts';
import type { Bound, Stage } from './schema.ts';

/** A released project with the latest of what was published of it. */
export type NewsRow = {
  code: string;
  nameZh: string;
  nameEn: string | null;
  firm: { nameZh: string; nameEn: string; slug: string | null };
  stage: Stage;
  event: ProjectEvent;
  amountYuan: string | null; // the published one
  bound: Bound;
  noteZh: string | null;
  noteEn: string | null;
};

/** The released projects of which something happened last, newest first; invented ones never stand among them. */
export const listNewest = keptRead(async (count: number): Promise<NewsRow[]> => {
  const ids = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM project
    WHERE released_at IS NOT NULL AND NOT is_demo AND coalesce(signed_on, started_on, producing_on, full_on) IS NOT NULL
    ORDER BY greatest(signed_on, started_on, producing_on, full_on) DESC, id LIMIT ${count}`;
  const rows = await db().project.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
    include: { firm: true },
  });
  const news = rows.flatMap((row): NewsRow[] => {
    const event = latestEvent({
      signed: fuzzyFromColumns(row.signedOn, row.signedPrecision),
      started: fuzzyFromColumns(row.startedOn, row.startedPrecision),
      producing: fuzzyFromColumns(row.producingOn, row.producingPrecision),
      full: fuzzyFromColumns(row.fullOn, row.fullPrecision),
    });
    if (!event) return [];
    const { code, nameZh, nameEn, stage, noteZh, noteEn } = row;
    return [
      {
        code,
        nameZh,
        nameEn,
        firm: {
          nameZh: row.firm?.shortZh ?? row.firmName,
          nameEn: row.firm?.nameEn ?? row.firmName,
          slug: row.firm?.slug ?? null,
        },
        stage,
        event,
        amountYuan: yuanText(row.publicAmountYuan),
        bound: row.publicAmountBound,
        noteZh,
        noteEn,
      },
    ];
  });
  return newestOf(news, count);
});
