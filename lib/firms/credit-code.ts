// GB 32100-2015: 17 characters and a check character, modulo 31; I, O, Z, S, V are not used.
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

export type CreditCodeCheck = { ok: true; code: string } | { ok: false; why: string };

/** The check character that the first 17 characters demand. */
export function creditCodeCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * ALPHABET.indexOf(first17[index] ?? ''),
    0,
  );
  return ALPHABET[(31 - (sum % 31)) % 31] ?? '';
}

/** Checks a 统一社会信用代码 and, when it is wrong, says in Chinese what is wrong with it. Spaces and case are forgiven. */
export function checkCreditCode(input: string): CreditCodeCheck {
  const code = input.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (code.length !== 18)
    return { ok: false, why: `统一社会信用代码应为18位，现在是${code.length}位，请核对营业执照。` };
  const bad = [...code].findIndex((character) => !ALPHABET.includes(character));
  if (bad >= 0) {
    return {
      ok: false,
      why: `统一社会信用代码第${bad + 1}位“${code[bad]}”不是可用字符（不含 I、O、Z、S、V），请核对。`,
    };
  }
  if (creditCodeCheckCharacter(code.slice(0, 17)) !== code[17]) {
    return { ok: false, why: '统一社会信用代码的校验位不符，多半有一位抄错，请对照营业执照逐位核对。' };
  }
  return { ok: true, code };
}

/** True for a well-formed code with the right check character. */
export const isCreditCode = (code: string) => checkCreditCode(code).ok;
