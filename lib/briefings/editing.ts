import { type Actor, permit } from '../auth/actor.ts';
import { Refusal } from '../errors.ts';
import type { Figure } from '../figures/figure.ts';
import type { BriefingBlock } from './document.ts';
import { type Edits, editedText, staleEdits, tokenText } from './edits.ts';
import { editsOf, requestOf, rowOf } from './life.ts';
import { composeForPeriod } from './queries.ts';

/** What stands in the document, in order: headings and tables to see where one is, paragraphs to write in. */
export type EditBlock =
  | { type: 'heading'; id: string; text: string }
  | { type: 'fixed'; id: string; text: string }
  | { type: 'paragraph'; id: string; label: string; base: string; stored: string; stale: boolean };

/** A draft opened for writing; texts with {{figure}} tokens. */
export type Editing = {
  title: string;
  version: number;
  blocks: EditBlock[];
  own: { id: string; after: string; stored: string }[];
  figures: { key: string; label: string; text: string }[];
};

function toEditBlocks(blocks: readonly BriefingBlock[], edits: Edits, stale: readonly string[]): EditBlock[] {
  let place = '正文';
  return blocks.map((block): EditBlock => {
    if (block.type === 'heading') {
      place = block.text;
      return { type: 'heading', id: block.id, text: block.text };
    }
    if (block.type === 'table') return { type: 'fixed', id: block.id, text: block.table.caption };
    if (block.type === 'chart') return { type: 'fixed', id: block.id, text: block.chart.title };
    const base = tokenText(block.runs);
    const edit = edits.paragraphs[block.id];
    const stored = edit ? editedText(edit.runs) : base;
    return { type: 'paragraph', id: block.id, label: place, base, stored, stale: stale.includes(block.id) };
  });
}

/** Figures to choose from. One and the same label for two periods says which. */
export function toOptions(
  figures: readonly Pick<Figure, 'key' | 'label' | 'text' | 'period'>[],
): Editing['figures'] {
  const many = new Map<string, number>();
  for (const { label } of figures) many.set(label, (many.get(label) ?? 0) + 1);
  return figures.map(({ key, label, text, period }) => ({
    key,
    label: period && (many.get(label) ?? 0) > 1 ? `${label}（${period}）` : label,
    text,
  }));
}

/** A draft for the editor. Throws `notFound`, `notAllowedMove` once issued, `notPermitted` in review for those who may not issue. */
export async function getEditing(actor: Actor, id: string): Promise<Editing> {
  permit(actor, 'briefing.draft');
  const row = await rowOf(id);
  if (row.status === 'issued') throw new Refusal('notAllowedMove', '简报已经印发，内容不再改动。');
  if (row.status === 'inReview') permit(actor, 'briefing.issue');
  const composed = await composeForPeriod(actor, requestOf(row));
  const edits = editsOf(row);
  return {
    title: composed.title,
    version: row.version,
    blocks: toEditBlocks(composed.blocks, edits, staleEdits(composed, edits)),
    own: edits.added.map(({ id: own, after, runs }) => ({ id: own, after, stored: editedText(runs) })),
    figures: toOptions(composed.figures),
  };
}
