import { PHONE_SENTENCES } from '../contact/labels.ts';
import { readPhone, storedPhone } from '../contact/phone.ts';
import { Refusal } from '../errors.ts';

const SAY = {
  company: ['请填写单位名称。', 'Please give your company.'],
  contactName: ['请填写联系人。', 'Please give your name.'],
  reach: [
    '电话和邮箱请至少填一项，我们才能回复您。',
    'Please give a phone number or an email, so that we can answer.',
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

/** What an enquiry stores of what was typed; the phone as lib/contact/phone.ts stores it. */
export type EnquiryInput = {
  company: string;
  contactName: string;
  phone: string | null;
  email: string | null;
  message: string;
};

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/**
 * Checks an enquiry; throws `invalid` with a sentence a field in the sender's language, those in `more` (problems found
 * elsewhere, by field) among them.
 */
export function readEnquiry(
  typed: Record<string, string>,
  locale: 'zh' | 'en',
  more: Record<string, string> = {},
): EnquiryInput {
  const say = (key: keyof typeof SAY) => SAY[key][locale === 'en' ? 1 : 0];
  const get = (name: string) => typed[name]?.normalize('NFKC').trim() ?? '';
  const [company, contactName, email] = [get('company'), get('contactName'), get('email')];
  const message = typed.message?.trim() ?? '';
  const phone = get('phone') ? readPhone(get('phone')) : null;
  const fields: Record<string, string> = {};
  if (company.length < 2 || company.length > 120) fields.company = say('company');
  if (contactName.length < 1 || contactName.length > 60) fields.contactName = say('contactName');
  if (!phone && !email) fields.phone = say('reach');
  if (phone?.problem) fields.phone = PHONE_SENTENCES[phone.problem][locale];
  if (email && (email.length > 120 || !EMAIL.test(email))) fields.email = say('email');
  if (message.length < 5) fields.message = say('message');
  if (message.length > 4000) fields.message = say('long');
  if (typed.consent !== 'yes') fields.consent = say('consent');
  Object.assign(fields, more);
  if (Object.keys(fields).length > 0) throw new Refusal('invalid', say('all'), { fields });
  return {
    company,
    contactName,
    phone: phone?.e164 ? storedPhone(phone) : null,
    email: email || null,
    message,
  };
}
