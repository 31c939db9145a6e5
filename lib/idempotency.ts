import type { Actor } from './auth/actor.ts';
import { db, type Tx } from './db.ts';

/**
 * Claims `key` as the first write of this transaction. False when another transaction has it: the claim waits
 * until that one ends, so a false means that the answer is there to read.
 */
export async function claimKey(tx: Tx, actor: Actor, key: string, action: string): Promise<boolean> {
  const { count } = await tx.idempotencyKey.createMany({
    data: { key, action, personId: actor.personId, resultId: '' },
    skipDuplicates: true,
  });
  return count === 1;
}

/** Keeps what a repeated send of `key` is answered with. */
export async function recordAnswer(tx: Tx, key: string, resultId: string): Promise<void> {
  await tx.idempotencyKey.updateMany({ where: { key }, data: { resultId } });
}

/** The id that `key` was first answered with, or null when the key is new. */
export async function answeredWith(key: string): Promise<string | null> {
  const row = await db().idempotencyKey.findUnique({ where: { key }, select: { resultId: true } });
  return row?.resultId ?? null;
}
