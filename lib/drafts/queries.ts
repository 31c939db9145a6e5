import { type Actor, permit } from '../auth/actor.ts';
import { db } from '../db.ts';
import { draftValues, type KeptDraft } from './schema.ts';

/** What this person typed into a form and did not save, or null. */
export async function getDraft(actor: Actor, form: string): Promise<KeptDraft | null> {
  permit(actor, 'project.log');
  if (!actor.personId) return null;
  const row = await db().draft.findUnique({ where: { personId_form: { personId: actor.personId, form } } });
  const values = draftValues.safeParse(row?.values);
  return row && values.success ? { values: values.data, updatedAt: row.updatedAt.toISOString() } : null;
}
