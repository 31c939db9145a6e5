import { PHONE_SENTENCES } from '../contact/labels.ts';
import { isSamePhone, readPhone } from '../contact/phone.ts';
import { db } from '../db.ts';
import { Refusal } from '../errors.ts';
import { type IsoDay, today } from '../periods/calendar.ts';
import { countRequest } from '../rate-limit.ts';
import { type EnquiryStatus, SUBJECT_LABELS } from './labels.ts';
import { describeSubjects, readStoredSubjects } from './subjects.ts';

/**
 * How far an enquiry has come, for whoever sent it: what it is about, days in the district, no contact, no word of the
 * message.
 */
export type EnquiryState = {
  reference: string;
  about: { kind: string; name: string }[]; // in the asker's language
  status: EnquiryStatus;
  steps: { step: EnquiryStatus; on: IsoDay | null; isDone: boolean }[];
  deletedOn: IsoDay;
};

const SAY = {
  reference: {
    zh: '回执编号形如 JH-20261125-ABC234，请照提交后的页面填写。',
    en: 'A reference looks like JH-20261125-ABC234; please copy it from the page that you saw after sending.',
  },
  reach: {
    zh: '请填写咨询时留下的电话或邮箱。',
    en: 'Please give the phone number or email that you left.',
  },
  all: { zh: '还有内容需要修改。', en: 'Something needs a change.' },
  unknown: {
    zh: '没有找到与编号和电话（或邮箱）都相符的咨询。请核对这两项；咨询在保存期满后会删除。',
    en: 'There is no enquiry with this reference and this phone number or email. Please check both; enquiries are deleted when their time is over.',
  },
};

type Asked = { reference: string; reach: string };

function readAsked(typed: Record<string, string>, locale: 'zh' | 'en'): Asked {
  const get = (name: string) => typed[name]?.normalize('NFKC').trim() ?? '';
  const reference = get('reference').toUpperCase().replace(/\s/g, '');
  const reach = get('reach').slice(0, 120);
  const fields: Record<string, string> = {};
  if (!/^JH-\d{8}-[A-Z0-9]{6}$/.test(reference)) fields.reference = SAY.reference[locale];
  if (!reach) fields.reach = SAY.reach[locale];
  else if (!reach.includes('@')) {
    const { problem } = readPhone(reach);
    if (problem) fields.reach = PHONE_SENTENCES[problem][locale];
  }
  if (Object.keys(fields).length > 0) throw new Refusal('invalid', SAY.all[locale], { fields });
  return { reference, reach };
}

/**
 * The state of an enquiry for whoever knows its reference and the phone number or email that was left with it. An unknown
 * reference and a wrong contact get the same answer. Throws `invalid`, `notFound`, `tooMany`, in the asker's language.
 */
export async function findEnquiryState(
  typed: Record<string, string>,
  { locale, source }: { locale: 'zh' | 'en'; source: string },
): Promise<EnquiryState> {
  const { reference, reach } = readAsked(typed, locale);
  await countRequest('enquiry-state', source, 10, 15, locale);
  await countRequest('enquiry-state-of', reference, 30, 60, locale);
  const row = await db().enquiry.findFirst({
    where: { reference, expiresAt: { gt: new Date() } },
    include: { notes: { select: { kind: true, createdAt: true }, orderBy: { createdAt: 'asc' } } },
  });
  const isSender = reach.includes('@')
    ? row?.email?.toLowerCase() === reach.toLowerCase()
    : isSamePhone(row?.phone ?? '', reach);
  if (!row || !isSender) throw new Refusal('notFound', SAY.unknown[locale]);
  const closing = row.notes.filter(({ kind }) => kind === 'closing').at(-1)?.createdAt;
  const at: Record<EnquiryStatus, Date | null | undefined> = {
    received: row.createdAt,
    inHand: row.status === 'received' ? null : row.notes[0]?.createdAt,
    answered: row.answeredAt ?? row.feedbackAt,
    closed: row.status === 'closed' ? closing : null,
  };
  return {
    reference,
    about: await aboutOf(row.subjects, locale),
    status: row.status,
    steps: stepsOf(row.status, at),
    deletedOn: today(row.expiresAt),
  };
}

/** What an enquiry is about, by the names of today; by the kept one where the thing is no longer public. */
async function aboutOf(json: unknown, locale: 'zh' | 'en'): Promise<EnquiryState['about']> {
  const stored = readStoredSubjects(json);
  const now = new Map((await describeSubjects(stored)).map((one) => [`${one.kind}:${one.id}`, one]));
  return stored.map(({ kind, id, label }) => {
    const found = now.get(`${kind}:${id}`);
    const name = locale === 'en' ? found?.nameEn : found?.nameZh;
    return { kind: SUBJECT_LABELS[kind][locale], name: name ?? label };
  });
}

const ORDER = ['received', 'inHand', 'answered', 'closed'] as const;

function stepsOf(status: EnquiryStatus, at: Record<EnquiryStatus, Date | null | undefined>) {
  return ORDER.map((step) => {
    const day = at[step];
    const isDone = step === 'answered' ? Boolean(day) : ORDER.indexOf(step) <= ORDER.indexOf(status);
    return { step, on: day ? today(day) : null, isDone };
  });
}
