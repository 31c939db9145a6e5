import { attribute, recordEvent } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import { brokenBy, chainChanges, restored, type Side } from '../chain-change.ts';
import type { ChainState } from '../chain-state.ts';
import { type ChainSaved, claimChain } from './change-chain.ts';
import { readChain, writeChain } from './write-chain.ts';

/** The change of this chain that undo would take back, and the one that redo would do again: the person's own, in order. */
export async function pendingChange(actor: Actor, ecosystem: string) {
  permit(actor, 'chain.edit');
  const mine = { personId: actor.personId, ecosystem: { slug: ecosystem } };
  const undo = await db().chainChange.findFirst({
    where: { ...mine, undoneAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  const redo = await db().chainChange.findFirst({
    where: { ...mine, undoneAt: { not: null }, dropped: false },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return { undo, redo };
}

function turned(before: ChainState, rows: unknown, to: Side): ChainState {
  const chain = restored(before, chainChanges.parse(rows), to);
  const broken = brokenBy(chain);
  if (broken) throw new Refusal('conflict', broken);
  return chain;
}

async function turn(actor: Actor, ecosystem: string, id: string, to: Side): Promise<ChainSaved> {
  const verb = to === 'before' ? '撤销' : '重做';
  return db().$transaction(async (tx) => {
    const { id: ecosystemId, version } = await claimChain(tx, { ecosystem, version: null });
    const { count } = await tx.chainChange.updateMany({
      where: { id, undoneAt: to === 'before' ? null : { not: null } },
      data: { undoneAt: to === 'before' ? new Date() : null },
    });
    if (count === 0) throw new Refusal('conflict', '这一步刚在另一个窗口办过了。');
    const { label, rows } = await tx.chainChange.findUniqueOrThrow({ where: { id } });
    const what = `${verb}：${label}`;
    await attribute(tx, actor, what);
    const before = await readChain(tx, ecosystemId);
    try {
      await writeChain(tx, ecosystemId, before, turned(before, rows, to));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const why = error.message.replace(/。$/, '');
      throw new Refusal('conflict', `不能${verb}“${label}”，没有改动任何内容：${why}。`);
    }
    const kind = to === 'before' ? ('chain.undone' as const) : ('chain.redone' as const);
    await recordEvent(tx, actor, { kind, subject: ecosystemId, data: { ecosystem, what: label } });
    return { label: what, version };
  });
}

/**
 * Takes back the person's newest change of this chain by writing the former values, audited; nothing is erased.
 * Throws `conflict` naming what was changed since, `notFound` when there is nothing, `notPermitted`.
 */
export async function undoChainChange(actor: Actor, ecosystem: string): Promise<ChainSaved> {
  permit(actor, 'chain.edit');
  const { undo } = await pendingChange(actor, ecosystem);
  if (!undo) throw new Refusal('notFound', '没有可以撤销的修改。');
  return turn(actor, ecosystem, undo.id, 'before');
}

/** Does again what undo took back, under the same conditions. */
export async function redoChainChange(actor: Actor, ecosystem: string): Promise<ChainSaved> {
  permit(actor, 'chain.edit');
  const { redo } = await pendingChange(actor, ecosystem);
  if (!redo) throw new Refusal('notFound', '没有可以重做的修改。');
  return turn(actor, ecosystem, redo.id, 'after');
}
