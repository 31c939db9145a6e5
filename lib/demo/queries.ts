import { type Actor, permit } from '../auth/actor.ts';
import { db } from '../db.ts';

/** How many invented projects stand in the ledger. */
export async function countDemo(actor: Actor): Promise<number> {
  permit(actor, 'demo.manage');
  return db().project.count({ where: { isDemo: true } });
}
