import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf, slips } from './slips.ts';

const within = { allowed: 2 };

describe('slips between what was asked and a beginning of a text', () => {
  it('counts wrong, missing, added and swapped characters', () => {
    expect(slips('gemo', 'gemo', within)).toEqual({ count: 0, end: 4 });
    expect(slips('gemp', 'gemo', within)?.count).toBe(1);
    expect(slips('gmo', 'gemo', within)?.count).toBe(1);
    expect(slips('gemoo', 'gemo', within)?.count).toBe(1);
    expect(slips('egmo', 'gemo', within)?.count).toBe(1);
    expect(slips('seperatro', 'separator', within)?.count).toBe(2);
  });

  it('looks at beginnings, or anywhere when asked to', () => {
    expect(slips('动力电迟', '新能源汽车动力电池', { allowed: 1 })).toBeNull();
    expect(slips('动力电迟', '新能源汽车动力电池', { allowed: 1, anywhere: true })?.count).toBe(1);
  });

  it('gives up beyond what is allowed', () => {
    expect(slips('kindergarten', 'separator', within)).toBeNull();
    expect(slips('gemp', 'gemo', { allowed: 0 })).toBeNull();
  });

  it('never rejects by pieces what differs by no more than is allowed', () => {
    const letters = fc.string({ minLength: 4, maxLength: 14, unit: fc.constantFrom('a', 'b', 'c', 'd') });
    fc.assert(
      fc.property(letters, letters, fc.constantFrom(1, 2), (asked, text, allowed) => {
        if (slips(asked, text, { allowed, anywhere: true }))
          expect(piecesOf(asked, allowed).some((piece) => text.includes(piece))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('cuts into pieces that make up the whole', () => {
    expect(piecesOf('separator', 2).join('')).toBe('separator');
    expect(piecesOf('ab', 2)).toEqual(['a', 'b']);
  });
});
