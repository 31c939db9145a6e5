import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSamePhone, type PhoneProblem, printPhone, readPhone, storedPhone } from './phone.ts';

const READ: [typed: string, stored: string][] = [
  ['13800000000', '+8613800000000'],
  ['138 0000 0000', '+8613800000000'],
  ['１３８－００００－００００', '+8613800000000'],
  ['+86 138-0000-0000', '+8613800000000'],
  ['0086 13800000000', '+8613800000000'],
  ['8613800000000', '+8613800000000'],
  ['023-72220000', '+862372220000'],
  ['（023）7222 0000', '+862372220000'],
  ['023-72220000转801', '+862372220000 转 801'],
  ['023 7222 0000 ext. 801', '+862372220000 转 801'],
  ['+86 23 7222 0000', '+862372220000'],
  ['+86 (0)23 7222 0000', '+862372220000'],
  ['+86 023 7222 0000', '+862372220000'],
  ['010-65000000', '+861065000000'],
  ['0371-60000000', '+8637160000000'],
  ['0852-8220000', '+868528220000'],
  ['400-820-0000', '+864008200000'],
  ['800 820 0000', '+868008200000'],
  ['+49 30 1234567', '+49301234567'],
  ['+49 (0)30 1234567', '+49301234567'],
  ['0049 30 1234567', '+49301234567'],
  ['+1 (212) 555-0100', '+12125550100'],
  ['+852 2123 4567', '+85221234567'],
  ['+886 2 2345 6789', '+886223456789'],
  ['+65.6123.4567', '+6561234567'],
  ['+44 20 7946 0000 x12', '+442079460000 转 12'],
];

const REFUSED: [typed: string, problem: PhoneProblem][] = [
  ['', 'notANumber'],
  ['打座机', 'notANumber'],
  ['+', 'notANumber'],
  ['138+00000000', 'notANumber'],
  ['1380000000', 'mobileLength'],
  ['138000000001', 'mobileLength'],
  ['+86 1380000000', 'mobileLength'],
  ['72220000', 'noAreaCode'],
  ['7222000', 'noAreaCode'],
  ['023-7222', 'areaCode'],
  ['023-722200001', 'areaCode'],
  ['212 555 0100', 'noCountryCode'],
  ['110', 'length'],
  ['+49 30', 'length'],
  ['+49 301234567890123', 'length'],
  ['+210 555', 'length'],
  ['+280 5555 5555', 'countryCode'],
  ['+999 12', 'length'],
  ['+0 123456789', 'countryCode'],
];

describe('telephone numbers', () => {
  it.each(READ)('reads %s', (typed, stored) => {
    const read = readPhone(typed);
    expect(read.problem).toBeUndefined();
    if (read.e164) expect(storedPhone(read)).toBe(stored);
  });

  it.each(REFUSED)('says what is wrong with “%s”', (typed, problem) => {
    expect(readPhone(typed)).toEqual({ problem });
  });

  it('prints Chinese numbers as they are dialled here, others as they are', () => {
    expect(printPhone('+8613800000000')).toBe('138 0000 0000');
    expect(printPhone('+862372220000 转 801')).toBe('023-72220000 转 801');
    expect(printPhone('+8637160000000')).toBe('0371-60000000');
    expect(printPhone('+864008200000')).toBe('400-820-0000');
    expect(printPhone('+49301234567')).toBe('+49301234567');
  });

  it('knows one line under two spellings', () => {
    expect(isSamePhone('023-72220000转801', '+86 23 7222 0000')).toBe(true);
    expect(isSamePhone('13800000000', '13800000001')).toBe(false);
    expect(isSamePhone('', '')).toBe(false);
  });

  it('never throws, and what it reads it reads again the same, also as printed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+0-9 ()转x-]{0,24}$/)), (typed) => {
        const read = readPhone(typed);
        if (!read.e164) return;
        const stored = storedPhone(read);
        expect(readPhone(stored)).toEqual(read);
        expect(readPhone(printPhone(stored))).toEqual(read);
      }),
      { numRuns: 2000 },
    );
  });
});
