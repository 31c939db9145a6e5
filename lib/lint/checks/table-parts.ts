import type { Column, Row, Table } from '../reading/tables.ts';

export const figures = (rows: readonly Row[], { at }: Column) =>
  rows.flatMap(({ cells }) => cells[at]?.q ?? []);
export const name = (table: Table, { header }: Column) =>
  `${table.caption ? `“${table.caption}”` : '表'}的“${header}”列`;

/** The rows that a total may add up, the likeliest first; more than one choice where the table has levels. */
export function partsOf(table: Table, total: Row): Row[][] {
  const rows = table.rows.filter((row) => row !== total);
  const at = table.rows.indexOf(total);
  if (total.total === 'sub') {
    const from = table.rows.slice(0, at).findLastIndex((row) => row.total !== 'no') + 1;
    return [table.rows.slice(from, at).filter(({ among }) => !among)];
  }
  const subs = rows.filter((row) => row.total === 'sub');
  const plain = rows.filter((row) => row.total === 'no');
  const among = plain.findIndex((row) => row.among);
  const top = Math.min(...plain.map(({ level }) => level));
  return [
    ...(subs.length > 0 ? [subs] : []),
    plain.filter((row) => !row.among),
    ...(among > 0 ? [plain.slice(0, among)] : []),
    ...(plain.some(({ level }) => level !== top) ? [plain.filter(({ level }) => level === top)] : []),
  ];
}

/** The columns that a share or a growth may speak of: those that its header names, else the nearest before it. */
export function spokenOf(table: Table, column: Column, kinds: readonly Column['kind'][]): Column[] {
  const before = table.columns
    .filter(({ kind, at }) => kinds.includes(kind) && at !== column.at)
    .sort((a, b) => Math.abs(a.at - column.at) - Math.abs(b.at - column.at));
  const money = /金额|资金|投资|产值|额/;
  const count = /项目数|个数|数量|项目/;
  const named = before.filter(({ header }) =>
    money.test(column.header)
      ? money.test(header)
      : count.test(column.header)
        ? count.test(header) && !money.test(header)
        : true,
  );
  const first = named.filter(({ at }) => at < column.at);
  return first.length > 0 ? first : named;
}
