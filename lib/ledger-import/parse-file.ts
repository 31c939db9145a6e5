import type { CellObject } from '@e965/xlsx';
import { parseCsv } from 'hucre/csv';
import { readXlsx, streamXlsxRows } from 'hucre/xlsx';
import { isoDay } from '../periods/calendar.ts';
import type { FileKind } from './preflight.ts';
import { type Cell, type SheetRow, type SheetRows, serialDay } from './workbook.ts';

const MAX_ROWS = 50_000;
const MAX_COLUMNS = 200;
const BLANKS_AT_END = 200;
const MAX_SHEETS = 20;

const dayOf = (date: Date) => isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : { day: dayOf(value) };
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = String(value)
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  return text === '' ? null : text;
}

/** Keeps the rows that say something; a long run of formatted blank ones is the end of the sheet. */
class Gatherer {
  readonly rows: SheetRow[] = [];
  private blanks = 0;

  /** False when enough was read. */
  add(number: number, values: readonly unknown[]): boolean {
    const cells = values.slice(0, MAX_COLUMNS).map(cellOf);
    if (cells.every((cell) => cell === null)) return ++this.blanks < BLANKS_AT_END;
    this.blanks = 0;
    if (this.rows.length >= MAX_ROWS) throw new Error(`工作表超过 ${MAX_ROWS} 行，请分成几个文件上传。`);
    this.rows.push({ number, cells });
    return true;
  }
}

async function parseXlsx(bytes: Uint8Array): Promise<SheetRows[]> {
  const names: string[] = [];
  await readXlsx(bytes, {
    sheets: (info) => {
      if (!info.hidden && !info.veryHidden) names.push(info.name);
      return false;
    },
  });
  const sheets: SheetRows[] = [];
  for (const name of names.slice(0, MAX_SHEETS)) {
    const gatherer = new Gatherer();
    for await (const row of streamXlsxRows(bytes, { sheet: name }))
      if (!gatherer.add(row.index + 1, row.values)) break;
    sheets.push({ name, rows: gatherer.rows });
  }
  return sheets;
}

/** A count of days is told from a number by its format, the Chinese ones (31, 57, 58) included. */
const oldValue = (cell: CellObject | undefined): unknown => {
  if (!cell || cell.t === 'e' || cell.t === 'z') return null;
  return cell.t === 'n' && typeof cell.v === 'number' && /[ymd年月日]/i.test(String(cell.z ?? ''))
    ? serialDay(cell.v)
    : cell.v;
};

async function parseXls(bytes: Uint8Array): Promise<SheetRows[]> {
  const { read, utils } = await import('@e965/xlsx');
  const book = read(bytes, {
    type: 'array',
    cellDates: false,
    cellNF: true,
    dense: true,
    sheetRows: MAX_ROWS + 1,
  });
  return book.SheetNames.slice(0, MAX_SHEETS).map((name) => {
    const gatherer = new Gatherer();
    const sheet = book.Sheets[name];
    const { s: start, e: end } = utils.decode_range(sheet?.['!ref'] ?? 'A1:A1');
    const cells = sheet?.['!data'] ?? [];
    const columns = Array.from({ length: Math.min(end.c + 1, MAX_COLUMNS) }, (_, column) => column);
    for (let row = start.r; row <= end.r; row++)
      if (
        !gatherer.add(
          row + 1,
          columns.map((column) => oldValue(cells[row]?.[column])),
        )
      )
        break;
    return { name, rows: gatherer.rows };
  });
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function parseText(bytes: Uint8Array): SheetRows[] {
  const text = decode(bytes).replace(/^\ufeff/, '');
  const first = text.slice(0, text.indexOf('\n') + 1 || undefined);
  const delimiter =
    [',', '\t', ';', '，'].sort((a, b) => first.split(b).length - first.split(a).length)[0] ?? ',';
  const gatherer = new Gatherer();
  const rows = parseCsv(text, { delimiter });
  for (const [index, values] of rows.entries()) if (!gatherer.add(index + 1, values)) break;
  return [{ name: 'CSV', rows: gatherer.rows }];
}

/** The rows of every visible sheet. Runs in a thread of its own: see read-file.ts. */
export async function parseFile(bytes: Uint8Array, kind: FileKind): Promise<SheetRows[]> {
  if (kind === 'xlsx') return parseXlsx(bytes);
  if (kind === 'xls') return parseXls(bytes);
  return parseText(bytes);
}
