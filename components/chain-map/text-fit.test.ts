import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf, wrap } from './text-fit.ts';

describe('a name in a box', () => {
  it('leaves no character alone in its last line', () => {
    expect(wrap('电芯壳体与结构件', 16, 16 * 7, 2)).toEqual(['电芯壳体与', '结构件']);
    expect(wrap('半导体硅片与衬底', 16, 16 * 7, 2)).toEqual(['半导体硅片', '与衬底']);
  });

  it('keeps what fits in one line, and words of Latin letters whole', () => {
    expect(wrap('电芯', 16, 16 * 7, 2)).toEqual(['电芯']);
    expect(wrap('Battery packs', 16, 90, 2)).toEqual(['Battery', 'packs']);
  });

  it('never makes a line wider than its room or more lines than there may be, and loses nothing that has room', () => {
    const text = fc.array(fc.constantFrom(...'涪陵电池材料装备与'), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(text, fc.integer({ min: 3, max: 12 }), (chars, across) => {
        const lines = wrap(chars.join(''), 16, 16 * across, 3);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) expect(widthOf(line, 16)).toBeLessThanOrEqual(16 * across);
        if (chars.length <= across * 3) expect(lines.join('')).toBe(chars.join(''));
      }),
    );
  });
});
