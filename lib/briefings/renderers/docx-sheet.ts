import {
  AlignmentType,
  BorderStyle,
  type ISectionOptions,
  LineRuleType,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { Briefing, BriefingBlock, BriefingRun } from '../document.ts';
import { chartParagraph } from './docx-chart.ts';
import { demoHeaders, FONTS, mm } from './docx-page.ts';
import type { RuledTables } from './docx-table.ts';
import type { Marks } from './figure-marks.ts';
import { SHEET, type SheetLook } from './one-page.ts';
import { printDay, redHeadOf, standLine } from './print.ts';

const WIDE = 210 - 2 * SHEET.side;
const RED = 'FF0000';
const UNMARKED: Marks = new Map(); // a sheet has no index for numbers to lead to
const high = (points: number) => ({
  line: Math.round(points * 20),
  lineRule: LineRuleType.EXACT,
  before: 0,
  after: 0,
});

function runsOf(runs: readonly BriefingRun[], size: number): TextRun[] {
  return runs.flatMap(({ text, strong = false, note }) => [
    ...(text ? [new TextRun({ text, font: FONTS.body, size: size * 2, bold: strong })] : []),
    ...(note
      ? [new TextRun({ text: `〔${note}〕`, font: FONTS.body, size: size * 2 - 3, superScript: true })]
      : []),
  ]);
}

function head(briefing: Briefing, look: SheetLook): Paragraph[] {
  const run = (text: string) => new TextRun({ text, font: FONTS.body, size: 24 });
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: high(40),
      children: [new TextRun({ text: redHeadOf(briefing), font: FONTS.title, size: 52, color: RED })],
    }),
    new Paragraph({
      spacing: high(22),
      tabStops: [
        { type: TabStopType.CENTER, position: mm(WIDE / 2) },
        { type: TabStopType.RIGHT, position: mm(WIDE) },
      ],
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: 2 } },
      children: [
        run(briefing.issuer),
        run(`\t${briefing.issueLabel}`),
        run(`\t${printDay(briefing.composedOn)}`),
      ],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { ...high(look.title * 1.4), before: 160, after: 120 },
      children: [new TextRun({ text: briefing.title, font: FONTS.title, size: look.title * 2 })],
    }),
  ];
}

function blockOf(block: BriefingBlock, look: SheetLook, tables: RuledTables): Paragraph[] {
  const spacing = high(look.line);
  const indent = { firstLineChars: 200, firstLine: look.body * 40 };
  switch (block.type) {
    case 'heading': {
      const face = { font: FONTS.heading1, size: look.body * 2 };
      return [new Paragraph({ spacing, indent, children: [new TextRun({ text: block.text, ...face })] })];
    }
    case 'paragraph':
      return [
        new Paragraph({
          spacing,
          indent,
          alignment: AlignmentType.BOTH,
          children: runsOf(block.runs, look.body),
        }),
      ];
    case 'table': {
      const { caption, unit } = block.table;
      const face = { font: FONTS.heading1, size: look.table * 2 };
      return [
        new Paragraph({
          spacing,
          tabStops: [{ type: TabStopType.RIGHT, position: mm(WIDE) }],
          children: [
            new TextRun({ text: caption, ...face }),
            new TextRun({ text: `\t${unit}`, font: FONTS.table, size: look.note * 2 }),
          ],
        }),
        tables.place({ table: block.table, widthMm: WIDE, size: look.table * 2, marks: UNMARKED }),
        new Paragraph({ spacing: high(look.line / 2), children: [] }),
      ];
    }
    case 'chart':
      return [chartParagraph(block.chart)];
  }
}

/** A briefing that keeps to one page: head, text, notes and sources on one sheet, in sizes chosen to fit. */
export function sheetSection(briefing: Briefing, look: SheetLook, tables: RuledTables): ISectionOptions {
  const notes = briefing.footnotes.flatMap((note, at) => [{ text: `〔${at + 1}〕` }, ...note]);
  const small: BriefingRun[] = [
    ...(notes.length > 0 ? [{ text: '注：' }, ...notes] : []),
    { text: `出处：${standLine(briefing)}` },
  ];
  return {
    properties: {
      page: {
        size: { width: mm(210), height: mm(297) },
        margin: {
          top: mm(SHEET.top),
          bottom: mm(SHEET.bottom),
          left: mm(SHEET.side),
          right: mm(SHEET.side),
          header: mm(10),
          footer: mm(10),
        },
      },
    },
    headers: demoHeaders(briefing.containsDemo),
    children: [
      ...head(briefing, look),
      ...briefing.blocks.flatMap((block) => blockOf(block, look, tables)),
      new Paragraph({
        spacing: { ...high(look.note * 1.5), before: 80 },
        children: runsOf(small, look.note),
      }),
    ],
  };
}
