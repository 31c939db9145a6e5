import { attribute, recordEvent } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db } from '../../db.ts';
import { refuseProblems } from '../form.ts';
import { claimVersion } from './edit-project.ts';

/** Puts a project on the public side: its public amounts only. Reviewer. Throws `conflict`, `notFound`, `notPermitted`. */
export async function releaseProject(actor: Actor, id: string, version: number): Promise<void> {
  permit(actor, 'project.release');
  await db().$transaction(async (tx) => {
    await attribute(tx, actor, '公开');
    await claimVersion(tx, id, version);
    const { code } = await tx.project.update({ where: { id }, data: { releasedAt: new Date() } });
    await recordEvent(tx, actor, { kind: 'project.released', subject: id, data: { code } });
  });
}

/** Takes a project off the public side again; needs a reason. */
export async function withdrawProject(
  actor: Actor,
  id: string,
  version: number,
  reason: string,
): Promise<void> {
  permit(actor, 'project.release');
  if (!reason.trim()) refuseProblems({ reason: '撤回公开必须写明原因。' });
  await db().$transaction(async (tx) => {
    await attribute(tx, actor, reason);
    await claimVersion(tx, id, version);
    const { code } = await tx.project.update({ where: { id }, data: { releasedAt: null } });
    await recordEvent(tx, actor, { kind: 'project.withdrawn', subject: id, data: { code, reason } });
  });
}
