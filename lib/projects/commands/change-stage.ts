import type { AuditEvent } from '../../audit/events.ts';
import { attribute, recordEvent } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db, type Tx } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import { today } from '../../periods/calendar.ts';
import { fuzzyToColumns, parseFuzzyDate } from '../../periods/fuzzy-date.ts';
import { readFields, refuseProblems, stageOf, type Typed } from '../form.ts';
import { STAGE_LABELS } from '../labels.ts';
import type { Stage } from '../schema.ts';
import { isForward } from '../stages.ts';
import { claimVersion } from './edit-project.ts';
import { amountSaidBy, factsOf, refuseIncomplete } from './stage-facts.ts';

/** A stage move that was read and found sound, ready to be written for one project or for many. */
export type ReadyMove = {
  to: Stage;
  columns: Record<string, unknown>;
  effective: ReturnType<typeof fuzzyToColumns>;
  reason: string;
};

/** Reads a stage form; throws `invalid`. */
export function readMove(typed: Typed): ReadyMove {
  const to = stageOf(typed.toStage);
  if (!to)
    throw new Refusal('invalid', '请选择要进入的阶段。', { fields: { toStage: '请选择要进入的阶段。' } });
  return {
    to,
    columns: readFields(typed),
    effective: fuzzyToColumns(parseFuzzyDate(typed.effectiveOn ?? '', { latest: today() })),
    reason: typed.reason?.trim() ?? '',
  };
}

/**
 * Writes one stage move inside the caller's transaction, which `attribute` has opened; resolves with the event to
 * record last. Throws `conflict`, `notAllowedMove`, `incomplete`, `invalid`, `notPermitted`.
 */
export async function writeMove(
  tx: Tx,
  actor: Actor,
  id: string,
  version: number,
  { to, columns, effective, reason }: ReadyMove,
): Promise<AuditEvent> {
  await claimVersion(tx, id, version);
  const before = await tx.project.findUniqueOrThrow({ where: { id } });
  if (before.status === 'terminated') throw new Refusal('notAllowedMove', '项目已终止，不能再变更阶段。');
  if (before.stage === to) throw new Refusal('notAllowedMove', `项目已经处于“${STAGE_LABELS[to].zh}”阶段。`);
  if (!isForward(before.stage, to)) {
    permit(actor, 'project.sendBack');
    if (!reason) refuseProblems({ reason: '退回到较早阶段必须写明原因。' });
  }
  const after = await tx.project.update({
    where: { id },
    data: { ...columns, stage: to },
    include: { contractValues: true },
  });
  if (isForward(before.stage, to))
    refuseIncomplete(before.stage, to, factsOf(after, amountSaidBy(after.contractValues)));
  await tx.stageChange.create({
    data: {
      projectId: id,
      fromStage: before.stage,
      toStage: to,
      fromStatus: before.status,
      toStatus: after.status,
      effectiveOn: effective.on,
      effectivePrecision: effective.precision,
      reason: reason || null,
      personId: actor.personId,
    },
  });
  const data = { code: before.code, from: before.stage, to, ...(reason ? { reason } : {}) };
  return { kind: 'project.stageChanged', subject: id, data };
}

/**
 * Moves a project to another stage, filling in the fields that come along. Forward needs what every stage
 * on the way requires (`incomplete` names what is missing); back needs the reviewer and a reason.
 * Throws also `conflict`, `notAllowedMove`, `invalid`, `notPermitted`.
 */
export async function changeStage(actor: Actor, id: string, version: number, typed: Typed): Promise<void> {
  permit(actor, 'project.advance');
  const move = readMove(typed);
  await db().$transaction(async (tx) => {
    await attribute(tx, actor, move.reason);
    await recordEvent(tx, actor, await writeMove(tx, actor, id, version, move));
  });
}

/** Ends a project (终止) on a day, with a reason: it leaves the counts from that day. Reviewer only. */
export async function terminateProject(
  actor: Actor,
  id: string,
  version: number,
  typed: Typed,
): Promise<void> {
  permit(actor, 'project.terminate');
  const reason = typed.reason?.trim() ?? '';
  const ended = parseFuzzyDate(typed.endedOn ?? '', { latest: today() });
  const problems: Record<string, string> = {};
  if (!reason) problems.reason = '终止项目必须写明原因。';
  if (ended?.precision !== 'day') problems.endedOn = '请写明终止日期，例如 2024-06-30。';
  refuseProblems(problems);
  await db().$transaction(async (tx) => {
    await attribute(tx, actor, reason);
    await claimVersion(tx, id, version);
    const before = await tx.project.findUniqueOrThrow({ where: { id } });
    if (before.status === 'terminated') throw new Refusal('notAllowedMove', '项目已经终止。');
    const endedOn = ended?.value ?? today();
    await tx.project.update({
      where: { id },
      data: { status: 'terminated', endedOn: new Date(`${endedOn}T00:00:00Z`), endReason: reason },
    });
    await tx.stageChange.create({
      data: {
        projectId: id,
        fromStage: before.stage,
        toStage: before.stage,
        fromStatus: before.status,
        toStatus: 'terminated',
        reason,
        personId: actor.personId,
      },
    });
    await recordEvent(tx, actor, {
      kind: 'project.terminated',
      subject: id,
      data: { code: before.code, endedOn, reason },
    });
  });
}
