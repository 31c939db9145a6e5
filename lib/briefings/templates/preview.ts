import { type Actor, permit } from '../../auth/actor.ts';
import { mayDo } from '../../auth/permissions.ts';
import { db } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import type { Briefing } from '../document.ts';
import { exampleBriefing } from '../example.ts';
import type { BriefingKind } from '../kinds.ts';
import { getBriefing } from '../queries.ts';
import { renderInTemplate } from '../render.ts';
import { templateContent } from './in-use.ts';
import type { LoopRow } from './loops.ts';
import { getTemplate, templateRow } from './queries.ts';
import { BODY, columnNames, columnOf, loopNamed, valuesFor } from './vocabulary.ts';

const SHOWN = 3;

/** What a tag of the template prints for the briefing that it is tried on; of a loop the first rows. */
export type OutlineEntry =
  | { kind: 'text'; name: string; value: string }
  | { kind: 'loop'; name: string; total: number; columns: string[]; rows: string[][] };
export type TemplatePreview = { basis: string; isExample: boolean; outline: OutlineEntry[] };

/**
 * The newest briefing of the kind for who may read it; else the labelled example. Briefings kept before figures could be traced
 * have nothing to fill a template with.
 */
async function basisFor(
  actor: Actor,
  kind: BriefingKind,
): Promise<{ briefing: Briefing; isExample: boolean }> {
  const newest = mayDo(actor.roles, 'briefing.draft')
    ? await db().briefing.findFirst({ where: { kind }, orderBy: { createdAt: 'desc' }, select: { id: true } })
    : null;
  const gone = (error: unknown) => {
    if (error instanceof Refusal) return null; // what it was narrowed to is no longer there
    throw error;
  };
  const kept = newest ? await getBriefing(actor, newest.id).catch(gone) : null;
  const briefing = kept?.document ?? null;
  return briefing && briefing.figures.length > 0
    ? { briefing, isExample: false }
    : { briefing: exampleBriefing(40, kind), isExample: true };
}

const FIRST = 60; // characters of the first paragraph

/** A text as it stands; of what is repeated inside, how often and how it begins. */
function textOf(value: string | LoopRow[] | undefined): string {
  if (!Array.isArray(value)) return value ?? '';
  const first = textOf(Object.values(value[0] ?? {})[0]);
  const shown = [...first].length > FIRST ? `${[...first].slice(0, FIRST).join('')}……` : first;
  return first ? `${value.length} 段，第一段：${shown}` : `${value.length} 段`;
}

function entryOf(name: string, values: LoopRow, used: ReadonlySet<string>): OutlineEntry {
  const loop = loopNamed(name);
  const rows = values[name];
  if (!loop || !Array.isArray(rows)) return { kind: 'text', name, value: textOf(rows) || '（不印）' };
  const own = columnNames(loop).filter((column) => used.has(columnOf(name, column)));
  const within = (loop.within ?? []).map((inner) => inner.name).filter((inner) => used.has(inner));
  const columns = [...own, ...within];
  const cells = rows.slice(0, SHOWN).map((row) => columns.map((column) => textOf(row[column])));
  return { kind: 'loop', name, total: rows.length, columns, rows: cells };
}

/** Each name that the template uses outside of loops, and each loop, with what the briefing puts there. */
export function outlineOf(briefing: Briefing, used: readonly string[]): OutlineEntry[] {
  const all = new Set(used);
  const values = valuesFor(briefing, all);
  return used
    .filter((name) => name in values)
    .map((name) => {
      if (name !== BODY) return entryOf(name, values, all);
      const whole = textOf(values[BODY]).split('\n');
      return { kind: 'text', name, value: `${whole.length} 段，第一段：${whole[0]}` };
    });
}

/** A template tried on a briefing, to be read on the screen. Throws `notFound`. */
export async function previewTemplate(actor: Actor, id: string): Promise<TemplatePreview> {
  permit(actor, 'template.read');
  const { card, used } = await getTemplate(actor, id);
  const { briefing, isExample } = await basisFor(actor, card.kind);
  const basis = isExample
    ? `虚构的示例：${briefing.title}`
    : `最近一份：${briefing.title}${briefing.issueLabel}`;
  return { basis, isExample, outline: outlineOf(briefing, used) };
}

/** The same as a Word file, filled; or, with `asUploaded`, the template itself. Throws `notFound`. */
export async function templateFile(
  actor: Actor,
  id: string,
  asUploaded: boolean,
  signal?: AbortSignal,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  permit(actor, 'template.read');
  const row = await templateRow(id);
  const content = await templateContent(id);
  if (asUploaded) return { name: row.fileName, bytes: new Uint8Array(content) };
  const { card } = await getTemplate(actor, id);
  const { briefing } = await basisFor(actor, card.kind);
  const bytes = await renderInTemplate(briefing, content, signal);
  return { name: `预览 ${briefing.title}.docx`, bytes };
}
