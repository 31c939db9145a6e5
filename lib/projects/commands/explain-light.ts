import { attribute, recordEvent } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import { refuseProblems, type Typed } from '../form.ts';

const LONGEST = 500;

/**
 * Says why a project stands amber or red and what is done next; earlier explanations stay. Throws `invalid` with a
 * sentence a field, `notFound`, `notPermitted`.
 */
export async function explainLight(actor: Actor, projectId: string, typed: Typed): Promise<void> {
  permit(actor, 'project.edit');
  const reason = typed.reason?.trim() ?? '';
  const nextStep = typed.nextStep?.trim() ?? '';
  const light = typed.light === 'red' ? 'red' : 'amber';
  const problems: Record<string, string> = {};
  if (!reason) problems.reason = '请写明原因。';
  if (!nextStep) problems.nextStep = '请写明下一步做什么、什么时候。';
  for (const [field, text] of Object.entries({ reason, nextStep }))
    if (text.length > LONGEST) problems[field] = `最多 ${LONGEST} 个字。`;
  refuseProblems(problems);
  await db().$transaction(async (tx) => {
    await attribute(tx, actor, reason);
    const project = await tx.project.findUnique({ where: { id: projectId }, select: { code: true } });
    if (!project) throw new Refusal('notFound', '没有找到这个项目。');
    await tx.lightNote.create({ data: { projectId, light, reason, nextStep, personId: actor.personId } });
    const data = { code: project.code, light, reason, nextStep };
    await recordEvent(tx, actor, { kind: 'light.explained', subject: projectId, data });
  });
}
