import { attribute, recordEvent } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db, type Prisma } from '../../db.ts';
import { type FieldProblems, Refusal } from '../../errors.ts';
import type { Briefing } from '../document.ts';
import { type Edits, lostFigures, readTokens, tokenText } from '../edits.ts';
import { claimBriefing, editsOf, requestOf, rowOf } from '../life.ts';
import { composeForPeriod } from '../queries.ts';

/**
 * What a person sends: a paragraph's id → its text with {{figure}} tokens; `null` takes the composer's text back.
 * `added` holds paragraphs of one's own, each behind the paragraph that it names. `dropped` names figures that are left out
 * on purpose: none disappears by accident.
 */
export type TypedEdits = {
  paragraphs: Record<string, string | null>;
  added: { id: string; after: string; text: string }[];
  dropped: string[];
};

const OWN = /^own\.[\w-]{1,40}$/;

/** The form's fields: `p:ID` a paragraph's text, `after:ID` where one's own paragraph stands, `drop:ID:KEY` a figure left out on purpose. */
export function readTypedEdits(values: Readonly<Record<string, string>>): TypedEdits {
  const named = (prefix: string) =>
    Object.entries(values).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value] as const] : [],
    );
  const anchors = new Map(named('after:').filter(([id]) => OWN.test(id)));
  const texts = named('p:').map(([id, text]) => [id, text.slice(0, 4000)] as const);
  return {
    paragraphs: Object.fromEntries(texts.filter(([id]) => !anchors.has(id))),
    added: texts.flatMap(([id, text]) => {
      const after = anchors.get(id);
      return after ? [{ id, after, text }] : [];
    }),
    dropped: named('drop:').map(([name]) => name.slice(name.indexOf(':') + 1)),
  };
}

type Read = { edits: Edits; problems: Record<string, string>; dropped: string[] };

function readParagraphs(briefing: Briefing, before: Edits, typed: TypedEdits): Read {
  const known = new Set(briefing.figures.map((figure) => figure.key));
  const labels = new Map(briefing.figures.map((figure) => [figure.key, figure.label]));
  const named = (keys: string[]) => keys.map((key) => `“${labels.get(key) ?? key}”`).join('、');
  const paragraphs = { ...before.paragraphs };
  const problems: Record<string, string> = {};
  const dropped: string[] = [];
  for (const block of briefing.blocks) {
    const text = block.type === 'paragraph' ? typed.paragraphs[block.id] : undefined;
    if (block.type !== 'paragraph' || text === undefined) continue;
    const base = tokenText(block.runs);
    if (text === null || text === base) {
      delete paragraphs[block.id];
      continue;
    }
    const { runs, unknown } = readTokens(text, known);
    const lost = lostFigures(base, runs);
    const unexplained = lost.filter((key) => !typed.dropped.includes(key));
    if (unknown.length > 0) problems[block.id] = `这份简报里没有${named(unknown)}这个数字，请从列表里选。`;
    else if (unexplained.length > 0)
      problems[block.id] = `少了数字${named(unexplained)}。请放回去，或确认不用它。`;
    dropped.push(...lost);
    paragraphs[block.id] = { runs, base };
  }
  const added = typed.added.flatMap(({ id, after, text }) => {
    const { runs, unknown } = readTokens(text, known);
    if (unknown.length > 0) problems[id] = `这份简报里没有${named(unknown)}这个数字，请从列表里选。`;
    return text.trim() ? [{ id, after, runs }] : [];
  });
  return { edits: { paragraphs, added }, problems, dropped };
}

const changedIn = (before: Edits, after: Edits) => {
  const ids = new Set([...Object.keys(before.paragraphs), ...Object.keys(after.paragraphs)]);
  const changed = [...ids].filter(
    (id) => JSON.stringify(before.paragraphs[id]?.runs) !== JSON.stringify(after.paragraphs[id]?.runs),
  );
  return JSON.stringify(before.added) === JSON.stringify(after.added) ? changed : [...changed, 'added'];
};

/**
 * Keeps what a person wrote over a draft; figures inside stay live. A draft in review is edited by those who may issue it.
 * Throws `invalid` with a sentence a paragraph (an unknown figure, one that went missing), `conflict` when somebody saved in
 * between, `notAllowedMove` once it is issued. Resolves with the new version.
 */
export async function editBriefing(
  actor: Actor,
  id: string,
  version: number,
  typed: TypedEdits,
): Promise<{ version: number }> {
  permit(actor, 'briefing.draft');
  const row = await rowOf(id);
  if (row.status === 'inReview') permit(actor, 'briefing.issue');
  const briefing = await composeForPeriod(actor, requestOf(row));
  const before = editsOf(row);
  const { edits, problems, dropped } = readParagraphs(briefing, before, typed);
  refuse(problems);
  await db().$transaction(async (tx) => {
    await attribute(tx, actor);
    await claimBriefing(tx, id, version, ['draft', 'inReview']);
    const plain = edits as unknown as Prisma.InputJsonObject; // plain data by its shape
    await tx.briefing.update({ where: { id }, data: { edits: plain } });
    const data = { title: row.title, paragraphs: changedIn(before, edits), dropped };
    await recordEvent(tx, actor, { kind: 'briefing.edited', subject: id, data });
  });
  return { version: version + 1 };
}

function refuse(problems: FieldProblems): void {
  const count = Object.keys(problems).length;
  if (count > 0)
    throw new Refusal('invalid', `有 ${count} 段需要改，见各段下的说明；你写的都还在。`, {
      fields: problems,
    });
}
