import {
  AlignmentType,
  Bookmark,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { BriefingTable, BriefingTableRow } from '../document.ts';
import { exactly, FONTS, LINE, mm, TABLE_STYLE } from './docx-page.ts';
import { anchorOf, type Marks } from './figure-marks.ts';

const ALIGN = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER };
const TOGETHER = 12; // a table of so few rows stays on one page

export type TableShape = {
  table: BriefingTable;
  widthMm: number;
  size: number; // half-points
  marks: Marks;
  named?: boolean; // the first column holds the numbers that figures lead to
};
type Face = { font: (typeof FONTS)[keyof typeof FONTS]; size: number };

function content(
  text: string,
  face: Face,
  link: number | undefined,
  name: number | undefined,
): ParagraphChild {
  const run = new TextRun({ text, ...face });
  if (name) return new Bookmark({ id: anchorOf(name), children: [run] });
  return link ? new InternalHyperlink({ anchor: anchorOf(link), children: [run] }) : run;
}

type CellShape = { width: number; align: 'left' | 'right' | 'center'; size: number; keep: boolean };

function cell(child: ParagraphChild, { width, align, size, keep }: CellShape): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 60, right: 60, top: 20, bottom: 20 },
    children: [
      new Paragraph({
        style: TABLE_STYLE,
        alignment: ALIGN[align],
        keepNext: keep,
        spacing: exactly(Math.round(size * 14)),
        children: [child],
      }),
    ],
  });
}

/** A ruled table whose header row repeats on every page and whose rows never break across pages. */
export function ruledTable({ table, widthMm, size, marks, named = false }: TableShape): Table {
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = table.columns.map((column) => Math.round((mm(widthMm) * column.width) / whole));
  const few = table.rows.length <= TOGETHER;
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ label }, index) =>
      cell(new TextRun({ text: label, font: FONTS.heading1, size }), {
        width: widths[index] ?? 0,
        align: 'center',
        size,
        keep: true,
      }),
    ),
  });
  const row = ({ cells, figures, total }: BriefingTableRow, line: number) =>
    new TableRow({
      cantSplit: true,
      children: table.columns.map(({ align }, index) => {
        const face = { font: total ? FONTS.heading1 : FONTS.table, size };
        const link = marks.get(figures?.[index] ?? '');
        const child = content(cells[index] ?? '', face, link, named && index === 0 ? line + 1 : undefined);
        return cell(child, {
          width: widths[index] ?? 0,
          align,
          size,
          keep: few && line < table.rows.length - 1,
        });
      }),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [head, ...table.rows.map(row)],
  });
}

export function caption(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: exactly(LINE),
    children: [new TextRun({ text, font: FONTS.heading1, size: 24 })],
  });
}

export function unitLine(unit: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    keepNext: true,
    style: TABLE_STYLE,
    spacing: exactly(320),
    children: [new TextRun({ text: unit, font: FONTS.table, size: 21 })],
  });
}
