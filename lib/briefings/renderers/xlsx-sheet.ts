import type { CellStyle, CellValue, ColumnDef, RowDef, WriteSheet } from 'hucre';
import { rowHeight } from './xlsx/row-height.ts';

const line = { style: 'thin' as const, color: { rgb: '9A9A9A' } };
const border = { top: line, left: line, bottom: line, right: line };

const font = { name: '宋体', size: 10 };

/** A ruled cell of a table. */
const cell = (own: CellStyle, alignment: CellStyle['alignment'] = {}): CellStyle => ({
  font,
  border,
  ...own,
  alignment: { vertical: 'center', ...alignment },
});

export const STYLES = {
  title: { font: { name: '黑体', size: 16 }, alignment: { horizontal: 'center', vertical: 'center' } },
  caption: { font: { name: '黑体', size: 12 }, alignment: { vertical: 'center' } },
  note: { font: { name: '宋体', size: 10 }, alignment: { vertical: 'center' } },
  warning: { font: { name: '黑体', size: 11, color: { rgb: 'C00000' } } },
  head: {
    font: { name: '黑体', size: 10 },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F1EBDD' } },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    border,
  },
  text: cell({}, { wrapText: true }),
  wrappedRight: cell({}, { horizontal: 'right', wrapText: true }),
  centred: cell({}, { horizontal: 'center', wrapText: true }),
  link: cell({ font: { ...font, color: { rgb: '2F6F7E' }, underline: true } }, { wrapText: true }),
  count: cell({ numFmt: '#,##0' }),
  yuan: cell({ numFmt: '#,##0.00' }),
  yi: cell({ numFmt: '#,##0.00' }),
  countSaid: cell({ numFmt: '#,##0"个"' }),
  firmsSaid: cell({ numFmt: '#,##0"户"' }),
  yiSaid: cell({ numFmt: '#,##0.00"亿元"' }),
  plainYiSaid: cell({ numFmt: 'General"亿元"' }),
  points: cell({ numFmt: '0.00' }, { horizontal: 'right' }),
  percent: cell({ numFmt: '0.00%' }, { horizontal: 'right' }),
  plain: cell({ numFmt: 'General' }),
  day: cell({ numFmt: 'yyyy-mm-dd' }),
} satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof STYLES;

/** A value, or a formula with the value that it has now. */
export type SheetCell =
  | { value: CellValue; style: StyleName; to?: string } // to: a place in the book that it leads to
  | { formula: string; now: CellValue; style: StyleName; array?: boolean };

/** A, B, … Z, AA, … of a column by its place. */
export const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

function cellName(place: string): string {
  const [row = 0, column = 0] = place.split(',').map(Number);
  return `${letters(column)}${row + 1}`;
}

/** Builds one worksheet row by row; a text that a spreadsheet could take for a formula stays text. */
export class SheetDraft {
  readonly name: string;
  private readonly cells = new Map<string, SheetCell>();
  private readonly widths: number[];
  private readonly rows = new Map<number, RowDef>();
  private height = 0;
  headRow = -1;
  /** Sheets of paper beside each other that it prints on, and the columns that stand on each. */
  across = { pages: 1, repeated: '' };

  constructor(name: string, widths: number[]) {
    this.name = name;
    this.widths = widths;
  }

  /** Appends a row and returns its 1-based number, as formulas write it. */
  add(row: SheetCell[]): number {
    row.forEach((cell, column) => {
      this.cells.set(`${this.height},${column}`, cell);
    });
    this.rows.set(this.height, { height: rowHeight(row, this.widths) });
    this.height += 1;
    return this.height;
  }

  /** A line of text across the sheet. */
  say(text: string, style: StyleName = 'note'): number {
    return this.add([{ value: text, style }]);
  }

  head(labels: string[]): number {
    this.headRow = this.add(labels.map((value) => ({ value, style: 'head' as const })));
    return this.headRow;
  }

  /** Points from one row's upper edge to another's; both 1-based, the second not counted in. */
  pointsBetween(from: number, to: number): number {
    let sum = 0;
    for (let row = from; row < to; row++) sum += this.rows.get(row - 1)?.height ?? 0;
    return sum;
  }

  get nextRow(): number {
    return this.height + 1;
  }

  finish(extra: Partial<WriteSheet> = {}): WriteSheet {
    const columns: ColumnDef[] = this.widths.map((width) => ({ width }));
    const cells: NonNullable<WriteSheet['cells']> = new Map();
    for (const [place, cell] of this.cells) {
      const style = STYLES[cell.style];
      if ('formula' in cell) {
        cells.set(place, {
          type: 'formula',
          formula: cell.formula,
          formulaResult: cell.now,
          value: cell.now,
          style,
          ...(cell.array ? { formulaType: 'array' as const, formulaRef: cellName(place) } : {}),
        });
      } else {
        const { value, to } = cell;
        cells.set(place, to ? { value, style, hyperlink: { target: '', location: to } } : { value, style });
      }
    }
    return {
      name: this.name,
      columns,
      rows: Array.from({ length: this.height }, () => this.widths.map(() => null)),
      cells,
      rowDefs: this.rows,
      pageSetup: {
        paperSize: 'a4',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: this.across.pages,
        fitToHeight: 0,
        horizontalCentered: true,
        ...(this.headRow > 0 ? { printTitlesRow: `$${this.headRow}:$${this.headRow}` } : {}),
        ...(this.across.repeated ? { printTitlesColumn: this.across.repeated } : {}),
      },
      headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
      ...extra,
    };
  }
}
