import type { Briefing, BriefingBlock, BriefingChart, BriefingRun, BriefingTable } from '../document.ts';
import { KINDS } from '../kinds.ts';

/** One slide for the meeting: a title, sentences, and at most one picture of the figures. */
export type Slide = {
  title: string;
  sentences: BriefingRun[][];
  shown: { table: BriefingTable; of: number } | { chart: BriefingChart } | null; // of: rows of the whole table
  level: 1 | 2;
};

const MOST = 12; // with the cover and the last slide
const ROWS = 9; // what a room can read
const LINES = 18; // that fit on a slide, at the size of a full table
const BETWEEN = '　'; // two sections that share a slide
const NARROW = 44; // letters across such a table, its cells' margins taken off

type Section = { title: string; level: 1 | 2; blocks: BriefingBlock[] };

/** Slides have no annexes: what refers to them says where they are. */
const spoken = (block: BriefingBlock): BriefingBlock =>
  block.type === 'paragraph'
    ? {
        ...block,
        runs: block.runs.map((run) => ({ ...run, text: run.text.replaceAll('见附件', '见 Word 版附件') })),
      }
    : block;

/** The parts under their headings; what stands before the first goes under the name of the kind. */
function sectionsOf({ blocks, kind }: Briefing): Section[] {
  const sections: Section[] = [{ title: KINDS[kind].masthead, level: 1, blocks: [] }];
  for (const block of blocks) {
    // the rules have the last slide to themselves
    if (block.id.startsWith('rules.')) continue;
    if (block.type === 'heading') sections.push({ title: block.text, level: block.level, blocks: [] });
    else sections.at(-1)?.blocks.push(spoken(block));
  }
  return sections.filter((section) => section.blocks.length > 0);
}

/** Letters as wide as a Chinese one; two digits or Latin letters take the room of one. */
const widthOf = (text: string) =>
  [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.6), 0);

/** Lines that a row takes in a table so many letters wide. */
export function linesOf(table: BriefingTable, cells: readonly string[], across: number): number {
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0);
  const letters = table.columns.map(({ width }) => Math.max(1, Math.floor((across * width) / whole)));
  return Math.max(1, ...cells.map((cell, index) => Math.ceil(widthOf(cell) / (letters[index] ?? 1))));
}

/** A table in parts that a slide holds: not too many rows, not too many lines. */
function partsOf(table: BriefingTable): BriefingTable[] {
  const parts: BriefingTable['rows'][] = [[]];
  let lines = 0;
  for (const row of table.rows) {
    const more = linesOf(table, row.cells, NARROW);
    const part = parts.at(-1) ?? [];
    if (part.length > 0 && (part.length === ROWS || lines + more > LINES)) {
      parts.push([row]);
      lines = more;
    } else {
      part.push(row);
      lines += more;
    }
  }
  return parts.map((rows, index) => ({
    ...table,
    caption: index === 0 ? table.caption : `${table.caption}（续）`,
    rows,
  }));
}

function slidesOf({ title, level, blocks }: Section): Slide[] {
  const sentences = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.runs] : []));
  const shown = blocks.flatMap((block): Slide['shown'][] => {
    if (block.type === 'chart') return [{ chart: block.chart }];
    return block.type === 'table'
      ? partsOf(block.table).map((table) => ({ table, of: block.table.rows.length }))
      : [];
  });
  if (shown.length === 0) return [{ title, level, sentences, shown: null }];
  // the chart first: a room looks before it reads
  const ordered = [...shown].sort(
    (a, b) => Number(b !== null && 'chart' in b) - Number(a !== null && 'chart' in a),
  );
  return ordered.map((one, index) => ({ title, level, sentences: index === 0 ? sentences : [], shown: one }));
}

/** The last two neighbours that only speak, as one slide; null where there are none. */
function joined(slides: readonly Slide[]): Slide[] | null {
  const at = slides.findLastIndex(
    (slide, index) => index > 0 && slide.shown === null && slides[index - 1]?.shown === null,
  );
  const [first, second] = [slides[at - 1], slides[at]];
  if (!first || !second) return null;
  const both = {
    title: `${first.title}${BETWEEN}${second.title}`,
    level: first.level,
    sentences: [...first.sentences, ...second.sentences],
    shown: null,
  };
  return slides.toSpliced(at - 1, 2, both);
}

/** One slide fewer: what is lost least. The text of every section stays; so does the last word of the briefing. */
function fewer(slides: readonly Slide[]): Slide[] {
  const last = (test: (slide: Slide) => boolean) => slides.findLastIndex(test);
  const spare = last((slide) => slide.sentences.length === 0);
  if (spare >= 0) return slides.toSpliced(spare, 1);
  const both = joined(slides);
  if (both) return both;
  const breakdown = last((slide) => slide.level === 2 && slide.shown !== null && 'table' in slide.shown);
  return slides.toSpliced(breakdown >= 0 ? breakdown : slides.length - 2, 1);
}

/** A table of which only the beginning is shown says so. */
function withCount(slide: Slide, index: number, slides: readonly Slide[]): Slide {
  const { shown } = slide;
  if (!shown || !('table' in shown) || slide.sentences.length === 0) return slide;
  const goesOn = (one: Slide | undefined) => one?.title === slide.title && one.sentences.length === 0;
  const rows = shown.table.rows.length;
  if (rows === shown.of || goesOn(slides[index + 1])) return slide;
  const table = { ...shown.table, caption: `${shown.table.caption}（共${shown.of}行，列前${rows}行）` };
  return { ...slide, shown: { ...shown, table } };
}

/**
 * A briefing as at most twelve slides, cover and sources included: one a section, with its chart or table. Where there are more,
 * tables beside a chart of the same section go first (their figures stay in the speaker's notes), then sections that only speak
 * share a slide, then breakdowns go from the last. A list of signings is shown whole, however long.
 */
export function meetingSlides(briefing: Briefing): Slide[] {
  let slides = sectionsOf(briefing).flatMap(slidesOf);
  const most = briefing.kind === 'signing' ? slides.length : MOST - 2;
  while (slides.length > most) slides = fewer(slides);
  return slides.map(withCount);
}

/** The titles of the sections that no slide shows, in the order of the briefing; to be told where the meeting ends. */
export function leftOut(briefing: Briefing, slides: readonly Slide[]): string[] {
  const shown = new Set(slides.flatMap(({ title }) => title.split(BETWEEN)));
  return sectionsOf(briefing).flatMap(({ title }) => (shown.has(title) ? [] : [title]));
}
