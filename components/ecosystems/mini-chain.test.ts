import { describe, expect, it } from 'vitest';
import { sheetFor } from './mini-chain';

const chain = (...places: [column: number, row: number][]) => ({
  segments: places.map(([column, row]) => ({
    slug: `s${column}-${row}`,
    position: 'midstream' as const,
    column,
    row,
    strength: 'thin' as const,
  })),
});

describe('the sheet of several small chains', () => {
  it('is as wide as the longest and as high as the tallest of them', () => {
    const [long, tall] = [chain([0, 0], [4, 0]), chain([0, 0], [0, 5])];
    const both = sheetFor([long, tall]);
    expect(both).toEqual({ width: sheetFor([long]).width, height: sheetFor([tall]).height });
    expect(both.width).toBeGreaterThan(sheetFor([tall]).width);
    expect(both.height).toBeGreaterThan(sheetFor([long]).height);
  });

  it('is no empty box without chains', () => {
    expect(sheetFor([])).toEqual({ width: 1, height: 1 });
  });
});
