import { AlignmentType, Paragraph, TextRun } from 'docx';
import type { BriefingTable, BriefingTableRow } from '../document.ts';
import { exactly, FONTS, LINE, mm, TABLE_STYLE } from './docx-page.ts';
import { anchorOf, type Marks } from './figure-marks.ts';

const TOGETHER = 12; // a table of so few rows stays on one page
const MARKED = /<w:p>(?:(?!<\/w:p>).)*⟦(\d+)⟧.*?<\/w:p>/g;

export type TableShape = {
  table: BriefingTable;
  widthMm: number;
  size: number; // half-points
  marks: Marks;
  named?: boolean; // the first column holds the numbers that figures lead to
};
type Face = { font: (typeof FONTS)[keyof typeof FONTS]; size: number };
type CellShape = { width: number; align: 'left' | 'right' | 'center'; face: Face; keep: boolean };

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => SIGNS[sign] ?? '');

function runXml(text: string, { font, size }: Face): string {
  const fonts = `w:ascii="${font.ascii}" w:hAnsi="${font.hAnsi}" w:cs="${font.cs}" w:eastAsia="${font.eastAsia}" w:hint="${font.hint}"`;
  return `<w:r><w:rPr><w:rFonts ${fonts}/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A number in the index carries a name; a figure in a cell leads to it. */
function content(text: string, face: Face, link: number | undefined, name: number | undefined): string {
  const run = runXml(text, face);
  if (name)
    return `<w:bookmarkStart w:id="${name}" w:name="${anchorOf(name)}"/>${run}<w:bookmarkEnd w:id="${name}"/>`;
  return link ? `<w:hyperlink w:anchor="${anchorOf(link)}" w:history="1">${run}</w:hyperlink>` : run;
}

function cellXml(inside: string, { width, align, face, keep }: CellShape): string {
  const { line, lineRule } = exactly(Math.round(face.size * 14));
  const spacing = `<w:spacing w:after="0" w:before="0" w:line="${line}" w:lineRule="${lineRule}"/>`;
  const paragraph = `<w:pStyle w:val="${TABLE_STYLE}"/>${keep ? '<w:keepNext/>' : ''}${spacing}<w:jc w:val="${align}"/>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr>${paragraph}</w:pPr>${inside}</w:p></w:tc>`;
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');
const MARGINS =
  '<w:tblCellMar><w:top w:w="20" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="20" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>';

function tableXml({ table, widthMm, size, marks, named = false }: TableShape): string {
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = table.columns.map((column) => Math.round((mm(widthMm) * column.width) / whole));
  const few = table.rows.length <= TOGETHER;
  const shape = (at: number) => ({ width: widths[at] ?? 0, align: table.columns[at]?.align ?? 'left' });
  const headFace = { font: FONTS.heading1, size };
  const head = table.columns.map(({ label }, at) =>
    cellXml(runXml(label, headFace), { ...shape(at), align: 'center', face: headFace, keep: true }),
  );
  const row = ({ cells, figures, total }: BriefingTableRow, line: number) => {
    const face = { font: total ? FONTS.heading1 : FONTS.table, size };
    const keep = few && line < table.rows.length - 1;
    const inside = table.columns.map((_, at) => {
      const link = marks.get(figures?.[at] ?? '');
      const name = named && at === 0 ? line + 1 : undefined;
      return cellXml(content(cells[at] ?? '', face, link, name), { ...shape(at), face, keep });
    });
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${inside.join('')}</w:tr>`;
  };
  const wide = widths.reduce((sum, width) => sum + width, 0);
  const look = `<w:tblPr><w:tblW w:w="${wide}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>${MARGINS}</w:tblPr>`;
  const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  return `<w:tbl>${look}${grid}<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>${table.rows.map(row).join('')}</w:tbl>`;
}

/**
 * The ruled tables of one document: the header row repeats on every page and rows never break across pages. They are
 * written as text: a thousand rows as objects of `docx` take seconds. A marked paragraph keeps the place of each.
 */
export class RuledTables {
  private readonly written: string[] = [];

  place(shape: TableShape): Paragraph {
    const mark = this.written.push(tableXml(shape)) - 1;
    return new Paragraph({ children: [new TextRun(`⟦${mark}⟧`)] });
  }

  /** The document with every marked paragraph replaced by its table. */
  readonly setInto = (xml: string): string =>
    xml.replace(MARKED, (paragraph, mark: string) => this.written[Number(mark)] ?? paragraph);
}

export function caption(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: exactly(LINE),
    children: [new TextRun({ text, font: FONTS.heading1, size: 24 })],
  });
}

/** A small line over a table: its unit on the right, a remark on the left. */
export function smallLine(text: string, side: 'left' | 'right'): Paragraph {
  return new Paragraph({
    alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    keepNext: true,
    style: TABLE_STYLE,
    spacing: exactly(320),
    children: [new TextRun({ text, font: FONTS.table, size: 21 })],
  });
}

export const unitLine = (unit: string) => smallLine(unit, 'right');
