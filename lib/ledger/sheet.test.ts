import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromClipboard, layoutOf, lineAt, spread, toClipboard } from './sheet.ts';

const groups = [
  { key: 'a', label: '甲', count: 3 },
  { key: '', label: '无', count: 0 },
  { key: 'b', label: '乙', count: 2 },
];

describe('lines', () => {
  it('are the rows where nothing is grouped', () => {
    const layout = layoutOf(5, [], new Set());
    expect(layout.lines).toBe(5);
    expect(lineAt(layout, 4)).toEqual({ kind: 'row', key: null, offset: 4, number: 5 });
    expect(lineAt(layout, 5)).toBeNull();
  });

  it('are headings and rows where they are; a closed group keeps its heading', () => {
    const open = layoutOf(5, groups, new Set());
    expect(Array.from({ length: open.lines }, (_, line) => lineAt(open, line)).map((one) =>
      one?.kind === 'group' ? one.group.label : `${one?.key}${one?.offset}:${one?.number}`,
    )).toEqual(['甲', 'a0:1', 'a1:2', 'a2:3', '无', '乙', 'b0:4', 'b1:5']); // biome-ignore format: one line
    const closed = layoutOf(5, groups, new Set(['a']));
    expect(closed.lines).toBe(5);
    expect(lineAt(closed, 3)).toEqual({ kind: 'row', key: 'b', offset: 0, number: 4 });
  });
});

describe('the clipboard', () => {
  it('reads back every block that it writes', () => {
    const cell = fc.stringMatching(/^[\p{L}0-9\t\n" ,]{0,8}$/u);
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          expect(fromClipboard(toClipboard(rows))).toEqual(rows);
        },
      ),
    );
  });

  it('reads what Excel writes', () => {
    expect(fromClipboard('甲\t1\r\n"两\n行"\t"说""好"""\r\n')).toEqual([['甲', '1'], ['两\n行', '说"好"']]); // biome-ignore format: one line
  });

  it('fills a marked block with one cell or one row, and puts a block in once', () => {
    expect(spread([['x']], 2, 2)).toEqual([['x', 'x'], ['x', 'x']]); // biome-ignore format: one line
    expect(spread([['x', 'y']], 3, 1)).toHaveLength(3);
    expect(spread([['x'], ['y']], 9, 9)).toEqual([['x'], ['y']]);
  });
});
