import type { PhoneProblem } from './phone.ts';

/** What to do about a number that cannot be read. */
export const PHONE_SENTENCES: Record<PhoneProblem, { zh: string; en: string }> = {
  notANumber: {
    zh: '电话只能由数字、+、空格、括号和横线组成；分机写成“转 801”。',
    en: 'A phone number is made of digits, +, spaces, brackets and hyphens; write an extension as “ext. 801”.',
  },
  mobileLength: {
    zh: '手机号应为 11 位，请检查是否多打或少打了数字。',
    en: 'A Chinese mobile number has 11 digits; please check whether one is missing or too many.',
  },
  noAreaCode: {
    zh: '座机请加区号，例如 023-72220000。',
    en: 'Please add the area code, for example 023-72220000.',
  },
  areaCode: {
    zh: '区号后的号码位数不对：座机写成 023-72220000 或 0371-60000000；境外号码以 + 和国家代码开头。',
    en: 'The number after the area code has the wrong length; write it like 023-72220000 or 0371-60000000, or begin a number from outside China with + and the country code.',
  },
  noCountryCode: {
    zh: '境外号码请以 + 和国家代码开头，例如 +49 30 1234567。',
    en: 'Please begin a number from outside China with + and the country code, for example +49 30 1234567.',
  },
  countryCode: {
    zh: '+ 后面的国家代码不存在，请检查，例如德国为 +49。',
    en: 'There is no such country code after the +; Germany, for example, is +49.',
  },
  length: {
    zh: '号码位数不对，请检查是否完整。',
    en: 'The number has the wrong length; please check whether it is complete.',
  },
};
