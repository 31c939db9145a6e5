import { db } from '../db.ts';
import { keptRead } from '../kept-read.ts';
import { growthPercent } from '../money/arithmetic.ts';

export type QuarterCell = {
  quarter: string; // ISO day of its first day
  ecosystem: string | null; // slug; null = outside every ecosystem
  count: number;
  undisclosedCount: number;
  amountYuan: string;
  yoyAmountPercent: string | null;
};

type Row = {
  quarter: Date;
  slug: string | null;
  count: number;
  undisclosed: number;
  yuan: { toFixed(places: number): string };
};

/**
 * What the public may know of each quarter and ecosystem, counted by rules v1, read from the sums that the
 * database keeps with every write: exact right after it, however large the ledger.
 */
export const getQuarterSummary = keptRead(async (): Promise<QuarterCell[]> => {
  const rows = await db().$queryRaw<Row[]>`
    SELECT t.quarter, e.slug, sum(t.counted)::int AS count, sum(t.public_undisclosed)::int AS undisclosed,
           sum(t.public_counted_yuan) AS yuan
    FROM ledger_tally t LEFT JOIN ecosystem e ON e.id = t.ecosystem_id
    WHERE t.released AND t.quarter IS NOT NULL GROUP BY 1, 2 HAVING sum(t.counted) > 0 ORDER BY 1 DESC, 2`;
  const cells = rows.map((row) => ({
    quarter: row.quarter.toISOString().slice(0, 10),
    ecosystem: row.slug,
    count: row.count,
    undisclosedCount: row.undisclosed,
    amountYuan: row.yuan.toFixed(2),
  }));
  const amounts = new Map(cells.map((cell) => [`${cell.quarter} ${cell.ecosystem}`, cell.amountYuan]));
  return cells.map((cell) => {
    const before = `${Number(cell.quarter.slice(0, 4)) - 1}${cell.quarter.slice(4)}`;
    const base = amounts.get(`${before} ${cell.ecosystem}`);
    return { ...cell, yoyAmountPercent: base ? growthPercent(cell.amountYuan, base) : null };
  });
});
