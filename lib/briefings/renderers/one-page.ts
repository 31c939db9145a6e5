import type { Briefing, BriefingBlock, BriefingTable } from '../document.ts';
import { isOnePage } from '../kinds.ts';

/** Sizes of a sheet that holds the whole briefing; points. */
export type SheetLook = {
  body: number;
  line: number;
  table: number;
  row: number;
  note: number;
  title: number;
};

/** The sheet: A4 less its margins, millimetres. */
export const SHEET = { top: 22, bottom: 20, side: 25 };
const POINTS = 72 / 25.4;
const WIDE = (210 - 2 * SHEET.side) * POINTS;
const HIGH = (297 - SHEET.top - SHEET.bottom) * POINTS;
const SAFE = 0.98; // word processors break lines a little differently from each other
const HEAD = 78; // the red name, who and when, the red line
const CHART = 190;
const BODIES = [15, 14, 13, 12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8];

const lookOf = (body: number): SheetLook => ({
  body,
  line: Math.round(body * 1.55 * 2) / 2,
  table: Math.max(7.5, Math.min(12, body - 1.5)),
  row: Math.max(7.5, Math.min(12, body - 1.5)) * 1.35 + 4,
  note: Math.max(7.5, Math.min(10, body - 2.5)),
  title: Math.min(20, body + 6),
});

/** Width of a text in characters: what is not Chinese takes about half. */
const ems = (text: string) => [...text].reduce((sum, sign) => sum + (sign < '⺀' ? 0.56 : 1), 0);
const lines = (text: string, size: number, wide: number) => Math.max(1, Math.ceil((ems(text) * size) / wide));

function tableHigh({ columns, rows }: BriefingTable, look: SheetLook): number {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const rowHigh = (cells: readonly string[]) => {
    const most = columns.map(({ width }, at) =>
      lines(cells[at] ?? '', look.table, (WIDE * width) / whole - 8),
    );
    return look.row + (Math.max(...most) - 1) * look.table * 1.35;
  };
  const all = [columns.map((column) => column.label), ...rows.map((row) => row.cells)];
  return look.line * 2 + all.reduce((sum, cells) => sum + rowHigh(cells), 0);
}

function blockHigh(block: BriefingBlock, look: SheetLook): number {
  if (block.type === 'heading') return look.line;
  if (block.type === 'chart') return CHART;
  if (block.type === 'table') return tableHigh(block.table, look);
  const text = block.runs.map((run) => run.text + (run.note ? '1' : '')).join('');
  return lines(`　　${text}`, look.body, WIDE) * look.line;
}

/** How high a briefing would stand in these sizes, by counting its lines; points. */
function high(briefing: Briefing, look: SheetLook): number {
  const notes = [
    ...briefing.footnotes.map((note) => note.map((run) => run.text).join('')),
    briefing.sources.join(''),
  ];
  const small = lines(`${notes.join('〔1〕')}${'　'.repeat(40)}`, look.note, WIDE) * look.note * 1.5;
  const title = lines(briefing.title, look.title, WIDE) * look.title * 1.4 + 14;
  return HEAD + title + small + briefing.blocks.reduce((sum, block) => sum + blockHigh(block, look), 0);
}

/**
 * The largest sizes in which a kind that is said to be one page keeps to one sheet, in Word and PDF alike; null for the
 * kinds that may be longer. A text that no size would hold gets the smallest.
 */
export function sheetLook(briefing: Briefing): SheetLook | null {
  if (!isOnePage(briefing.kind)) return null;
  const looks = BODIES.map(lookOf);
  return looks.find((look) => high(briefing, look) <= HIGH * SAFE) ?? looks.at(-1) ?? null;
}
