import type { Briefing, BriefingTable } from '../document.ts';
import { figureIndex, figureNumbers, INDEX_TITLE } from '../figure-index.ts';

/** The number of each figure by its key; a renderer prints it beside the figure and links it to the index. */
export type Marks = ReadonlyMap<string, number>;
export const marksOf = (briefing: Briefing): Marks => figureNumbers(briefing);

/** The name of a figure's line in the index, as Word bookmarks and Typst labels allow it. */
export const anchorOf = (number: number) => `figure_${number}`;

/** The index as one more table that lies across, after the annexes. */
export function indexTable(briefing: Briefing): BriefingTable {
  const column = (label: string, width: number, align: 'left' | 'right' | 'center' = 'left') => ({
    label,
    width,
    align,
  });
  return {
    caption: INDEX_TITLE,
    unit: `台账口径${briefing.rules}`,
    columns: [
      column('编号', 1, 'center'),
      column('数字名称', 4.6),
      column('期间', 2.4),
      column('数值', 2.6, 'right'),
      column('算法', 4.4),
      column('依据', 8),
    ],
    rows: figureIndex(briefing).map((one) => ({
      cells: [String(one.number), one.label, one.period, one.text, one.rule, one.rows],
    })),
  };
}
