import { recordEvent } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db } from '../../db.ts';
import { Refusal } from '../../errors.ts';

/** A file that came with an enquiry. */
export type OpenedAttachment = { name: string; content: Uint8Array<ArrayBuffer> };

/**
 * Hands out a file of an enquiry and notes who took it. Throws `notFound`, also when the enquiry has passed its day, and
 * `notPermitted`.
 */
export async function openAttachment(
  actor: Actor,
  enquiryId: string,
  position: number,
): Promise<OpenedAttachment> {
  permit(actor, 'enquiry.handle');
  const known = /^[0-9a-f-]{36}$/.test(enquiryId) && Number.isInteger(position);
  return db().$transaction(async (tx) => {
    const row = known
      ? await tx.enquiryAttachment.findFirst({
          where: { enquiryId, position, enquiry: { expiresAt: { gt: new Date() } } },
          include: { enquiry: { select: { reference: true } } },
        })
      : null;
    if (!row) throw new Refusal('notFound', '没有找到这个附件，可能已随咨询到期删除。');
    const { name, sha256, content } = row;
    const data = { reference: row.enquiry.reference, position, sha256 }; // a file's name may name a person
    await recordEvent(tx, actor, { kind: 'enquiry.attachmentOpened', subject: enquiryId, data });
    return { name, content };
  });
}
