import { db, Prisma, type Tx } from '../db.ts';
import { yuanText } from '../money/arithmetic.ts';
import type { ProjectStatus, Stage } from '../projects/schema.ts';
import { typedOf, WITH_TYPED } from '../projects/typed.ts';
import { cellsOf } from './cells.ts';
import type { ColumnKey } from './columns.ts';

/** One row of the grid: the text of every cell, and what the status line sums. */
export type GridRow = {
  id: string;
  version: number;
  stage: Stage;
  status: ProjectStatus;
  amountYuan: string | null; // CNY yuan; null = undisclosed or unknown
  isDemo: boolean;
  cells: Record<ColumnKey, string>;
};

/** A row with its fields as the form types them, by field name. */
export type TypedRow = { row: GridRow; typed: Record<string, string> };

const WITH_ROW = { ...WITH_TYPED, owner: { select: { name: true } } } as const;
type Stored = Prisma.ProjectGetPayload<{ include: typeof WITH_ROW }>;

function toRow(row: Stored, receivedYuan: string | null): TypedRow {
  const typed = typedOf(row);
  const cells = cellsOf({
    typed,
    amountYuan: yuanText(row.amountYuan),
    bound: row.amountBound,
    amountSaid: row.contractValues.some((value) => value.kind === 'contract'),
    receivedYuan,
    expectedOutputYuan: yuanText(row.expectedOutputYuan),
    actualOutputYuan: yuanText(row.actualOutputYuan),
    names: {
      code: row.code,
      ecosystem: row.ecosystem?.nameZh ?? '',
      segment: row.segment?.nameZh ?? '',
      park: row.park?.nameZh ?? '',
      owner: row.owner?.name ?? '',
    },
    stage: row.stage,
    status: row.status,
    released: row.releasedAt !== null,
  });
  const { id, version, stage, status, isDemo } = row;
  return {
    row: { id, version, stage, status, amountYuan: yuanText(row.amountYuan), isDemo, cells },
    typed,
  };
}

/** The rows with these ids, in their order; an id that does not exist is left out. */
export async function readRows(
  ids: readonly string[],
  tx: Pick<Tx, 'project' | '$queryRaw'> = db(),
): Promise<TypedRow[]> {
  if (ids.length === 0) return [];
  const rows = await tx.project.findMany({ where: { id: { in: [...ids] } }, include: WITH_ROW });
  const sums = await tx.$queryRaw<{ id: string; yuan: Prisma.Decimal }[]>`
    SELECT project_id AS id, sum(amount_yuan) AS yuan FROM fund_receipt
    WHERE project_id IN (${Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`))}) GROUP BY 1`;
  const received = new Map(sums.map((sum) => [sum.id, sum.yuan.toFixed(2)]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toRow(row, received.get(id) ?? null)] : [];
  });
}
