import { type Actor, permit } from '../auth/actor.ts';
import { db } from '../db.ts';
import { Refusal } from '../errors.ts';
import { draftForm, draftValues } from './schema.ts';

const KEPT_DAYS = 30;

/**
 * Keeps what a person is typing; their own drafts only, nothing of the ledger changes and so nothing is audited.
 * Throws `invalid` for a form or values that no form of ours sends.
 */
export async function keepDraft(actor: Actor, form: string, values: unknown): Promise<void> {
  permit(actor, 'project.log');
  const { personId } = actor;
  const [name, typed] = [draftForm.safeParse(form), draftValues.safeParse(values)];
  if (!personId || !name.success || !typed.success) throw new Refusal('invalid', '草稿内容有误，没有保存。');
  const where = { personId_form: { personId, form: name.data } };
  await db().draft.upsert({
    where,
    create: { personId, form: name.data, values: typed.data },
    update: { values: typed.data },
  });
  await db().draft.deleteMany({
    where: { personId, updatedAt: { lt: new Date(Date.now() - KEPT_DAYS * 86_400_000) } },
  });
}

/** Lets a draft go: it was saved, or is not wanted. */
export async function dropDraft(actor: Actor, form: string): Promise<void> {
  permit(actor, 'project.log');
  if (actor.personId) await db().draft.deleteMany({ where: { personId: actor.personId, form } });
}
