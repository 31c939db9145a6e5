import { type Actor, permit } from '../auth/actor.ts';
import { Refusal } from '../errors.ts';
import { differencesOf, type HistoryEntry, type Revision, revisionsOf } from './history.ts';

/** A project as it stood at an instant, in words, and what has changed since. */
export type ProjectVersion = {
  at: string; // ISO instant of the save that it shows
  number: number; // 第几版
  code: string;
  nameZh: string;
  isDemo: boolean;
  fields: { label: string; value: string }[];
  since: HistoryEntry['changes'];
  gone: boolean; // removed since, with an import that was undone
};

const latest = (revisions: readonly Revision[]) => {
  const state = new Map<string, Revision>();
  for (const revision of revisions) state.set(revision.entityId, revision);
  return state;
};

/** The version of a project that held at an instant (ISO). Throws `notFound` where there was no such project then. */
export async function getVersionAt(actor: Actor, projectId: string, at: string): Promise<ProjectVersion> {
  permit(actor, 'ledger.read');
  const { revisions, names } = await revisionsOf(projectId);
  const until = revisions.filter((one) => one.at.toISOString() <= at);
  const then = latest(until);
  const row = then.get(projectId)?.fields;
  if (!row || Object.keys(row).length === 0) throw new Refusal('notFound', '这个项目在该时点还没有登记。');
  const now = latest(revisions);
  const ids = [...new Set([...then.keys(), ...now.keys()])];
  const compare = (from: (id: string) => Revision | undefined, to: (id: string) => Revision | undefined) =>
    ids.flatMap((id) => {
      const [a, b] = [from(id), to(id)];
      return differencesOf(a?.fields ?? {}, b?.fields ?? {}, b?.entity ?? a?.entity ?? '', names);
    });
  const saves = new Set(until.map((one) => one.at.toISOString()));
  return {
    at: [...saves].at(-1) ?? at,
    number: saves.size,
    code: String(row.code ?? ''),
    nameZh: String(row.name_zh ?? ''),
    isDemo: row.is_demo === true,
    fields: compare(
      () => undefined,
      (id) => then.get(id),
    ).map(({ label, after }) => ({ label, value: after })),
    since: compare(
      (id) => then.get(id),
      (id) => now.get(id),
    ),
    gone: now.get(projectId)?.fields.id === undefined,
  };
}
