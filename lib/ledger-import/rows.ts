import { Refusal } from '../errors.ts';
import { readFields, readMoneyField } from '../projects/form.ts';
import { type CellContext, readCell } from './cells.ts';
import { type ImportField, unitIn } from './columns.ts';
import type { Table } from './tables.ts';
import { columnName } from './workbook.ts';

/** Something that keeps a row out, in words, with the cell that it is about. */
export type RowProblem = { field: string; cell: string; message: string };

/** A row of the file as it would be typed into the form. */
export type ImportRow = {
  number: number; // 1, 2, … over the whole file
  place: string; // 台账 第 12 行
  typed: Record<string, string>;
  cells: Record<string, string>; // field → D12
  problems: RowProblem[];
};

/** What the person said for all rows whose cell is empty. */
export type Defaults = Partial<Record<ImportField, string>>;

function attempt(work: () => unknown): Record<string, string> {
  try {
    work();
    return {};
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...error.fields };
  }
}

/** What the form would say to these values: the same rules, the same sentences. */
export function checkTyped(typed: Record<string, string>): Record<string, string> {
  const { amount, bound, disclosure, ...fields } = typed;
  const money = {
    ...(amount ? { amount } : {}),
    ...(bound ? { bound } : {}),
    ...(disclosure ? { disclosure } : {}),
  };
  // a row that names the ledger's own code may leave the names out
  const names = typed.code ? {} : { nameZh: '', firmName: '' };
  return { ...attempt(() => readFields({ ...names, ...fields })), ...attempt(() => readMoneyField(money)) };
}

type Plan = {
  mapping: readonly (ImportField | null)[];
  defaults: Defaults;
  context: Omit<CellContext, 'unit' | 'year'>;
};

/** Reads the rows of a table by the chosen columns. Every problem of a row is gathered, none stops the others. */
export function readRows(table: Table, { mapping, defaults, context }: Plan, first = 1): ImportRow[] {
  const units = table.headers.map((header) => unitIn(header) ?? table.unit);
  return table.rows.map((row, index) => {
    const cells: Record<string, string> = {};
    const problems: RowProblem[] = [];
    let typed: Record<string, string> = {};
    for (const [column, field] of mapping.entries()) {
      if (!field) continue;
      const at = `${columnName(column)}${row.number}`;
      cells[field] = at;
      const read = readCell(field, row.cells[column] ?? null, {
        ...context,
        unit: units[column] ?? null,
        year: table.year,
      });
      typed = { ...read.typed, ...typed };
      if (read.problem) problems.push({ field, cell: at, message: read.problem });
    }
    for (const [field, value] of Object.entries(defaults)) if (value && !typed[field]) typed[field] = value;
    const known = new Set(problems.map((problem) => problem.field));
    for (const [field, message] of Object.entries(checkTyped(typed)))
      if (!known.has(field)) problems.push({ field, cell: cells[field] ?? '', message });
    const place = `${table.sheet} 第 ${row.number} 行`;
    return { number: first + index, place, typed, cells, problems };
  });
}
