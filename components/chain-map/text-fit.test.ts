import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf, wrap } from './text-fit.ts';

describe('a name in a box', () => {
  it('leaves no character alone in its last line', () => {
    expect(wrap('电芯壳体与结构件', 16, 16 * 7, 2)).toEqual(['电芯壳体与', '结构件']);
    expect(wrap('甲乙丙丁戊己庚辛', 16, 16 * 7, 2).at(-1)).toMatch(/^..+$/);
  });

  it('keeps what fits in one line, and words of Latin letters whole', () => {
    expect(wrap('电芯', 16, 16 * 7, 2)).toEqual(['电芯']);
    expect(wrap('Battery packs', 16, 90, 2)).toEqual(['Battery', 'packs']);
  });

  it('breaks a word with a hyphen behind it', () => {
    expect(wrap('Thermal-management parts', 12.5, 116, 3)).toEqual(['Thermal-', 'management', 'parts']);
  });

  it('keeps a bracket with the word that it opens or closes', () => {
    expect(wrap('Binders (PVDF and others)', 12.5, 116, 3)).toEqual(['Binders (PVDF', 'and others)']);
    expect(wrap('New Materials (Chongqing)', 11.5, 110, 2)).toEqual(['New Materials', '(Chongqing)']);
  });

  it('breaks Chinese behind what joins two things', () => {
    expect(wrap('传感器与摄像模组', 14.5, 106, 2)).toEqual(['传感器与', '摄像模组']);
    expect(wrap('半导体硅片与衬底', 16, 16 * 7, 2)).toEqual(['半导体硅片与', '衬底']);
  });

  it('does not part a Chinese word where there are lines enough', () => {
    expect(wrap('动力电池制造设备', 16, 16 * 5, 2)).toEqual(['动力电池', '制造设备']);
  });

  it('takes broad letters for broad', () => {
    expect(widthOf('Communication', 12.5)).toBeGreaterThan(widthOf('illustrations', 12.5));
    expect(widthOf('Thermal-management', 12.5)).toBeGreaterThan(125);
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
