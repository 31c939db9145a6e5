import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMN_KEYS } from './columns.ts';
import { GROUP_KEYS, readView, SORT_KEYS, viewQuery } from './view.ts';

const read = (query: string) => readView(Object.fromEntries(new URLSearchParams(query)));

describe('a view and its address', () => {
  it('reads back every view that it writes', () => {
    fc.assert(
      fc.property(
        fc.record({
          by: fc.constantFrom(...SORT_KEYS),
          down: fc.boolean(),
          group: fc.constantFrom(null, ...GROUP_KEYS),
          keys: fc.uniqueArray(fc.constantFrom(...COLUMN_KEYS), { minLength: 1, maxLength: 12 }),
          width: fc.integer({ min: 48, max: 800 }),
          frozen: fc.integer({ min: 0, max: 4 }),
          q: fc.constantFrom('电池', '瑞浦 & 兰钧', '100%'),
        }),
        ({ by, down, group, keys, width, frozen, q }) => {
          const view = {
            filters: { ...read('').filters, q },
            sort: { by, down },
            group,
            columns: keys.map((key) => ({ key, width })),
            frozen: Math.min(frozen, keys.length),
          };
          expect(read(viewQuery(view))).toEqual(view);
        },
      ),
    );
  });

  it('says nothing for the usual view, and makes sense of nonsense', () => {
    expect(viewQuery(read(''))).toBe('');
    expect(read('sort=drop.table&group=x&cols=nope,,amount:9999&frozen=-3')).toEqual({
      ...read(''),
      columns: [{ key: 'amount', width: 150 }],
      frozen: 0,
    });
  });
});
