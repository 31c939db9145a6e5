import { attribute, recordEvent } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { IN_OFFICE } from '../../auth/colleagues.ts';
import { db, type Tx } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import { type EnquiryStatus, HANDLING_STEPS, type HandlingStep } from '../labels.ts';

type Change = {
  status?: EnquiryStatus;
  answeredAt?: Date;
  assessedAt?: Date;
  feedbackAt?: Date;
  handlerId?: string | null;
};

async function claim(tx: Tx, id: string, version: number, change: Change) {
  const { count } = await tx.enquiry.updateMany({
    where: { id, version },
    data: { ...change, version: { increment: 1 } },
  });
  if (count === 0)
    throw new Refusal('conflict', '这条咨询刚被同事办理过，或已到期删除。请刷新后再保存；你写的内容还在。');
  return tx.enquiry.findUniqueOrThrow({ where: { id } });
}

/** What a step changes; the first of its kind stops its clock. */
function changeOf(step: HandlingStep, before: { status: EnquiryStatus } & Record<string, unknown>): Change {
  const now = new Date();
  const inHand = before.status === 'received' ? ({ status: 'inHand' } as const) : {};
  switch (step) {
    case 'note':
      return inHand;
    case 'answer':
      return { status: 'answered', ...(before.answeredAt ? {} : { answeredAt: now }) };
    case 'assessment':
      return { ...inHand, ...(before.assessedAt ? {} : { assessedAt: now }) };
    case 'feedback':
      return { status: 'answered', ...(before.feedbackAt ? {} : { feedbackAt: now }) };
    case 'closing':
      return { status: 'closed' };
    case 'reopening':
      return { status: 'inHand' };
  }
}

/**
 * Writes a step of handling into an enquiry's log: a note, an answer that was given, an assessment, the office's
 * feedback, closing or reopening. `text` says what, 2 to 2,000 characters. Throws `invalid`, `notAllowedMove`,
 * `conflict` when a colleague handled it in between, `notFound`.
 */
export async function recordStep(
  actor: Actor,
  id: string,
  version: number,
  typed: Record<string, string>,
): Promise<void> {
  permit(actor, 'enquiry.handle');
  const step = HANDLING_STEPS.find((one) => one === typed.step);
  const text = typed.text?.trim() ?? '';
  const fields: Record<string, string> = {};
  if (!step) fields.step = '请选择办理了什么。';
  if (text.length < 2) fields.text = '请写一句说明：答复了什么、研判结论或办结原因。';
  if (text.length > 2000) fields.text = '说明请控制在 2000 字以内。';
  if (!step || Object.keys(fields).length > 0)
    throw new Refusal('invalid', '请补全办理内容再保存。', { fields });
  await db().$transaction(async (tx) => {
    await attribute(tx, actor);
    const before = await tx.enquiry.findUnique({ where: { id } });
    if (!before) throw new Refusal('notFound', '没有找到这条咨询，可能已到期删除。');
    if (step !== 'note' && (before.status === 'closed') !== (step === 'reopening'))
      throw new Refusal(
        'notAllowedMove',
        before.status === 'closed'
          ? '咨询已办结；要继续办理请先重新打开。'
          : '咨询还在办理，不需要重新打开。',
      );
    const mine = before.handlerId ? {} : { handlerId: actor.personId };
    const { reference, status } = await claim(tx, id, version, { ...changeOf(step, before), ...mine });
    await tx.enquiryNote.create({ data: { enquiryId: id, kind: step, text, personId: actor.personId } });
    await recordEvent(tx, actor, { kind: 'enquiry.handled', subject: id, data: { reference, status, step } });
  });
}

/** Gives an enquiry to a colleague who handles them, or to nobody (empty). Throws `invalid`, `conflict`. */
export async function assignEnquiry(
  actor: Actor,
  id: string,
  version: number,
  handlerId: string,
): Promise<void> {
  permit(actor, 'enquiry.handle');
  await db().$transaction(async (tx) => {
    await attribute(tx, actor);
    const handler = handlerId
      ? await tx.person.findFirst({
          where: { id: handlerId, ...IN_OFFICE },
        })
      : null;
    if (handlerId && !handler)
      throw new Refusal('invalid', '经办人须是在用的招商人员。', {
        fields: { handler: '请从列表中选择。' },
      });
    const { reference } = await claim(tx, id, version, { handlerId: handler?.id ?? null });
    const to = handler?.name ?? '无人';
    await tx.enquiryNote.create({
      data: { enquiryId: id, kind: 'assignment', text: `交由${to}办理`, personId: actor.personId },
    });
    await recordEvent(tx, actor, { kind: 'enquiry.assigned', subject: id, data: { reference, to } });
  });
}
