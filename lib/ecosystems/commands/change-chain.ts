import type { AuditEvent } from '../../audit/events.ts';
import { attribute, recordEvent } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db, type Tx } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import { brokenBy, changesBetween } from '../chain-change.ts';
import type { ChainState } from '../chain-state.ts';
import { readChain, writeChain } from './write-chain.ts';

/** Which chain an edit is for, as the person saw it. */
export type ChainRef = { ecosystem: string; version: number };
/** What was done, in words, and the version that the chain has now. */
export type ChainSaved = { label: string; version: number };

type Ecosystem = { id: string; slug: string; version: number };

/** Raises the chain's version; no other edit of it goes on until this transaction ends. Throws `conflict`, `notFound`. */
export async function claimChain(
  tx: Tx,
  { ecosystem: slug, version }: { ecosystem: string; version: number | null },
): Promise<Ecosystem> {
  const { count } = await tx.ecosystem.updateMany({
    where: { slug, ...(version === null ? {} : { version }) },
    data: { version: { increment: 1 }, chainEditedAt: new Date() },
  });
  const row = await tx.ecosystem.findUnique({
    where: { slug },
    select: { id: true, slug: true, version: true },
  });
  if (!row) throw new Refusal('notFound', '没有找到这个产业生态圈。');
  if (count === 0)
    throw new Refusal(
      'conflict',
      '在你编辑期间，别人已经改过这条产业链，图和列表已换成现在的样子。你填的内容都还在，核对后再保存一次即可。',
      { detail: { version: row.version } },
    );
  return row;
}

/** What an edit makes of the chain, what it is called, and the event that remembers it. */
export type ChainEdit = { chain: ChainState; label: string; event: (ecosystem: Ecosystem) => AuditEvent };

/**
 * One edit of a chain in one transaction: version, rule, rows with layout, the change kept for undo, audit. `edit` is
 * the rule; it may read. Throws what the rule throws, `conflict` for a version that is not the newest, `invalid` when nothing changes.
 */
export async function changeChain(
  actor: Actor,
  ref: ChainRef,
  edit: (before: ChainState, tx: Tx) => ChainEdit | Promise<ChainEdit>,
): Promise<ChainSaved> {
  permit(actor, 'chain.edit');
  return db().$transaction(async (tx) => {
    const ecosystem = await claimChain(tx, ref);
    const before = await readChain(tx, ecosystem.id);
    const { chain, label, event } = await edit(before, tx);
    const rows = changesBetween(before, chain);
    if (rows.length === 0) throw new Refusal('invalid', '内容和现在一样，没有改动。');
    const broken = brokenBy(chain);
    if (broken) throw new Refusal('invalid', `不能保存：${broken}。`);
    await attribute(tx, actor, label);
    await writeChain(tx, ecosystem.id, before, chain);
    const mine = { ecosystemId: ecosystem.id, personId: actor.personId };
    await tx.chainChange.updateMany({
      where: { ...mine, undoneAt: { not: null } },
      data: { dropped: true },
    });
    await tx.chainChange.create({
      data: { ...mine, label, rows },
    });
    await recordEvent(tx, actor, event(ecosystem));
    return { label, version: ecosystem.version };
  });
}
