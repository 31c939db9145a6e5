import type { Briefing, BriefingBlock, BriefingTable } from '../briefings/document.ts';

const lineOf = (cells: readonly string[]) => cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t');

function tableText({ caption, unit, columns, rows }: BriefingTable): string {
  return [
    caption,
    unit,
    lineOf(columns.map(({ label }) => label)),
    ...rows.map(({ cells }) => lineOf(cells)),
  ].join('\n');
}

function blockText(block: BriefingBlock): string {
  if (block.type === 'heading') return block.text;
  if (block.type === 'paragraph') return block.runs.map(({ text }) => text).join('');
  return block.type === 'table' ? tableText(block.table) : '';
}

/** A briefing as the linter reads it: title, text, tables with their cells, notes; charts draw the same figures again. */
export function briefingText(briefing: Briefing): string {
  return [briefing.title, ...briefing.blocks.map(blockText), ...briefing.footnotes]
    .filter(Boolean)
    .join('\n');
}
