import { attribute, recordEvent } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import { refuseProblems } from '../form.ts';
import { claimVersion } from './edit-project.ts';

/**
 * Puts a project on the public side: its public amounts only. Reviewer. One in talks never gets there (the database sees to
 * it as well). Throws `conflict`, `notAllowedMove`, `notFound`, `notPermitted`.
 */
export async function releaseProject(actor: Actor, id: string, version: number): Promise<void> {
  permit(actor, 'project.release');
  await db().$transaction(async (tx) => {
    await attribute(tx, actor, '公开');
    await claimVersion(tx, id, version);
    const { code, stage } = await tx.project.update({ where: { id }, data: { releasedAt: new Date() } });
    if (stage === 'negotiating')
      throw new Refusal('notAllowedMove', '在谈项目不对外公开，请在签约后再公开。');
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
