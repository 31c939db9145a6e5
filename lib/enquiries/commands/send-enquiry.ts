import { createHash, randomInt } from 'node:crypto';
import { findProblem } from '../../attachments/check-file.ts';
import { sayFile } from '../../attachments/labels.ts';
import { problemOf, safeName, type Upload } from '../../attachments/upload.ts';
import { recordEvent } from '../../audit/record.ts';
import { proveActor } from '../../auth/actor.ts';
import { db } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import { answeredWith, claimKey, recordAnswer } from '../../idempotency.ts';
import { today } from '../../periods/calendar.ts';
import { countRequest } from '../../rate-limit.ts';
import { carriedSubjects } from '../about.ts';
import { CONSENT_VERSION, RETENTION_DAYS } from '../labels.ts';
import { readEnquiry } from '../schema.ts';
import { describeSubjects, storedSubjects } from '../subjects.ts';

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const SENDER = proveActor({ personId: null, name: '访客', roles: [] });

const reference = () =>
  `JH-${today().replaceAll('-', '')}-${Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;

type Context = { locale: 'zh' | 'en'; source: string };
type Checked = {
  position: number;
  name: string;
  size: number;
  sha256: string;
  content: Uint8Array<ArrayBuffer>;
};

/** Looks into the files; throws `invalid` with a sentence that names the first that is not taken. */
async function checkFiles(files: readonly Upload[], { locale, source }: Context): Promise<Checked[]> {
  if (files.length === 0) return [];
  await countRequest('enquiry-file', source, 20, 60, locale);
  const contents = await Promise.all(files.map((file) => file.bytes()));
  const checked = files.map(({ name }, index) => {
    const content = contents[index] ?? new Uint8Array();
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { position: index + 1, name: safeName(name), size: content.length, sha256, content };
  });
  const found = await findProblem(contents);
  if (found) {
    const sentence = sayFile(found.problem, checked[found.index]?.name ?? '', locale);
    throw new Refusal('invalid', sentence, { fields: { attachments: sentence } });
  }
  return checked;
}

/** What the enquiry is about: only what exists on the public side, in the office's words. */
async function aboutColumns(typed: Record<string, string>) {
  const { refs, isShortlist } = carriedSubjects(typed);
  const subjects = storedSubjects(await describeSubjects(refs));
  const [first] = subjects;
  if (!first) return { subjects };
  return isShortlist
    ? {
        subjects,
        subjectType: 'shortlist',
        subjectId: null,
        subjectLabel: `意向清单（${subjects.length} 项）`,
      }
    : { subjects, subjectType: first.kind, subjectId: first.id, subjectLabel: first.label };
}

/**
 * Takes an investor's enquiry with up to three PDFs; resolves with the reference number. Agreement to the stated use is
 * required, the row carries its day of deletion, and the audit event holds no contact. A form filled by a robot (the
 * hidden field) is thanked and dropped. Throws `invalid` and `tooMany`, in the sender's language.
 */
export async function sendEnquiry(
  typed: Record<string, string>,
  context: Context,
  files: readonly Upload[] = [],
): Promise<{ reference: string }> {
  if (typed.website) return { reference: reference() };
  const odd = problemOf(files);
  const sentence = odd ? sayFile(odd.problem, safeName(odd.name), context.locale) : null;
  const enquiry = readEnquiry(typed, context.locale, sentence ? { attachments: sentence } : {});
  const key = typed.key && /^[0-9a-f-]{36}$/.test(typed.key) ? `enquiry:${typed.key}` : null;
  const sent = key ? await answeredWith(key) : null;
  if (sent) return { reference: sent };
  const attachments = await checkFiles(files, context);
  await countRequest('enquiry', context.source, 5, 60, context.locale);
  const columns = {
    ...enquiry,
    ...(await aboutColumns(typed)),
    reference: reference(),
    locale: context.locale,
    consentVersion: CONSENT_VERSION,
    consentAt: new Date(),
    expiresAt: new Date(Date.now() + RETENTION_DAYS * 86_400_000),
  };
  const taken = await db().$transaction(async (tx) => {
    if (key && !(await claimKey(tx, SENDER, key, 'enquiry'))) return null;
    const row = await tx.enquiry.create({ data: columns });
    if (attachments.length > 0)
      await tx.enquiryAttachment.createMany({
        data: attachments.map((one) => ({ ...one, enquiryId: row.id })),
      });
    if (key) await recordAnswer(tx, key, row.reference);
    const data = { reference: row.reference, attachments: attachments.length };
    await recordEvent(tx, SENDER, { kind: 'enquiry.received', subject: row.id, data });
    return row.reference;
  });
  return { reference: taken ?? (key && (await answeredWith(key))) ?? '' };
}
