/** A cell as it was read: text, a number, a calendar day (ISO), or nothing. */
export type Cell = string | number | { day: string } | null;

/** One row of a sheet; `number` is the row number that Excel shows, from 1. */
export type SheetRow = { number: number; cells: Cell[] };
export type SheetRows = { name: string; rows: SheetRow[] };

/** The text of a cell as a person sees it; numbers without their binary dust. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return cell.day;
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  return cell.normalize('NFKC').trim();
}

/** A, B, …, Z, AA: what Excel calls a column (from 0). */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** The day that Excel's count of days means (1900 system), as a UTC date. */
export const serialDay = (serial: number) => new Date(Math.round((serial - 25_569) * 86_400_000));
