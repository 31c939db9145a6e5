/** Why a telephone number cannot be read. */
export type PhoneProblem =
  | 'notANumber'
  | 'mobileLength'
  | 'noAreaCode'
  | 'areaCode'
  | 'noCountryCode'
  | 'countryCode'
  | 'length';

/** A number as the network knows it (`+8613800000000`) and an extension behind it, or why it cannot be read. */
export type ReadPhone =
  | { e164: string; extension: string | null; problem?: never }
  | { problem: PhoneProblem; e164?: never };

// ITU-T E.164 country codes: one digit, two digits, and the first two digits of those with three
const ONE = ['1', '7'];
const TWO =
  '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'.split(
    ' ',
  );
const THREE = '21 22 23 24 25 26 29 35 37 38 42 50 59 67 68 69 80 85 87 88 96 97 99'.split(' ');

function hasCountryCode(digits: string): boolean {
  return [ONE, TWO, THREE].some((codes) => codes.some((code) => digits.startsWith(code)));
}

const chinese = (digits: string): ReadPhone => ({ e164: `+86${digits}`, extension: null });

/** A number as dialled inside China: mobile, landline with its area code, or 400 and 800. */
function readDomestic(digits: string): ReadPhone {
  if (/^1[3-9]\d{9}$/.test(digits) || /^[48]00\d{7}$/.test(digits)) return chinese(digits);
  if (/^1[3-9]/.test(digits)) return { problem: 'mobileLength' };
  if (/^0(10|2\d)\d{8}$/.test(digits) || /^0[3-9]\d{2}\d{7,8}$/.test(digits)) return chinese(digits.slice(1));
  if (digits.startsWith('0')) return { problem: 'areaCode' };
  if (/^[2-8]\d{6,7}$/.test(digits)) return { problem: 'noAreaCode' };
  return { problem: digits.length < 7 ? 'length' : 'noCountryCode' };
}

/** What follows +86: people leave the 0 of the area code away, as they should, or keep it. */
function readChinese(digits: string): ReadPhone {
  const isLandline = /^(10|2\d|[3-9]\d{2})\d{7,8}$/.test(digits) && !/^[48]00\d{7}$/.test(digits);
  const read = readDomestic(isLandline ? `0${digits}` : digits);
  return read.problem === 'noCountryCode' ? { problem: 'length' } : read;
}

function readInternational(digits: string): ReadPhone {
  if (!hasCountryCode(digits)) return { problem: 'countryCode' };
  if (digits.startsWith('86')) return readChinese(digits.slice(2).replace(/^0/, ''));
  return digits.length < 8 || digits.length > 15
    ? { problem: 'length' }
    : { e164: `+${digits}`, extension: null };
}

/**
 * Reads a telephone number as people type it: 138 0000 0000, 023-7222 0000 转 801, 400-000-0000, +86…, and foreign ones in
 * international form (+49 (0)30 123456, 0049 30 123456). Only the shape is checked, not whether somebody answers.
 */
export function readPhone(typed: string): ReadPhone {
  const text = typed.normalize('NFKC').trim();
  const [, main = '', extension = null] =
    /^(.*?)(?:\s*(?:转|分机|ext\.?|extension|x|#)\s*(\d{1,6}))?$/i.exec(text) ?? [];
  if (!/^[+\d\s()\-–—./·]+$/.test(main) || main.lastIndexOf('+') > main.search(/\S/))
    return { problem: 'notANumber' };
  const international = /^\s*(\+|00)/.test(main);
  const digits = main.replace(international ? /\(0\)|\D/g : /\D/g, '');
  if (digits.length === 0) return { problem: 'notANumber' };
  const read = international
    ? readInternational(main.trim().startsWith('+') ? digits : digits.slice(2))
    : /^86(1[3-9]\d{9}|0\d{9,11})$/.test(digits)
      ? readInternational(digits)
      : readDomestic(digits);
  return read.e164 ? { ...read, extension } : read;
}

/** What is stored: `+862372220000`, with an extension `+862372220000 转 801`. */
export const storedPhone = ({ e164, extension }: { e164: string; extension: string | null }): string =>
  extension ? `${e164} 转 ${extension}` : e164;

/** A stored number as people read it: 138 0000 0000, 023-72220000, +49 30123456 as it stands. */
export function printPhone(stored: string): string {
  return stored
    .replace(/^\+86(1[3-9]\d)(\d{4})(\d{4})/, '$1 $2 $3')
    .replace(/^\+86([48]00)(\d{3})(\d{4})/, '$1-$2-$3')
    .replace(/^\+86(10|2\d)(\d{8})/, '0$1-$2')
    .replace(/^\+86([3-9]\d{2})(\d{7,8})/, '0$1-$2');
}

/** Whether two numbers are the same line, however each is written; extensions do not matter. False for what cannot be read. */
export function isSamePhone(a: string, b: string): boolean {
  const [one, other] = [readPhone(a).e164, readPhone(b).e164];
  return one !== undefined && one === other;
}
