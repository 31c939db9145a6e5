import type { Side } from '../../figures/figure.ts';
import { printCell } from '../../figures/print-figure.ts';
import { Composing } from '../composing.ts';
import type { Briefing } from '../document.ts';
import { exampleEvidence } from '../example.ts';
import { KINDS } from '../kinds.ts';
import { FIGURE_FIELDS, type FigureField } from './figure-fields.ts';
import { bodyRows, type Column, LOOPS, type Loop, type LoopRow, NOTES } from './loops.ts';
import { TEXT_FIELDS } from './text-fields.ts';

/** Stands alone in its paragraph, which is repeated for each heading and paragraph of the text. */
export const BODY = '正文';
/** Behind the name of a figure: the number alone, its unit stands in the head of the table. */
export const NUMBER = '.数值';

export const namesOf = ({ name, also = [] }: Column): string[] => [name, ...also];

const figureNames = FIGURE_FIELDS.flatMap(namesOf);

/** Every name that can stand anywhere in a template. */
export const FIELD_NAMES: ReadonlySet<string> = new Set([
  BODY,
  ...TEXT_FIELDS.flatMap(namesOf),
  ...figureNames,
  ...figureNames.map((name) => name + NUMBER),
]);

/** A loop by its name, among those that can stand here. */
export const loopNamed = (name: string, among: readonly Loop[] = LOOPS): Loop | undefined =>
  among.find((one) => namesOf(one).includes(name));

/** The general loops and those within them. */
export const everyLoop: readonly Loop[] = LOOPS.flatMap((loop) => [loop, ...(loop.within ?? [])]);

/** What can be named inside a loop and not outside: its columns. */
export const columnNames = (loop: Loop): string[] => loop.columns.flatMap(namesOf);

/** How a column stands in the list of names that a template uses: by its loop. */
export const columnOf = (loop: string, column: string): string => `${loop}/${column}`;

/** The loops that have such a column, for who wrote it outside of one. */
export const loopsWith = (column: string): Loop[] =>
  everyLoop.filter((loop) => columnNames(loop).includes(column));

/** What a template may ask of one briefing. Figures come from its own evidence, printed as everywhere. */
export function valuesFor(briefing: Briefing, used: ReadonlySet<string>): LoopRow {
  const composing = new Composing(briefing.evidence);
  const notes = used.has(NOTES);
  const values: LoopRow = {};
  for (const field of TEXT_FIELDS)
    for (const name of namesOf(field))
      values[name] = field.print(briefing) || (name === '演示标记' ? '' : '—');
  for (const field of FIGURE_FIELDS) {
    const figure = composing.figure(field.spec);
    for (const name of namesOf(field)) {
      values[name] = figure.text;
      values[name + NUMBER] = printCell(field.spec, figure.value, briefing.evidence);
    }
  }
  for (const loop of LOOPS)
    if (used.has(loop.name)) for (const name of namesOf(loop)) values[name] = loop.rows(briefing, notes);
  values[BODY] = bodyRows(briefing, notes)
    .map((row) => row.文字)
    .join('\n');
  return values;
}

const SIDES: Partial<Record<Side, string>> = { previous: '上年同期的', year: '1月1日至期末的' };

/** What a figure is where its name does not say it all, and how it looks. */
function figureMeaning({ name, spec }: FigureField, composing: Composing): string {
  const { label, text, value } = composing.figure(spec);
  const side = spec.against ? '' : (SIDES[spec.rows.side ?? 'current'] ?? '');
  const told = side + label === name ? '' : `${side}${label}，`;
  return told + (value === null ? `没有时印“${text}”` : `如 ${text}`);
}

export type HelpRow = { name: string; also: readonly string[]; meaning: string };
export type HelpLoop = HelpRow & { columns: string[]; within: { name: string; columns: string[] }[] };

/** The list for the office, from the same data: names, other names, what they print. */
export function vocabularyHelp(): { texts: HelpRow[]; figures: HelpRow[]; loops: HelpLoop[] } {
  const composing = new Composing(exampleEvidence(40));
  const row = ({ name, also = [] }: Column, meaning: string): HelpRow => ({ name, also, meaning });
  return {
    texts: [
      ...TEXT_FIELDS.map((one) => row(one, one.meaning)),
      { name: BODY, also: [], meaning: '全部标题和段落；要独占一段，按那一段的格式逐段印出' },
    ],
    figures: FIGURE_FIELDS.map((one) => row(one, figureMeaning(one, composing))),
    loops: LOOPS.map((one) => ({
      ...row(
        one,
        one.only ? `${one.meaning}；只用于${KINDS[one.only].nameZh.replace(/（.*/, '')}` : one.meaning,
      ),
      columns: columnNames(one),
      within: (one.within ?? []).map((inner) => ({ name: inner.name, columns: columnNames(inner) })),
    })),
  };
}
