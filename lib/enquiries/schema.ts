import { Refusal } from '../errors.ts';

const SAY = {
  company: ['请填写单位名称。', 'Please give your company.'],
  contactName: ['请填写联系人。', 'Please give your name.'],
  reach: [
    '电话和邮箱请至少填一项，我们才能回复您。',
    'Please give a phone number or an email, so that we can answer.',
  ],
  phone: [
    '电话号码看不懂，请写成 13800000000、023-72220000 或 +49 30 123456。',
    'This phone number cannot be read; please write it like +49 30 123456.',
  ],
  email: ['邮箱格式不对，请检查 @ 前后。', 'Please check the email address around the @.'],
  message: [
    '请写几句想了解的内容（至少 5 个字）。',
    'Please tell us in a few words what you would like to know.',
  ],
  long: ['内容太长，请精简到 4000 字以内。', 'Please keep it under 4,000 characters.'],
  consent: ['请先阅读并同意个人信息说明。', 'Please read and agree to how your data is used.'],
  all: ['还有几处需要修改，请按提示改正后再提交。', 'A few things need a change before this can be sent.'],
} as const;

/** What an enquiry stores of what was typed. */
export type EnquiryInput = {
  company: string;
  contactName: string;
  phone: string | null;
  email: string | null;
  message: string;
  subjectType: string | null;
  subjectId: string | null;
  subjectLabel: string | null;
};

/** Checks an enquiry; throws `invalid` with a sentence a field in the sender's language. */
export function readEnquiry(typed: Record<string, string>, locale: 'zh' | 'en'): EnquiryInput {
  const say = (key: keyof typeof SAY) => SAY[key][locale === 'en' ? 1 : 0];
  const get = (name: string) => typed[name]?.normalize('NFKC').trim() ?? '';
  const fields: Record<string, string> = {};
  const [company, contactName, phone, email, message] = [
    get('company'),
    get('contactName'),
    get('phone'),
    get('email'),
    typed.message?.trim() ?? '',
  ];
  if (company.length < 2 || company.length > 120) fields.company = say('company');
  if (contactName.length < 1 || contactName.length > 60) fields.contactName = say('contactName');
  if (!phone && !email) fields.phone = say('reach');
  if (phone && !/^\+?[\d\s()\-./]{6,24}(\s?(转|ext\.?)\s?\d{1,6})?$/i.test(phone))
    fields.phone = say('phone');
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email)) fields.email = say('email');
  if (message.length < 5) fields.message = say('message');
  if (message.length > 4000) fields.message = say('long');
  if (typed.consent !== 'yes') fields.consent = say('consent');
  if (Object.keys(fields).length > 0) throw new Refusal('invalid', say('all'), { fields });
  const [subjectType = '', subjectId = ''] = get('about').split(':');
  const known =
    ['segment', 'firm', 'park', 'ecosystem'].includes(subjectType) && /^[a-z0-9/-]{1,120}$/.test(subjectId);
  return {
    company,
    contactName,
    phone: phone || null,
    email: email || null,
    message,
    subjectType: known ? subjectType : null,
    subjectId: known ? subjectId : null,
    subjectLabel: known ? get('aboutLabel').slice(0, 120) || null : null,
  };
}
