import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pinyinOf, searchTextOf } from '../search/pinyin.ts';
import { checkCreditCode, creditCodeCheckCharacter, isCreditCode } from './credit-code.ts';
import { normaliseFirmName, similarity } from './identity.ts';

const characters = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY');

describe('credit code (GB 32100-2015)', () => {
  it('accepts a code with its check character and refuses any other last character', () => {
    fc.assert(
      fc.property(fc.array(characters, { minLength: 17, maxLength: 17 }), characters, (first, last) => {
        const body = first.join('');
        const right = creditCodeCheckCharacter(body);
        expect(isCreditCode(body + right)).toBe(true);
        expect(isCreditCode(body + last)).toBe(last === right);
      }),
    );
  });

  it('knows a code from the standard', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
  });

  it.each([
    ['91350100', /18位，现在是8位/],
    ['9135010OM000100Y43', /第8位“O”/],
    ['91350100M000100Y44', /校验位/],
  ])('says what is wrong with %s', (code, why) => {
    const check = checkCreditCode(code);
    expect(check.ok ? '' : check.why).toMatch(why);
  });
});

describe('firm identity', () => {
  it.each([
    ['重庆卡涞复合材料有限公司', '卡涞复合材料'],
    ['万凯新材料（重庆）有限公司', '万凯新材料(重庆)'],
    ['华峰集团有限公司', '华峰'],
    ['ＣＩＱＴＥＫ', 'ciqtek'],
  ])('%s folds to the same as %s', (a, b) => {
    expect(normaliseFirmName(a)).toBe(normaliseFirmName(b));
  });

  it('never folds a name to nothing', () => {
    expect(normaliseFirmName('有限公司')).not.toBe('');
  });

  it('likeness is symmetric and within 0 and 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const likeness = similarity(a, b);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(similarity(b, a)).toBe(likeness);
      }),
    );
  });
});

describe('pinyin', () => {
  it('gives full syllables and initials', () => {
    expect(pinyinOf('隔膜')).toEqual({ full: 'gemo', initials: 'gm' });
    expect(pinyinOf('PET瓶片')).toEqual({ full: 'petpingpian', initials: 'petpp' });
    expect(searchTextOf(['隔膜', 'Separator', null])).toBe('隔膜|separator|gemo|gm');
  });
});
