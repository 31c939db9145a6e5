import { matchColumns, unitIn } from './columns.ts';
import { type SheetRow, type SheetRows, textOf } from './workbook.ts';

/** One table found in a sheet: what stands above it, its headers and its rows. */
export type Table = {
  sheet: string;
  title: string;
  unit: ReturnType<typeof unitIn>; // of the title; a header may name its own
  year: number | null; // of the title: what a bare 3月15日 belongs to
  headers: string[];
  rows: SheetRow[];
};

const LOOK = 15; // rows from the top among which a header is looked for
const TOTALS = /^(合计|小计|总计|累计|共计|合\s*计|小\s*计|本页合计)/;

const scoreOf = (headers: readonly string[]) =>
  matchColumns(headers).filter((field) => field !== null).length;
const textsOf = (row: SheetRow | undefined) => (row?.cells ?? []).map(textOf);

/** Two rows of headers become one: a merged upper cell speaks for the cells to its right that are empty above. */
function joinHeaders(upper: readonly string[], lower: readonly string[]): string[] {
  const width = Math.max(upper.length, lower.length);
  let group = '';
  return Array.from({ length: width }, (_, column) => {
    const above = upper[column] ?? '';
    const below = lower[column] ?? '';
    if (above) group = above;
    if (!below) return above;
    return above || group ? `${above || group}${below}` : below;
  });
}

function headersAt(rows: readonly SheetRow[], at: number): { headers: string[]; height: number } {
  const [upper, lower] = [textsOf(rows[at]), textsOf(rows[at + 1])];
  const single = scoreOf(upper);
  const numbers = (rows[at + 1]?.cells ?? []).some(
    (cell) => typeof cell === 'number' || (typeof cell === 'object' && cell !== null),
  );
  if (!numbers && lower.length > 0) {
    const joined = joinHeaders(upper, lower);
    const own = lower.map((text, column) => text || upper[column] || '');
    const best = scoreOf(own) >= scoreOf(joined) ? own : joined;
    // a title above a plain header adds nothing to it; an upper header does
    if (scoreOf(best) > Math.max(single, scoreOf(lower))) return { headers: best, height: 2 };
  }
  return { headers: upper, height: 1 };
}

/** True for the rows that sum others up, wherever the word stands among the first cells. */
export const isTotal = (row: SheetRow) => row.cells.slice(0, 4).some((cell) => TOTALS.test(textOf(cell)));

/** Finds the table of a sheet by its headers; null when no row names at least a project and one thing more. */
export function findTable({ name, rows }: SheetRows): Table | null {
  let best = { at: -1, score: 1, headers: [] as string[], height: 1 };
  for (let at = 0; at < Math.min(LOOK, rows.length); at++) {
    const { headers, height } = headersAt(rows, at);
    const score = scoreOf(headers);
    if (score > best.score) best = { at, score, headers, height };
  }
  if (best.at < 0 || !matchColumns(best.headers).some((field) => field === 'nameZh' || field === 'firmName'))
    return null;
  const above = rows
    .slice(0, best.at)
    .flatMap((row) => textsOf(row).filter(Boolean))
    .join(' ');
  const title = `${name} ${above}`.trim();
  const year = /(19|20)\d{2}(?=\s*年)/.exec(title)?.[0];
  return {
    sheet: name,
    title,
    unit: unitIn(above),
    year: year ? Number(year) : null,
    headers: best.headers,
    rows: rows.slice(best.at + best.height).filter((row) => !isTotal(row)),
  };
}
