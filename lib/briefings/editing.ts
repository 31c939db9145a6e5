import { type Actor, permit } from '../auth/actor.ts';
import { Refusal } from '../errors.ts';
import type { GivenValue } from '../figures/evidence.ts';
import { type Figure, parseFigureKey, type RowChoice } from '../figures/figure.ts';
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
  let nth = 0;
  return blocks.map((block): EditBlock => {
    if (block.type === 'heading') {
      [place, nth] = [block.text, 0];
      return { type: 'heading', id: block.id, text: block.text };
    }
    if (block.type === 'table') return { type: 'fixed', id: block.id, text: block.table.caption };
    if (block.type === 'chart') return { type: 'fixed', id: block.id, text: block.chart.title };
    const base = tokenText(block.runs);
    const edit = edits.paragraphs[block.id];
    const stored = edit ? editedText(edit.runs) : base;
    nth += 1;
    const label = nth === 1 ? place : `${place}，第${nth}段`; // each is told from the others by ear
    return { type: 'paragraph', id: block.id, label, base, stored, stale: stale.includes(block.id) };
  });
}

const SLOT_KINDS = { ecosystem: '产业生态圈', park: '园区', segment: '产业链环节' } as const;

/** What its label's name is a name of, where the key chooses one: a park may be called as an ecosystem is. */
function slotKind(key: string): string {
  const rows: RowChoice = parseFigureKey(key)?.rows ?? {};
  if (rows.segment) return SLOT_KINDS.segment;
  return rows.park ? SLOT_KINDS.park : rows.ecosystem ? SLOT_KINDS.ecosystem : '';
}

type Option = Pick<Figure, 'key' | 'label' | 'text' | 'period'>;
const behind = (label: string, ...said: string[]) => {
  const words = said.filter(Boolean).join('，');
  return words ? `${label}（${words}）` : label;
};
const GIVEN_WORDS = { target: '目标', published: '公布数' } as const;
const READINGS: ((option: Option) => string)[] = [
  ({ label }) => label,
  ({ label, period }) => behind(label, period),
  ({ key, label, period }) => behind(label, period, slotKind(key)),
];

/** An outside number is a target or was published. */
function asGiven(option: Option, given: readonly GivenValue[]): Option {
  const name = parseFigureKey(option.key)?.rows.name;
  const found = name === undefined ? undefined : given.find((one) => one.name === name);
  return found ? { ...option, label: behind(option.label, GIVEN_WORDS[found.kind]) } : option;
}

/** Figures to choose from. Labels that are the same say the period, and where that is the same too, what is named by them. */
export function toOptions(figures: readonly Option[], given: readonly GivenValue[] = []): Editing['figures'] {
  const read = figures.map((figure) => READINGS.map((say) => say(asGiven(figure, given))));
  const alike = READINGS.map((_, at) => {
    const counts = new Map<string, number>();
    for (const said of read) counts.set(said[at] ?? '', (counts.get(said[at] ?? '') ?? 0) + 1);
    return counts;
  });
  return figures.map(({ key, label, text }, index) => {
    const said = read[index] ?? [];
    const own = said.find((words, at) => alike[at]?.get(words) === 1);
    return { key, label: own ?? said.at(-1) ?? label, text };
  });
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
    figures: toOptions(composed.figures, composed.evidence.given),
  };
}
