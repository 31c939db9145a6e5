import { attribute, recordEvents } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db, type Tx } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import { findExisting } from '../existing.ts';
import { planRows } from '../plan.ts';
import { rowOf, storedChanges } from '../stored.ts';
import { replanImport } from './plan-import.ts';
import { type Written, writeNew } from './write-rows.ts';
import { type Before, writeUpdates } from './write-update.ts';

export type Applied = { created: number; updated: number };

const LONG = { timeout: 120_000, maxWait: 5_000 };
const APPLYING = 20_230_102; // advisory lock: imports are written one after the other

async function plannedRows(tx: Tx, importId: string) {
  const rows = await tx.ledgerImportRow.findMany({ where: { importId }, orderBy: { number: 'asc' } });
  return rows.map((row) => ({
    ...rowOf(row),
    action: row.action,
    projectId: row.projectId,
    seenVersion: row.seenVersion,
    decision: row.decision,
    changed: storedChanges.parse(row.changes).map((change) => change.field),
  }));
}

type Planned = Awaited<ReturnType<typeof plannedRows>>;

/** The rows whose plan would be another one now: somebody wrote to the ledger since it was reviewed. */
async function moved(rows: Planned): Promise<string[]> {
  const judged = rows.filter((row) => row.action !== 'reject' && row.action !== 'skip');
  const decisions = new Map(
    judged.flatMap((row) => (row.decision ? [[row.number, row.decision] as const] : [])),
  );
  const now = planRows(judged, await findExisting(judged), decisions);
  return judged.flatMap((row, index) => {
    const then = `${row.action} ${row.projectId} ${row.seenVersion}`;
    const fresh = now[index];
    return then === `${fresh?.action} ${fresh?.project?.id ?? null} ${fresh?.project?.version ?? null}`
      ? []
      : [row.place];
  });
}

async function noteWritten(
  tx: Tx,
  importId: string,
  written: readonly (Written & { before?: Before })[],
): Promise<void> {
  const rows = written.map((one) => ({
    number: one.number,
    project: one.projectId,
    before: one.before ?? null,
  }));
  await tx.$executeRaw`
    UPDATE ledger_import_row r SET project_id = w.project, written_version = p.version, before = w.before
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS w(number int, project uuid, before jsonb)
    JOIN project p ON p.id = w.project
    WHERE r.import_id = ${importId}::uuid AND r.number = w.number`;
}

async function write(tx: Tx, actor: Actor, id: string, rows: Planned): Promise<Applied> {
  const found = await tx.ledgerImport.findUniqueOrThrow({
    where: { id },
    select: { fileName: true, sha256: true },
  });
  const created = await writeNew(
    tx,
    actor,
    rows.filter((row) => row.action === 'create'),
  );
  const updates = rows.flatMap((row) =>
    row.action === 'update' && row.projectId && row.seenVersion !== null
      ? [{ ...row, projectId: row.projectId, seenVersion: row.seenVersion }]
      : [],
  );
  const updated = await writeUpdates(tx, actor, updates);
  await noteWritten(tx, id, [...created, ...updated]);
  await tx.$executeRaw`UPDATE ledger_import SET revision = (SELECT max(seq) FROM project_revision) WHERE id = ${id}::uuid`;
  const fieldsOf = new Map(updates.map((row) => [row.projectId, row.changed]));
  await recordEvents(tx, actor, [
    ...created.map(({ projectId, code, name }) => ({
      kind: 'project.logged' as const,
      subject: projectId,
      data: { code, name },
    })),
    ...updated.map(({ projectId, code }) => ({
      kind: 'project.edited' as const,
      subject: projectId,
      data: { code, fields: [...(fieldsOf.get(projectId) ?? [])] },
    })),
    {
      kind: 'import.applied' as const,
      subject: id,
      data: { file: found.fileName, sha256: found.sha256, created: created.length, updated: updated.length },
    },
  ]);
  return { created: created.length, updated: updated.length };
}

async function countsOf(importId: string): Promise<Applied> {
  const counts = await db().ledgerImportRow.groupBy({
    by: ['action'],
    where: { importId, writtenVersion: { not: null } },
    _count: true,
  });
  const of = (action: string) => counts.find((one) => one.action === action)?._count ?? 0;
  return { created: of('create'), updated: of('update') };
}

/**
 * Writes the reviewed plan into the ledger: all of it or nothing, once however often it is sent. Rows that are
 * rejected, skipped or undecided stay out. When the ledger moved since the review, nothing is written, the plan
 * is made again and `conflict` names the rows. Throws also `notFound`, `notAllowedMove` (undone), `notPermitted`.
 */
export async function applyImport(actor: Actor, id: string): Promise<Applied> {
  permit(actor, 'import.run');
  const outcome = await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${APPLYING})`;
    await attribute(tx, actor, '导入');
    const found = await tx.ledgerImport.findUnique({ where: { id }, select: { status: true } });
    if (!found) throw new Refusal('notFound', '没有找到这次导入，请从导入页重新打开。');
    if (found.status === 'undone') throw new Refusal('notAllowedMove', '这次导入已经撤销，请重新上传文件。');
    if (found.status === 'applied') return { done: await countsOf(id) };
    const rows = await plannedRows(tx, id);
    const elsewhere = await moved(rows);
    if (elsewhere.length > 0) return { elsewhere };
    const done = await write(tx, actor, id, rows);
    if (done.created + done.updated === 0)
      throw new Refusal('invalid', '没有可以写入的行：请先处理标为“待定”和“退回”的行。');
    await tx.ledgerImport.update({ where: { id }, data: { status: 'applied', appliedAt: new Date() } });
    return { done };
  }, LONG);
  if (outcome.done) return outcome.done;
  await replanImport(actor, id);
  const places = outcome.elsewhere ?? [];
  const shown = places.slice(0, 10).join('、');
  throw new Refusal(
    'conflict',
    `你核对之后，台账有了变动，涉及 ${places.length} 行：${shown}${places.length > 10 ? ' 等' : ''}。已按现在的台账重新列出，请再看一遍后写入；这次没有写入任何内容。`,
    { detail: places },
  );
}
