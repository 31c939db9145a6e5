import type { Briefing, BriefingBlock, BriefingRun, BriefingTable } from './document.ts';

const lineOf = (cells: readonly string[]) => cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t');

function tableText({ caption, unit, columns, rows }: BriefingTable): string {
  return [
    caption,
    unit,
    lineOf(columns.map(({ label }) => label)),
    ...rows.map(({ cells }) => lineOf(cells)),
  ].join('\n');
}

const runsText = (runs: readonly BriefingRun[]) => runs.map(({ text }) => text).join('');

function blockText(block: BriefingBlock): string {
  if (block.type === 'heading') return block.text;
  if (block.type === 'paragraph') return runsText(block.runs);
  return block.type === 'table' ? tableText(block.table) : '';
}

/** A briefing as the linter reads it: title, text, tables with their cells, notes; charts draw the same figures again. */
export function briefingText({
  title,
  blocks,
  footnotes,
}: Pick<Briefing, 'title' | 'blocks' | 'footnotes'>): string {
  return [title, ...blocks.map(blockText), ...footnotes.map(runsText)].filter(Boolean).join('\n');
}
