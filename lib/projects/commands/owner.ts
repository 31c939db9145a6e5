import { IN_OFFICE } from '../../auth/colleagues.ts';
import type { Tx } from '../../db.ts';
import { refuseProblems, type Typed } from '../form.ts';

/**
 * Turns `owner` (a person's id, or nothing) into its column; a field that is absent is not touched. Throws `invalid`
 * for somebody who does not look after projects or was disabled.
 */
export async function readOwner(tx: Pick<Tx, 'person'>, typed: Typed): Promise<{ ownerId?: string | null }> {
  if (typed.owner === undefined) return {};
  if (typed.owner === '') return { ownerId: null };
  const found = await tx.person.findFirst({
    where: { id: typed.owner, ...IN_OFFICE },
    select: { id: true },
  });
  if (!found) refuseProblems({ owner: '负责人须是在用的招商人员，请从列表中选择。' });
  return { ownerId: typed.owner };
}
