import { columnOf } from '@/lib/ledger/columns';
import type { GridRow } from '@/lib/ledger/read-rows';
import { type Layout, lineAt } from '@/lib/ledger/sheet';
import type { ShownColumn } from '@/lib/ledger/view';
import type { GridStore, Typing } from './grid-store';
import type { RowLine } from './row-cache';

/** The lines of projects between two lines, both included; headings of groups are left out. */
export const rowLinesIn = (layout: Layout, top: number, bottom: number): RowLine[] =>
  Array.from({ length: Math.max(bottom - top + 1, 0) }, (_, index) => lineAt(layout, top + index)).flatMap(
    (line) => (line?.kind === 'row' ? [line] : []),
  );

export type Sheet = { layout: Layout; store: GridStore; columns: readonly ShownColumn[] };
export type Corner = { top: number; left: number };

function targetsOf({ layout, store }: Sheet, count: number, top: number): GridRow[] | string {
  const rows: GridRow[] = [];
  for (let line = top; rows.length < count; line += 1) {
    const found = lineAt(layout, line);
    if (!found) return `内容有 ${count} 行，从这里往下只有 ${rows.length} 行；没有写入。`;
    if (found.kind === 'group') continue;
    const row = store.rows.at(found);
    if (!row) {
      store.rows.want(rowLinesIn(layout, top, top + count + layout.starts.length));
      return '下面的行还在读取，请稍候再试。';
    }
    rows.push(row);
  }
  return rows;
}

/** What a block of texts changes when it is put at a corner, or a sentence that says why it cannot be put there. */
export function typingsOf(
  sheet: Sheet,
  values: readonly string[][],
  { top, left }: Corner,
): Typing[] | string {
  const width = Math.max(...values.map((row) => row.length));
  const room = sheet.columns.length - left;
  if (width > room) return `内容有 ${width} 列，从这里往右只有 ${room} 列；没有写入。`;
  const rows = targetsOf(sheet, values.length, top);
  if (typeof rows === 'string') return rows;
  const typed: Typing[] = [];
  for (const [index, row] of rows.entries())
    for (const [step, text] of (values[index] ?? []).entries()) {
      const key = sheet.columns[left + step]?.key;
      if (!key || text.trim() === row.cells[key]) continue;
      const { field, label } = columnOf(key);
      if (field === null) return `“${label}”这一列不能在表格里改；没有写入。`;
      typed.push({ row, key, text: text.trim() });
    }
  return typed;
}

/** The texts of some columns of these rows, as they are shown. */
export const textsOf = (
  store: GridStore,
  rows: readonly GridRow[],
  columns: readonly ShownColumn[],
): string[][] => rows.map((row) => columns.map(({ key }) => store.textOf(row, key)));
