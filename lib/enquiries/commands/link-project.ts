import { recordEvent } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import type { Tx } from '../../db.ts';
import { Refusal } from '../../errors.ts';

/**
 * Notes in the caller's transaction that an enquiry became a project; the link stays on both sides. Throws
 * `conflict` when it already became one, `notFound`, `notPermitted`.
 */
export async function linkProject(
  tx: Tx,
  actor: Actor,
  enquiryId: string,
  project: { id: string; code: string },
): Promise<void> {
  permit(actor, 'enquiry.handle');
  const found = await tx.enquiry.findUnique({ where: { id: enquiryId } });
  if (!found) throw new Refusal('notFound', '没有找到这条咨询，可能已到期删除；请不带咨询登记。');
  const { count } = await tx.enquiry.updateMany({
    where: { id: enquiryId, projectId: null },
    data: {
      projectId: project.id,
      ...(found.status === 'received' ? { status: 'inHand' as const } : {}),
      ...(found.handlerId ? {} : { handlerId: actor.personId }),
      version: { increment: 1 },
    },
  });
  if (count === 0) throw new Refusal('conflict', '这条咨询已经转成项目了，请从咨询页打开那个项目。');
  const data = { reference: found.reference, code: project.code };
  await tx.enquiryNote.create({
    data: { enquiryId, kind: 'conversion', text: `转为在谈项目 ${project.code}`, personId: actor.personId },
  });
  await recordEvent(tx, actor, { kind: 'enquiry.converted', subject: enquiryId, data });
}
