import Decimal from 'decimal.js';
import { around, exactly } from '../interval.ts';
import type { Line, TextDocument } from './document.ts';
import type { Quantity } from './quantities.ts';

export type Cell = { start: number; end: number; text: string; q: Quantity | null; blank: boolean };
export type Row = {
  label: string;
  cells: Cell[];
  level: number;
  total: 'no' | 'sub' | 'all';
  among: boolean;
};
export type ColumnKind = 'amount' | 'base' | 'share' | 'growth' | 'rate' | 'other';
export type Column = { header: string; kind: ColumnKind; at: number };
export type Table = { caption: string; columns: Column[]; rows: Row[]; start: number; end: number };

const TOTAL = /^(?:合计|总计|共计|总数|总量|全[区县市省]合?计?|累计)(?:（.*）)?$/;
const SUBTOTAL = /小计$/;
const AMONG = /^(?:其中|#|——|—)/;
const LEVELS = [/^[一二三四五六七八九十]+、/, /^（[一二三四五六七八九十]+）/, /^\d+[.、．]/, /^（\d+）/];
const KINDS: readonly [ColumnKind, RegExp][] = [
  [
    'other',
    /序号|编号|编码|代码|排名|排序|名次|时间|日期|年份|电话|联系|备注|阶段|状态|名称|均|单价|目标|进度|位次/,
  ],
  ['growth', /同比|环比|增速|增长|增幅|±/],
  ['share', /占比|比重|份额|占.*%|比例/],
  ['rate', /率/],
  ['base', /上年|去年|同期/],
];
const NUMBER = /^([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?:%|个|家|户|亿元?|万元?)?$/;

const kindOf = (header: string): ColumnKind => KINDS.find(([, test]) => test.test(header))?.[0] ?? 'amount';

/** A figure of a table; its unit is its column's. `counted` = things counted one by one, where nothing is rounded. */
function toQuantity(text: string, start: number, end: number, counted: boolean): Quantity | null {
  const match = NUMBER.exec(text);
  if (!match) return null;
  const digits = (match[2] ?? '').replaceAll(',', '');
  const value = new Decimal(`${match[1] === '-' ? '-' : ''}${digits}`);
  const places = digits.split('.')[1]?.length ?? 0;
  const range = counted && places === 0 ? exactly(value) : around(value, new Decimal(`5e${-places - 1}`));
  return {
    start,
    end,
    text,
    digits,
    kind: 'other',
    unit: '',
    printed: text.endsWith('%') ? '%' : '',
    scale: new Decimal(1),
    value,
    range,
    loose: false,
  };
}

function cellsOf(text: string, line: Line): { start: number; end: number; text: string }[] {
  let start = line.start;
  return text
    .slice(line.start, line.end)
    .split('\t')
    .map((cell) => {
      const at = { start, end: start + cell.length, text: cell };
      start += cell.length + 1;
      return at;
    });
}

type Raw = { start: number; end: number; text: string }[];
const isNumeric = (text: string) => NUMBER.test(text);
const hasFigures = (row: Raw) => row.slice(1).some(({ text }) => isNumeric(text));

/** Rows of headers above the figures, read downwards into one header for each column. */
function headersOf(raw: readonly Raw[], width: number): string[] {
  return Array.from({ length: width }, (_, at) =>
    raw
      .filter((row) => row.length === width)
      .map((row) => row[at]?.text ?? '')
      .join(''),
  );
}

function rowOf(raw: Raw, columns: readonly Column[]): Row {
  const cells = raw.map(({ text, start, end }, at) => {
    const header = columns[at]?.header ?? '';
    const counted = /数|个|家|户|宗/.test(header) && !/[亿万]|%|资金|金额|投资/.test(header);
    return { start, end, text, q: toQuantity(text, start, end, counted), blank: /^[—\-–/]*$/.test(text) };
  });
  const label = raw.find(({ text }) => text !== '' && !isNumeric(text))?.text ?? '';
  const level = LEVELS.findIndex((test) => test.test(label));
  const total = TOTAL.test(label) ? 'all' : SUBTOTAL.test(label) ? 'sub' : 'no';
  return { label, cells, level: level < 0 ? LEVELS.length : level, total, among: AMONG.test(label) };
}

function tableOf(text: string, lines: readonly Line[], caption: string): Table | null {
  const raw = lines
    .map((line) => cellsOf(text, line))
    .filter((row) => !row.every((cell) => /^[-：\s]*$/.test(cell.text)));
  const first = raw.findIndex(hasFigures);
  if (first < 1) return null;
  const body = raw.slice(first);
  const width = body.map((row) => row.length).sort((a, b) => a - b)[Math.floor(body.length / 2)] ?? 0;
  const headers = headersOf(raw.slice(0, first), width);
  if (width < 2 || headers.every((header) => header === '')) return null;
  const columns = headers.map((header, at) => ({ header, kind: kindOf(header), at }));
  const rows = body.filter((row) => row.length === width).map((row) => rowOf(row, columns));
  return { caption, columns, rows, start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
}

/** The line above a table that names it; 单位：亿元 names nothing. */
function captionOf(text: string, lines: readonly Line[], at: number): string {
  for (const line of [lines[at - 1], lines[at - 2]]) {
    if (!line || line.kind === 'row' || line.end - line.start > 40) return '';
    const words = text.slice(line.start, line.end);
    if (!/^（?单位/.test(words)) return words.replace(/（?单位：.*$/, '');
  }
  return '';
}

/** Tables: two or more rows of cells that follow each other, with headers above the figures. */
export function tablesOf({ plain, lines }: TextDocument): Table[] {
  const tables: Table[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]?.kind !== 'row') continue;
    let end = at;
    while (lines[end]?.kind === 'row') end++;
    const caption = captionOf(plain.text, lines, at);
    const table = end - at >= 2 ? tableOf(plain.text, lines.slice(at, end), caption) : null;
    if (table) tables.push(table);
    at = end;
  }
  return tables;
}
