import type { Briefing, BriefingRun, BriefingTable } from '../document.ts';
import { INDEX_NOTE } from '../figure-index.ts';
import { indexTable, type Marks, marksOf } from './figure-marks.ts';
import { SHEET, sheetLook } from './one-page.ts';
import { annexMark, DEMO_MARK, printDay, redHeadOf, redHeadPoints, standLine } from './print.ts';

/** Typst breaks a line before — and …; a word joiner keeps them where Chinese typesetting wants them. */
const joined = (text: string) => text.replace(/(?=——|……)/g, '\u2060');

const runOf = (marks: Marks) => (run: BriefingRun) => ({
  text: joined(run.text),
  strong: run.strong ?? false,
  note: run.note ?? 0,
  number: marks.get(run.figure ?? '') ?? 0,
});

const tableOf = (table: BriefingTable, marks: Marks, named = false) => ({
  ...table,
  rows: table.rows.map(({ cells, figures, total }, line) => ({
    total: total ?? false,
    cells: cells.map((text, index) => ({
      text,
      number: marks.get(figures?.[index] ?? '') ?? 0,
      name: named && index === 0 ? line + 1 : 0,
    })),
  })),
});

/** What the template reads: finished texts with the numbers of figures; `charts` are drawn beside, by their order. */
export function pdfData(briefing: Briefing) {
  const look = sheetLook(briefing);
  const marks: Marks = look ? new Map() : marksOf(briefing); // one sheet has no index for numbers to lead to
  const run = runOf(marks);
  const index = indexTable(briefing);
  const tables = look ? [] : [...briefing.annexes, ...(index.rows.length > 0 ? [index] : [])];
  let charts = 0;
  return {
    sheet: look ? { ...look, ...SHEET } : null,
    title: briefing.title,
    issuer: briefing.issuer,
    issueLabel: briefing.issueLabel,
    redHead: redHeadOf(briefing),
    redHeadPoints: redHeadPoints(redHeadOf(briefing)),
    date: printDay(briefing.composedOn),
    stand: standLine(briefing),
    demoMark: briefing.containsDemo ? DEMO_MARK : '',
    blocks: briefing.blocks.map((block) => {
      if (block.type === 'paragraph') return { ...block, runs: block.runs.map(run) };
      if (block.type === 'table') return { ...block, table: tableOf(block.table, marks) };
      if (block.type === 'heading') return block;
      return { type: block.type, file: chartFile(charts++), title: block.chart.title, alt: block.chart.alt };
    }),
    footnotes: briefing.footnotes.map((note, at) => [{ text: `〔${at + 1}〕` }, ...note].map(run)),
    annexes: tables.map((table, at) => ({
      mark: annexMark(at, tables.length),
      note: table === index ? INDEX_NOTE : '',
      table: tableOf(table, marks, table === index),
    })),
  };
}

export const chartFile = (index: number) => `chart-${index}.svg`;
