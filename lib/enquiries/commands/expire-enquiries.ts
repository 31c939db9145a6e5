import { recordEvent } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db } from '../../db.ts';

/** Deletes what has passed its day, as promised to the senders. Resolves with how many went. */
export async function expireEnquiries(actor: Actor): Promise<number> {
  permit(actor, 'enquiry.handle');
  return db().$transaction(async (tx) => {
    const { count } = await tx.enquiry.deleteMany({ where: { expiresAt: { lt: new Date() } } });
    if (count > 0)
      await recordEvent(tx, actor, { kind: 'enquiry.expired', subject: 'enquiries', data: { count } });
    return count;
  });
}
