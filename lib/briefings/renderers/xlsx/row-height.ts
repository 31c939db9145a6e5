import type { SheetCell, StyleName } from '../xlsx-sheet.ts';

const LINE = 14; // points, of text of ten points
const WRAPPING: StyleName[] = ['text', 'wrappedRight', 'centred', 'link', 'head'];
const MARGIN = 1; // of a column's width, left empty by its cells

/** Letters as a column's width counts them: a Chinese one is as wide as two digits. */
function widthOf(text: string): number {
  let sum = 0;
  for (const letter of text)
    sum += (letter.codePointAt(0) ?? 0) > 0x2e7f || '“”—…'.includes(letter) ? 2.1 : 1.1;
  return sum;
}

/** Points that a row needs for its text to be read whole: a spreadsheet program does not make room by itself. */
export function rowHeight(cells: readonly SheetCell[], widths: readonly number[]): number {
  const lines = cells.map((cell, column) => {
    if ('formula' in cell || typeof cell.value !== 'string' || !WRAPPING.includes(cell.style)) return 1;
    return Math.ceil(widthOf(cell.value) / Math.max(1, (widths[column] ?? 10) - MARGIN));
  });
  return LINE * Math.max(1, ...lines) + 1;
}
