import { AlignmentType, BorderStyle, Document, Packer, Paragraph, TabStopType, TextRun } from 'docx';
import type { Briefing, BriefingTable } from '../document.ts';
import { bodyParagraph, docxBlock, ruledTable, unitLine } from './docx-blocks.ts';
import {
  BODY_SIZE,
  demoHeaders,
  exactly,
  FIRST_LINE,
  FONTS,
  footers,
  LANDSCAPE,
  LINE,
  mm,
  offGrid,
  PORTRAIT,
  TABLE_STYLE,
  TRACKING,
  turnedFooters,
} from './docx-page.ts';
import { printDay, printInstant } from './print.ts';
import { settled } from './settle.ts';

const RED = 'FF0000';
const empty = () => new Paragraph({ spacing: exactly(LINE), children: [] });

function title(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: exactly(660),
    children: [new TextRun({ text, font: FONTS.title, size: 44 })],
  });
}

function redHead(briefing: Briefing): Paragraph[] {
  const run = (text: string) => new TextRun({ text, font: FONTS.body, size: BODY_SIZE });
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: exactly(1000),
      children: [new TextRun({ text: '招商引资工作简报', font: FONTS.title, size: 72, color: RED })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: exactly(LINE),
      children: [run(briefing.issueLabel)],
    }),
    new Paragraph({
      spacing: exactly(LINE),
      tabStops: [{ type: TabStopType.RIGHT, position: mm(156) }],
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: RED, space: 4 } },
      children: [run(briefing.issuer), run(`\t${printDay(briefing.composedOn)}`)],
    }),
    empty(),
    title(briefing.title),
    empty(),
  ];
}

function closing(briefing: Briefing): Paragraph[] {
  const notes = briefing.footnotes.map((note, index) =>
    bodyParagraph([{ text: `〔${index + 1}〕` }, ...note]),
  );
  return [
    ...(notes.length > 0 ? [bodyParagraph([{ text: '注：', strong: true }]), ...notes] : []),
    bodyParagraph([
      { text: '出处：', strong: true },
      {
        text: `${briefing.sources.join('；')}。台账截至${printInstant(briefing.asOf)}，口径${briefing.rules}。`,
      },
    ]),
  ];
}

function annex(table: BriefingTable, index: number, all: BriefingTable[]) {
  const mark = all.length > 1 ? `附件${index + 1}` : '附件';
  return [
    new Paragraph({ children: [new TextRun({ text: mark, font: FONTS.heading1, size: BODY_SIZE })] }),
    title(table.caption),
    unitLine(table.unit),
    ruledTable({ table, widthMm: 225, size: 18 }),
  ];
}

const headingStyle = (font: typeof FONTS.heading1) => ({
  run: { font, size: BODY_SIZE, bold: false, color: '000000' },
  paragraph: { indent: FIRST_LINE, spacing: exactly(LINE) },
});

/** The briefing on a GB/T 9704-2012 page, every part of it editable in Word; fonts are named, not embedded. */
export async function renderDocx(briefing: Briefing): Promise<Uint8Array> {
  const headers = demoHeaders(briefing.containsDemo);
  const document = new Document({
    title: briefing.title,
    creator: briefing.issuer,
    description: `${briefing.period.code} ${briefing.rules} ${briefing.asOf}`,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          paragraph: { spacing: exactly(LINE) },
          run: {
            font: FONTS.body,
            size: BODY_SIZE,
            characterSpacing: TRACKING,
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
        },
        heading1: headingStyle(FONTS.heading1),
        heading2: headingStyle(FONTS.heading2),
      },
      paragraphStyles: [
        { id: TABLE_STYLE, name: '表格文字', basedOn: 'Normal', paragraph: { spacing: exactly(290) } },
      ],
    },
    sections: [
      {
        properties: PORTRAIT,
        headers,
        footers: footers(),
        children: [...redHead(briefing), ...briefing.blocks.flatMap(docxBlock), ...closing(briefing)],
      },
      ...briefing.annexes.map((table, index, all) => ({
        properties: LANDSCAPE,
        headers,
        footers: turnedFooters(),
        children: annex(table, index, all),
      })),
    ],
  });
  return settled(await Packer.toBuffer(document), briefing.asOf, { 'word/styles.xml': offGrid });
}
