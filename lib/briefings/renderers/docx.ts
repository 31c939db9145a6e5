import { Document, type FileChild, type ISectionOptions, Packer, Paragraph, TextRun } from 'docx';
import type { Briefing, BriefingTable } from '../document.ts';
import { INDEX_NOTE } from '../figure-index.ts';
import { bodyParagraph, docxBlock } from './docx-blocks.ts';
import { WORD_EDITS } from './docx-edits.ts';
import { redHead, titleParagraph } from './docx-head.ts';
import {
  BODY_SIZE,
  demoHeaders,
  exactly,
  FIRST_LINE,
  FONTS,
  footers,
  LANDSCAPE,
  LINE,
  PORTRAIT,
  TABLE_STYLE,
  TRACKING,
  turnedFooters,
} from './docx-page.ts';
import { sheetSection } from './docx-sheet.ts';
import { RuledTables, smallLine, unitLine } from './docx-table.ts';
import { indexTable, type Marks, marksOf } from './figure-marks.ts';
import { sheetLook } from './one-page.ts';
import { annexMark, standLine } from './print.ts';
import { settled } from './settle.ts';

function closing(briefing: Briefing, marks: Marks): Paragraph[] {
  const notes = briefing.footnotes.map((note, index) =>
    bodyParagraph([{ text: `〔${index + 1}〕` }, ...note], marks),
  );
  return [
    ...(notes.length > 0 ? [bodyParagraph([{ text: '注：', strong: true }], marks, true), ...notes] : []),
    bodyParagraph([{ text: '出处：', strong: true }, { text: standLine(briefing) }], marks),
  ];
}

type Annex = {
  table: BriefingTable;
  mark: string;
  marks: Marks;
  tables: RuledTables;
  named?: boolean;
  note?: string;
};

/** Word keeps the page of a section in its last paragraph, and a table is none: this one takes no room. */
const sectionEnd = () =>
  new Paragraph({ spacing: exactly(20), children: [new TextRun({ text: '', size: 2 })] });

/** A page that lies across: its mark, its title, one table with a head that repeats. */
function annex({ table, mark, marks, tables, named = false, note }: Annex): FileChild[] {
  return [
    new Paragraph({ children: [new TextRun({ text: mark, font: FONTS.heading1, size: BODY_SIZE })] }),
    titleParagraph(table.caption),
    ...(note ? [smallLine(note, 'left')] : []),
    unitLine(table.unit),
    tables.place({ table, widthMm: 225, size: 18, marks, named }),
    sectionEnd(),
  ];
}

function annexes(briefing: Briefing, marks: Marks, tables: RuledTables): FileChild[][] {
  const index = indexTable(briefing);
  const all = [...briefing.annexes, ...(index.rows.length > 0 ? [index] : [])];
  return all.map((table, at) => {
    const traced = table === index ? { named: true, note: INDEX_NOTE } : {};
    return annex({ table, mark: annexMark(at, all.length), marks, tables, ...traced });
  });
}

const headingStyle = (font: typeof FONTS.heading1) => ({
  run: { font, size: BODY_SIZE, bold: false, color: '000000' },
  paragraph: { indent: FIRST_LINE, spacing: exactly(LINE) },
});

const STYLES = {
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
};

/** The letter on its GB/T 9704 pages and each annex on pages that lie across. */
function letterSections(briefing: Briefing, tables: RuledTables): ISectionOptions[] {
  const headers = demoHeaders(briefing.containsDemo);
  const marks = marksOf(briefing);
  const text = [
    ...redHead(briefing),
    ...briefing.blocks.flatMap((block) => docxBlock(block, marks, tables)),
    ...closing(briefing, marks),
  ];
  return [
    { properties: PORTRAIT, headers, footers: footers(), children: text },
    ...annexes(briefing, marks, tables).map((children) => ({
      properties: LANDSCAPE,
      headers,
      footers: turnedFooters(),
      children,
    })),
  ];
}

/**
 * The briefing on a GB/T 9704-2012 page, every part of it editable in Word; fonts are named, not embedded. Each figure
 * has its number, which leads to the index at the end. A kind that keeps to one page is set on one sheet instead.
 */
export async function renderDocx(briefing: Briefing): Promise<Uint8Array> {
  const tables = new RuledTables();
  const look = sheetLook(briefing);
  const sections = look ? [sheetSection(briefing, look, tables)] : letterSections(briefing, tables);
  const document = new Document({
    title: briefing.title,
    creator: briefing.issuer,
    description: `${briefing.period.code} ${briefing.rules} ${briefing.asOf}`,
    evenAndOddHeaderAndFooters: true,
    styles: STYLES,
    sections,
  });
  const edits = { ...WORD_EDITS, 'word/document.xml': tables.setInto };
  return settled(await Packer.toBuffer(document), briefing.asOf, edits);
}
