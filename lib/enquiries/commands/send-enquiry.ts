import { randomInt } from 'node:crypto';
import { recordEvent } from '../../audit/record.ts';
import { proveActor } from '../../auth/actor.ts';
import { db } from '../../db.ts';
import { answeredWith, claimKey, recordAnswer } from '../../idempotency.ts';
import { today } from '../../periods/calendar.ts';
import { countRequest } from '../../rate-limit.ts';
import { CONSENT_VERSION, RETENTION_DAYS } from '../labels.ts';
import { readEnquiry } from '../schema.ts';

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const SENDER = proveActor({ personId: null, name: '访客', roles: [] });

const reference = () =>
  `JH-${today().replaceAll('-', '')}-${Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;

/**
 * Takes an investor's enquiry; resolves with the reference number. Agreement to the stated use is required,
 * the row carries its day of deletion, and the audit event holds no contact. A form filled by a robot (the
 * hidden field) is thanked and dropped. Throws `invalid` and `tooMany`, in the sender's language.
 */
export async function sendEnquiry(
  typed: Record<string, string>,
  context: { locale: 'zh' | 'en'; source: string },
): Promise<{ reference: string }> {
  if (typed.website) return { reference: reference() };
  const enquiry = readEnquiry(typed, context.locale);
  const key = typed.key && /^[0-9a-f-]{36}$/.test(typed.key) ? `enquiry:${typed.key}` : null;
  const sent = key ? await answeredWith(key) : null;
  if (sent) return { reference: sent };
  await countRequest('enquiry', context.source, 5, 60);
  const expiresAt = new Date(Date.now() + RETENTION_DAYS * 86_400_000);
  const taken = await db().$transaction(async (tx) => {
    if (key && !(await claimKey(tx, SENDER, key, 'enquiry'))) return null;
    const row = await tx.enquiry.create({
      data: {
        ...enquiry,
        reference: reference(),
        locale: context.locale,
        consentVersion: CONSENT_VERSION,
        consentAt: new Date(),
        expiresAt,
      },
    });
    if (key) await recordAnswer(tx, key, row.reference);
    await recordEvent(tx, SENDER, {
      kind: 'enquiry.received',
      subject: row.id,
      data: { reference: row.reference },
    });
    return row.reference;
  });
  return { reference: taken ?? (key && (await answeredWith(key))) ?? '' };
}
