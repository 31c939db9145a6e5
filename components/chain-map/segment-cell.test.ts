import { describe, expect, it } from 'vitest';
import type { ChainFirm, ChainSegment } from '@/lib/ecosystems/queries';
import type { ChainProject } from '@/lib/ecosystems/signings';
import { madeChain } from './made-chain';
import { cellOf, placedOn } from './segment-cell';
import { MAP, SIZES } from './sizes';
import { stripOf } from './unplaced-strip';

const firm = (slug: string, nameEn: string): ChainFirm => ({
  slug,
  shortZh: '示例',
  nameEn,
  role: 'lead',
  basis: 'classified',
  goldenFlower: true,
});

const project = (code: string, by: { slug: string | null; nameEn: string }): ChainProject => ({
  code,
  nameZh: '示例项目',
  nameEn: null,
  capacityZh: null,
  capacityEn: null,
  stage: 'signed',
  status: 'normal',
  kind: null,
  agreementKind: null,
  signed: null,
  started: null,
  amountYuan: null,
  bound: 'exact',
  firm: { ...by, shortZh: '示例', goldenFlower: false },
  introducedBy: null,
  park: null,
});

const [bare] = madeChain(1, []).segments;
const segment = (firms: ChainFirm[], signings: ChainProject[] = []): ChainSegment => {
  if (!bare) throw new Error('a made chain has its segment');
  return { ...bare, firms, signings };
};

describe('the firms in a box', () => {
  it('have their whole name, a long one in two lines on a higher card, with nothing over another', () => {
    const names = ['Wankai New Materials (Chongqing)', 'Huafon Chongqing Spandex', 'CIQTEK'];
    const { cards, body } = cellOf(segment(names.map((name, at) => firm(`f${at}`, name))), 'en', new Set());
    expect(cards.map(({ lines }) => lines.join(' '))).toEqual(names);
    expect(cards[0]?.lines).toEqual(['Wankai New Materials', '(Chongqing)']);
    expect(cards.map(({ height }) => height)).toEqual([
      MAP.chip + MAP.chipLine,
      MAP.chip + MAP.chipLine,
      MAP.chip,
    ]);
    for (const [at, card] of cards.entries()) {
      const next = cards[at + 1]?.top ?? body;
      expect(card.top + card.height).toBeLessThan(next);
    }
  });

  it('are guests only where the chain knows them by a signed project alone', () => {
    const own = firm('own', 'Own');
    const signings = [
      project('p-1', { slug: 'own', nameEn: 'Own' }),
      project('p-2', { slug: 'new', nameEn: 'New' }),
    ];
    const chain = { ...madeChain(0, []), segments: [segment([own])], unplacedSignings: signings };
    const strip = stripOf(chain, 'en', { width: 900, y: 100 });
    expect(strip?.cards.map(({ key, isGuest }) => [key, isGuest])).toEqual([
      ['new', true],
      ['p-1', false],
    ]);
    expect(placedOn(chain)).toEqual(new Set(['own']));
    // whose firm stands on the chain, that project alone is without a segment
    expect(strip?.cards[1]).toMatchObject({ full: '示例项目', href: '/projects/p-1' });
  });

  it('say where this site put them', () => {
    const { cards } = cellOf(
      segment([firm('a', 'A'), { ...firm('b', 'B'), basis: 'stated' }]),
      'en',
      new Set(),
    );
    expect(cards.map(({ isOurs }) => isOurs)).toEqual([true, false]);
  });
});

describe('a box', () => {
  it('is as wide as the arrows above it need, and shows no more than have room', () => {
    const signed = (count: number) =>
      Array.from({ length: count }, (_, at) => project(`p-${at}`, { slug: 'own', nameEn: 'Own' }));
    const cell = (count: number) =>
      cellOf(segment([firm('own', 'Own')], signed(count)), 'en', new Set(['own']));
    expect(cell(1).width).toBe(SIZES.en.full);
    expect(cell(3).width).toBeGreaterThanOrEqual(3 * SIZES.en.slot);
    expect([cell(3).inflows.length, cell(3).moreInflows]).toEqual([3, 0]);
    expect([cell(5).inflows.length, cell(5).moreInflows]).toEqual([2, 3]);
  });
});
