import { attribute, recordEvent } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import { readView, viewQuery } from '../view.ts';

const MOST = 50;

/**
 * Keeps a way to look at the ledger under a name, for oneself or for everybody; the same name of the same person is
 * replaced. `query` is an address; what a view does not know is dropped. Throws `invalid`, `tooMany`, `notPermitted`.
 */
export async function saveView(
  actor: Actor,
  { name, query, shared }: { name: string; query: string; shared: boolean },
): Promise<{ id: string }> {
  permit(actor, 'project.edit');
  const { personId } = actor;
  const title = name.normalize('NFKC').trim();
  if (!title || title.length > 30)
    throw new Refusal('invalid', '请给视图起一个 30 字以内的名称。', {
      fields: { name: '请填写 1—30 个字。' },
    });
  if (!personId) throw new Refusal('invalid', '视图归个人所有，请登录后保存。');
  const kept = viewQuery(readView(Object.fromEntries(new URLSearchParams(query)))).slice(1);
  return db().$transaction(async (tx) => {
    await attribute(tx, actor);
    const others = await tx.ledgerView.count({ where: { personId, name: { not: title } } });
    if (others >= MOST) throw new Refusal('tooMany', `最多保存 ${MOST} 个视图，请先删除不用的。`);
    const row = await tx.ledgerView.upsert({
      where: { personId_name: { personId, name: title } },
      create: { personId, name: title, query: kept, shared },
      update: { query: kept, shared },
    });
    await recordEvent(tx, actor, { kind: 'view.saved', subject: row.id, data: { name: title, shared } });
    return { id: row.id };
  });
}

/** Removes one of the person's own views. Throws `notFound` also for a colleague's. */
export async function removeView(actor: Actor, id: string): Promise<void> {
  permit(actor, 'project.edit');
  await db().$transaction(async (tx) => {
    await attribute(tx, actor);
    const row = await tx.ledgerView.findFirst({ where: { id, personId: actor.personId ?? '' } });
    if (!row) throw new Refusal('notFound', '没有找到这个视图，或者它是同事的。');
    await tx.ledgerView.delete({ where: { id } });
    await recordEvent(tx, actor, { kind: 'view.removed', subject: id, data: { name: row.name } });
  });
}
