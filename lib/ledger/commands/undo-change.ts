import type { AuditEvent } from '../../audit/events.ts';
import { attribute, recordEvents } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db, type Tx } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import { readEdit, writeEdit } from '../../projects/commands/edit-project.ts';
import { type GridRow, readRows } from '../read-rows.ts';
import { SLOW } from './edit-cells.ts';
import { type RowChange, rowChanges } from './row-change.ts';

export type Undone = { label: string; rows: GridRow[] };
export type UndoState = { undo: string | null; redo: string | null };

type Side = 'before' | 'after';

/** The change that undo would take back, and the one that redo would do again: the person's own, in order. */
async function pendingOf(actor: Actor) {
  const mine = { personId: actor.personId };
  const undo = await db().ledgerChange.findFirst({
    where: { ...mine, undoneAt: null },
    orderBy: { createdAt: 'desc' },
  });
  const redo = await db().ledgerChange.findFirst({
    where: {
      ...mine,
      undoneAt: { not: null },
      ...(undo ? { createdAt: { gt: undo.createdAt } } : {}),
    },
    orderBy: { createdAt: 'asc' },
  });
  return { undo, redo };
}

/** What undo and redo would do now, in words; null when there is nothing. */
export async function getUndoState(actor: Actor): Promise<UndoState> {
  permit(actor, 'project.edit');
  const { undo, redo } = await pendingOf(actor);
  return { undo: undo?.label ?? null, redo: redo?.label ?? null };
}

async function restoreRow(tx: Tx, change: RowChange, to: Side): Promise<AuditEvent[]> {
  const [stored] = await readRows([change.id], tx);
  if (!stored) throw new Refusal('conflict', '项目已不在台账里');
  const from = to === 'before' ? change.after : change.before;
  const moved = Object.keys(from).some((field) => (stored.typed[field] ?? '') !== from[field]);
  if (moved) throw new Refusal('conflict', '之后又被改过');
  const target = change[to];
  const unsaid = target.amount === '' && target.bound !== 'undisclosed';
  if (target.amount !== undefined && (unsaid || target.disclosure !== from.disclosure))
    await tx.contractValue.deleteMany({
      where: {
        projectId: change.id,
        kind: 'contract',
        preferred: true,
        disclosure: from.disclosure === 'public' ? 'public' : 'internal',
      },
    });
  const { amount, bound, disclosure, ...others } = target;
  const typed = unsaid || amount === undefined ? others : { ...target };
  const edit = await readEdit(change.id, stored.row.version, { ...typed, unitConfirmed: 'yes' });
  return writeEdit(tx, edit);
}

async function restore(actor: Actor, id: string, to: Side): Promise<Undone> {
  return db().$transaction(async (tx) => {
    const { count } = await tx.ledgerChange.updateMany({
      where: { id, undoneAt: to === 'before' ? null : { not: null } },
      data: { undoneAt: to === 'before' ? new Date() : null },
    });
    if (count === 0) throw new Refusal('conflict', '这一步刚在另一个窗口办过了。');
    const change = await tx.ledgerChange.findUniqueOrThrow({ where: { id } });
    const rows = rowChanges.parse(change.rows);
    const verb = to === 'before' ? '撤销' : '重做';
    await attribute(tx, actor, `${verb}：${change.label}`);
    const events: AuditEvent[] = [];
    const refused: string[] = [];
    for (const row of rows) {
      try {
        events.push(...(await restoreRow(tx, row, to)));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused.push(`${row.code}（${error.message}）`);
      }
    }
    if (refused.length > 0)
      throw new Refusal(
        'conflict',
        `不能${verb}“${change.label}”，没有改动任何内容：${refused.slice(0, 5).join('、')}${refused.length > 5 ? ` 等 ${refused.length} 个项目` : ''}。`,
      );
    const kind = to === 'before' ? ('ledger.undone' as const) : ('ledger.redone' as const);
    events.push({ kind, subject: id, data: { what: change.label, rows: rows.length } });
    await recordEvents(tx, actor, events);
    const now = await readRows(
      rows.map((row) => row.id),
      tx,
    );
    return { label: change.label, rows: now.map(({ row }) => row) };
  }, SLOW);
}

/**
 * Takes back the person's newest change in the grid by writing the former values: a new revision and event a row,
 * nothing is erased. Throws `conflict` naming the projects that were changed since, and `notFound` when there is nothing.
 */
export async function undoChange(actor: Actor): Promise<Undone> {
  permit(actor, 'project.edit');
  const { undo } = await pendingOf(actor);
  if (!undo) throw new Refusal('notFound', '没有可以撤销的修改。');
  return restore(actor, undo.id, 'before');
}

/** Does again what undo took back, under the same conditions. */
export async function redoChange(actor: Actor): Promise<Undone> {
  permit(actor, 'project.edit');
  const { redo } = await pendingOf(actor);
  if (!redo) throw new Refusal('notFound', '没有可以重做的修改。');
  return restore(actor, redo.id, 'after');
}
