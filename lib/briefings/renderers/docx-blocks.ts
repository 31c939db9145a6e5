import {
  AlignmentType,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { ChartRun } from 'docx/charts';
import type { BriefingBlock, BriefingChart, BriefingRun, BriefingTable } from '../document.ts';
import { BODY_SIZE, exactly, FIRST_LINE, FONTS, LINE, mm, TABLE_STYLE, TRACKING } from './docx-page.ts';

const INK = '1C2321';
const COLOURS = ['9A6200', '7D8A86', '2F6F7E']; // gold, then what it is compared with
const ALIGN = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER };

export function bodyParagraph(runs: BriefingRun[]): Paragraph {
  return new Paragraph({
    spacing: exactly(LINE),
    indent: FIRST_LINE,
    alignment: AlignmentType.BOTH,
    children: runs.flatMap((run) => [
      new TextRun({
        text: run.text,
        font: FONTS.body,
        size: BODY_SIZE,
        characterSpacing: TRACKING,
        bold: run.strong ?? false,
      }),
      ...(run.note
        ? [new TextRun({ text: `〔${run.note}〕`, font: FONTS.body, size: BODY_SIZE, superScript: true })]
        : []),
    ]),
  });
}

function heading(level: 1 | 2, text: string): Paragraph {
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    keepNext: true,
    children: [new TextRun({ text, characterSpacing: TRACKING })],
  });
}

export function caption(text: string, size = 24): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: exactly(LINE),
    children: [new TextRun({ text, font: FONTS.heading1, size })],
  });
}

type TableShape = { table: BriefingTable; widthMm: number; size: number };

function cell(text: string, width: number, align: 'left' | 'right' | 'center', bold: boolean, size: number) {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 60, right: 60, top: 20, bottom: 20 },
    children: [
      new Paragraph({
        style: TABLE_STYLE,
        alignment: ALIGN[align],
        spacing: exactly(Math.round(size * 14)),
        children: [new TextRun({ text, font: bold ? FONTS.heading1 : FONTS.table, size })],
      }),
    ],
  });
}

/** A ruled table whose header row repeats on every page and whose rows never break across pages. */
export function ruledTable({ table, widthMm, size }: TableShape): Table {
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = table.columns.map((column) => Math.round((mm(widthMm) * column.width) / whole));
  const row = (texts: string[], options: { header?: boolean; bold?: boolean }) =>
    new TableRow({
      tableHeader: options.header ?? false,
      cantSplit: true,
      children: table.columns.map((column, index) =>
        cell(
          texts[index] ?? '',
          widths[index] ?? 0,
          options.header ? 'center' : column.align,
          options.header === true || options.bold === true,
          size,
        ),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      row(
        table.columns.map((column) => column.label),
        { header: true },
      ),
      ...table.rows.map((entry) => row(entry.cells, { bold: entry.total ?? false })),
    ],
  });
}

export function unitLine(unit: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    keepNext: true,
    spacing: exactly(320),
    children: [new TextRun({ text: unit, font: FONTS.table, size: 21 })],
  });
}

/** A native chart: the office can edit its data in Word. */
function chart(chart: BriefingChart): Paragraph[] {
  const run = new ChartRun({
    type: chart.kind,
    title: chart.title,
    font: { name: '宋体', color: INK },
    chartArea: { border: 'none' },
    gapWidth: 80,
    legend: chart.series.length > 1 ? {} : false,
    categories: chart.categories,
    series: chart.series.map((series, index) => ({
      name: series.name,
      color: COLOURS[index % COLOURS.length] ?? INK,
      values: series.values.map((value) => (value === null ? null : Number(value))),
      dataLabels: { value: true },
    })),
    transformation: { width: 580, height: 300 },
    altText: { title: chart.title, description: chart.alt, name: chart.title },
  });
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 120, after: 120, line: 240, lineRule: LineRuleType.AUTO },
      children: [run],
    }),
  ];
}

export function docxBlock(block: BriefingBlock): (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading':
      return [heading(block.level, block.text)];
    case 'paragraph':
      return [bodyParagraph(block.runs)];
    case 'table':
      return [
        caption(block.table.caption),
        unitLine(block.table.unit),
        ruledTable({ table: block.table, widthMm: 156, size: 21 }),
        new Paragraph({ spacing: exactly(200), children: [] }),
      ];
    case 'chart':
      return chart(block.chart);
  }
}
