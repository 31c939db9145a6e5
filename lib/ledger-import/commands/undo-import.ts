import { z } from 'zod';
import { attribute, recordEvent } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db, type Tx } from '../../db.ts';
import { Refusal } from '../../errors.ts';

const LONG = { timeout: 120_000, maxWait: 5_000 };

const before = z.object({
  columns: z.record(z.string(), z.unknown()),
  money: z.object({ id: z.uuid(), data: z.record(z.string(), z.unknown()).nullable() }).nullable(),
});

/** ISO instants back into dates for the columns that hold a day. */
const revived = (columns: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(columns).map(([key, value]) => [
      key,
      key.endsWith('On') && typeof value === 'string' ? new Date(value) : value,
    ]),
  );

async function editedSince(tx: Tx, id: string, revision: bigint | null): Promise<string[]> {
  const rows = await tx.$queryRaw<{ place: string }[]>`
    SELECT r.place FROM ledger_import_row r
    WHERE r.import_id = ${id}::uuid AND r.written_version IS NOT NULL AND (
      EXISTS (SELECT 1 FROM project_revision v WHERE v.project_id = r.project_id AND v.seq > ${revision ?? 0n})
      OR NOT EXISTS (SELECT 1 FROM project p WHERE p.id = r.project_id AND p.version = r.written_version))
    ORDER BY r.number`;
  return rows.map((row) => row.place);
}

async function restore(tx: Tx, projectId: string, stored: unknown): Promise<void> {
  const { columns, money } = before.parse(stored);
  await tx.project.update({
    where: { id: projectId },
    data: { ...revived(columns), version: { increment: 1 } },
  });
  if (money?.data) await tx.contractValue.update({ where: { id: money.id }, data: money.data });
  else if (money) await tx.contractValue.delete({ where: { id: money.id } });
}

/**
 * Takes a whole import back: what it made goes, what it changed stands as before; history keeps both. Refused
 * with `conflict`, naming the rows, when one was edited since. Reviewer. Throws also `notFound`, `notAllowedMove`.
 */
export async function undoImport(actor: Actor, id: string): Promise<{ removed: number; restored: number }> {
  permit(actor, 'import.undo');
  return db().$transaction(async (tx) => {
    await attribute(tx, actor, '撤销导入');
    const { count } = await tx.ledgerImport.updateMany({
      where: { id, status: 'applied' },
      data: { status: 'undone', undoneAt: new Date() },
    });
    const found = await tx.ledgerImport.findUnique({
      where: { id },
      select: { fileName: true, revision: true },
    });
    if (!found) throw new Refusal('notFound', '没有找到这次导入，请从导入页重新打开。');
    if (count === 0) throw new Refusal('notAllowedMove', '这次导入还没有写入，或已经撤销。');
    const edited = await editedSince(tx, id, found.revision);
    if (edited.length > 0) {
      const shown = edited.slice(0, 10).join('、');
      const message = `导入之后有 ${edited.length} 个项目又被修改：${shown}${edited.length > 10 ? ' 等' : ''}。为免丢失这些修改，没有撤销任何内容。`;
      throw new Refusal('conflict', message, { detail: edited });
    }
    const rows = await tx.ledgerImportRow.findMany({
      where: { importId: id, writtenVersion: { not: null } },
      select: { action: true, projectId: true, before: true },
    });
    const made = rows.flatMap((row) => (row.action === 'create' && row.projectId ? [row.projectId] : []));
    const { count: removed } = await tx.project.deleteMany({ where: { id: { in: made } } });
    const changed = rows.filter((row) => row.action === 'update');
    for (const row of changed) if (row.projectId) await restore(tx, row.projectId, row.before);
    const restored = changed.length;
    await recordEvent(tx, actor, {
      kind: 'import.undone',
      subject: id,
      data: { file: found.fileName, removed, restored },
    });
    return { removed, restored };
  }, LONG);
}
