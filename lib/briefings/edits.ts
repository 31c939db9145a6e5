import { z } from 'zod';
import { collectFigures } from './collect-figures.ts';
import type { Briefing, BriefingBlock, BriefingRun } from './document.ts';

/** What a person wrote in a paragraph: words, and figures that stay live. */
export type EditedRun = string | { figure: string };

const run = z.union([z.string().max(4000), z.strictObject({ figure: z.string().max(300) })]);
const runs = z.array(run).max(400);

/**
 * What people laid over a composed briefing. `base` is what the composer had written when the paragraph was edited: when it
 * has changed since, the reader is told. An added paragraph stands behind the one that it names.
 */
export const editsShape = z.object({
  paragraphs: z.record(z.string(), z.object({ runs, base: z.string() })).default({}),
  added: z.array(z.object({ id: z.string(), after: z.string(), runs })).default([]),
});
export type Edits = z.infer<typeof editsShape>;
export const NO_EDITS: Edits = { paragraphs: {}, added: [] };

type Paragraph = Extract<BriefingBlock, { type: 'paragraph' }>;

const TOKEN = /\{\{([^{}]+)\}\}/g;

/** A paragraph as it is edited: its words, each figure as {{key}}. Footnote marks belong to figures and come back by themselves. */
export const tokenText = (written: readonly BriefingRun[]): string =>
  written.map((one) => (one.figure ? `{{${one.figure}}}` : one.text)).join('');

/** The same of what was edited. */
export const editedText = (edited: readonly EditedRun[]): string =>
  edited.map((one) => (typeof one === 'string' ? one : `{{${one.figure}}}`)).join('');

/** Takes an edited text apart. Figures that the briefing does not have are named in `unknown`. */
export function readTokens(
  text: string,
  known: ReadonlySet<string>,
): { runs: EditedRun[]; unknown: string[] } {
  const unknown: string[] = [];
  const found: EditedRun[] = [];
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    const words = text.slice(from, match.index);
    if (words) found.push(words);
    from = match.index + match[0].length;
    const key = match[1] ?? '';
    if (!known.has(key)) unknown.push(key);
    found.push({ figure: key });
  }
  const rest = text.slice(from);
  return { runs: rest ? [...found, rest] : found, unknown };
}

const figuresIn = (edited: readonly EditedRun[]) =>
  edited.flatMap((one) => (typeof one === 'string' ? [] : [one.figure]));

/** The figures that the composer wrote into a paragraph and that the edited text no longer holds. */
export function lostFigures(base: string, edited: readonly EditedRun[]): string[] {
  const kept = new Set(figuresIn(edited));
  const wanted = [...base.matchAll(TOKEN)].map((match) => match[1] ?? '');
  return [...new Set(wanted)].filter((key) => !kept.has(key));
}

/** Live figures in place of tokens; strength and footnote of a figure come from where the composer used it. */
function written(edited: readonly EditedRun[], composed: readonly BriefingRun[], briefing: Briefing) {
  const texts = new Map(briefing.figures.map((figure) => [figure.key, figure.text]));
  const before = new Map(composed.map((one) => [one.figure ?? '', one]));
  const trailing = composed.filter((one) => one.note && !one.figure && one.text === '');
  const lively = edited.map((one): BriefingRun => {
    if (typeof one === 'string') return { text: one };
    const { figure } = one;
    return { ...before.get(figure), figure, text: texts.get(figure) ?? '—' };
  });
  return [...lively, ...trailing];
}

/** The briefing with what people wrote laid over it; paragraphs that no longer exist are left out. Pure. */
export function applyEdits(briefing: Briefing, edits: Edits): Briefing {
  const blocks = briefing.blocks.flatMap((block): BriefingBlock[] => {
    if (block.type !== 'paragraph') return [block];
    const edit = edits.paragraphs[block.id];
    const own = edit ? { ...block, runs: written(edit.runs, block.runs, briefing) } : block;
    const added = edits.added
      .filter((one) => one.after === block.id)
      .map((one): Paragraph => ({ type: 'paragraph', id: one.id, runs: written(one.runs, [], briefing) }));
    return [own, ...added].filter((one) => one.runs.length > 0);
  });
  const { footnotes, annexes, evidence } = briefing;
  return { ...briefing, blocks, figures: collectFigures({ blocks, footnotes, annexes }, evidence) };
}

/** Edited paragraphs whose composed text has changed since: the ledger moved, somebody should read them again. */
export function staleEdits(briefing: Briefing, edits: Edits): string[] {
  return briefing.blocks.flatMap((block) => {
    if (block.type !== 'paragraph') return [];
    const edit = edits.paragraphs[block.id];
    return edit && edit.base !== tokenText(block.runs) ? [block.id] : [];
  });
}
