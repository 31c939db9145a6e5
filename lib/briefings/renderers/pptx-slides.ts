import type { Briefing, BriefingBlock, BriefingChart, BriefingRun, BriefingTable } from '../document.ts';

/** One slide for the meeting: a title, sentences, and at most one picture of the figures. */
export type Slide = {
  title: string;
  sentences: BriefingRun[][];
  shown: { table: BriefingTable } | { chart: BriefingChart } | null;
};

const MOST = 12; // with the cover and the last slide
const ROWS = 9; // what a room can read

type Section = { title: string; blocks: BriefingBlock[] };

function sectionsOf(blocks: readonly BriefingBlock[]): Section[] {
  const sections: Section[] = [];
  for (const block of blocks) {
    if (block.type === 'heading') sections.push({ title: block.text, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections.filter((section) => section.blocks.length > 0);
}

function partsOf(table: BriefingTable): BriefingTable[] {
  const parts = Math.max(1, Math.ceil(table.rows.length / ROWS));
  return Array.from({ length: parts }, (_, index) => ({
    ...table,
    caption: index === 0 ? table.caption : `${table.caption}（续）`,
    rows: table.rows.slice(index * ROWS, (index + 1) * ROWS),
  }));
}

function slidesOf({ title, blocks }: Section): Slide[] {
  const sentences = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.runs] : []));
  const shown = blocks.flatMap((block): Slide['shown'][] => {
    if (block.type === 'chart') return [{ chart: block.chart }];
    return block.type === 'table' ? partsOf(block.table).map((table) => ({ table })) : [];
  });
  if (shown.length === 0) return [{ title, sentences, shown: null }];
  // the chart first: a room looks before it reads
  const ordered = [...shown].sort(
    (a, b) => Number(b !== null && 'chart' in b) - Number(a !== null && 'chart' in a),
  );
  return ordered.map((one, index) => ({ title, sentences: index === 0 ? sentences : [], shown: one }));
}

/**
 * A briefing as eight to twelve slides, cover and sources apart: one a section, with its chart or table. Where there are
 * more, tables beside a chart of the same section go first: their figures stay in the speaker's notes.
 */
export function meetingSlides(briefing: Briefing): Slide[] {
  const slides = sectionsOf(briefing.blocks).flatMap(slidesOf);
  const spare = (slide: Slide) => slide.sentences.length === 0;
  while (slides.length > MOST - 2) {
    const at = slides.findLastIndex(spare);
    slides.splice(at >= 0 ? at : slides.length - 1, 1);
  }
  return slides;
}
