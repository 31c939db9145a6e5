import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enquirePath, isItem, itemOfPath, MOST_ITEMS, partsOf, readItems, shortlistPath } from './items.ts';

describe('the items of a shortlist', () => {
  it('are read in their order, once each; what is not understood is counted, not guessed', () => {
    expect(
      readItems('segment:ev-battery/separator,firm:wankai,firm:wankai,shop:x,park:huigu-lake,<script>'),
    ).toEqual({
      items: ['segment:ev-battery/separator', 'firm:wankai', 'park:huigu-lake'],
      odd: 2,
      over: 0,
    });
  });

  it('know their kinds and shapes', () => {
    for (const text of ['segment:a/b', 'firm:a', 'park:a-1', 'project:YS-2023Q1-001'])
      expect(isItem(text), text).toBe(true);
    for (const text of ['', 'firm:', 'segment:a', 'firm:a/b', 'firm:-a', 'project:a b', 'firm:a\n', 'FIRM:a'])
      expect(isItem(text), text).toBe(false);
    expect(partsOf('segment:a/b')).toEqual({ kind: 'segment', id: 'a/b' });
  });

  it('stop when the list is full', () => {
    const many = Array.from({ length: MOST_ITEMS + 3 }, (_, index) => `firm:f${index}`);
    expect(readItems(many.join(','))).toMatchObject({ odd: 0, over: 3 });
    expect(readItems(many.join(',')).items).toHaveLength(MOST_ITEMS);
  });

  it('come back from their own address, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), (text) => {
        const { items } = readItems(text);
        const again = new URL(`http://x${shortlistPath(items)}`).searchParams.get('items') ?? '';
        expect(readItems(again).items).toEqual(items);
        const about = new URL(`http://x${enquirePath(items)}`).searchParams.get('about');
        expect(about).toBe(`shortlist:${items.join(',')}`);
      }),
    );
  });

  it('are read from the pages of the site; a segment has two', () => {
    for (const path of ['/opportunities/ev-battery/separator', '/ecosystems/ev-battery#separator'])
      expect(itemOfPath(path)).toBe('segment:ev-battery/separator');
    expect(itemOfPath('/firms/wankai')).toBe('firm:wankai');
    for (const path of ['/opportunities', '/ecosystems/ev-battery', '/indicators#x'])
      expect(itemOfPath(path)).toBeNull();
  });
});
