import { type Actor, permit } from '../auth/actor.ts';
import { Refusal } from '../errors.ts';
import type { LedgerTotals } from '../projects/queries.ts';
import { columnOf } from './columns.ts';
import { getGridSummary, idsOf } from './queries.ts';
import { type GridRow, readRows } from './read-rows.ts';
import type { GridView } from './view.ts';

/** One line on paper or in a file: a project, or the subtotal that heads a group. */
export type PrintedLine =
  | { kind: 'row'; row: GridRow; cells: string[] }
  | { kind: 'group'; label: string; totals: LedgerTotals };

/** Exactly what a view shows, ready to be printed or written to a file: nothing more, nothing less. */
export type PrintedLedger = {
  columns: { label: string; width: number; isMoney: boolean }[];
  lines: PrintedLine[];
  totals: LedgerTotals;
  hasDemo: boolean;
};

const CHUNK = 1_000;

async function rowsOf(ids: readonly string[]): Promise<GridRow[]> {
  const rows: GridRow[] = [];
  for (let start = 0; start < ids.length; start += CHUNK)
    rows.push(...(await readRows(ids.slice(start, start + CHUNK))).map(({ row }) => row));
  return rows;
}

/**
 * What a view shows, all of it, or only the rows in `only`. Throws `invalid` when that is more than `most` rows,
 * saying what to do, and `notPermitted`.
 */
export async function getPrintedLedger(
  actor: Actor,
  view: GridView,
  { only, most }: { only: readonly string[] | null; most: number },
): Promise<PrintedLedger> {
  permit(actor, 'ledger.read');
  const { totals, groups } = await getGridSummary(actor, view);
  if (!only && totals.count > most)
    throw new Refusal(
      'invalid',
      `共 ${totals.count} 行，一次最多 ${most} 行。请先用筛选缩小范围，或选中需要的行。`,
    );
  const line = (row: GridRow): PrintedLine => ({
    kind: 'row',
    row,
    cells: view.columns.map(({ key }) =>
      key === 'nameZh' && row.isDemo ? `${row.cells[key]}（演示）` : row.cells[key],
    ),
  });
  const lines: PrintedLine[] = [];
  if (only) lines.push(...(await rowsOf(only)).map(line));
  else
    for (const group of view.group ? groups : [null]) {
      if (group) lines.push({ kind: 'group', label: group.label, totals: group });
      const count = group ? group.count : totals.count;
      const ids = await idsOf(view, { key: group ? group.key : null, offset: 0, limit: count });
      lines.push(...(await rowsOf(ids)).map(line));
    }
  return {
    columns: view.columns.map(({ key, width }) => {
      const { label, kind } = columnOf(key);
      return { label, width, isMoney: kind === 'money' };
    }),
    lines,
    totals,
    hasDemo: lines.some((one) => one.kind === 'row' && one.row.isDemo),
  };
}
