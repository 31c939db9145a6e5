import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchTextOf } from '../search/pinyin.ts';
import { findsSegment, rankInSegment } from './chain-search.ts';
import {
  CHAIN_SORTS,
  CHAIN_VIEWS,
  type ChainView,
  chainQuery,
  readChainView,
  usefulSorts,
} from './chain-view.ts';
import { projectsElsewhere } from './elsewhere.ts';
import { publishedValue } from './published-value.ts';
import type { ChainSegment } from './queries.ts';
import { cardNamesNobody, namesNobody } from './unnamed.ts';
import { valueClassOf } from './value-class.ts';

const view = fc.record<ChainView>({
  view: fc.constantFrom(...CHAIN_VIEWS),
  q: fc.string({ maxLength: 20 }),
  strengths: fc.subarray(['strong', 'thin', 'missing']),
  park: fc.constantFrom('', 'fuling-hitech'),
  sort: fc.constantFrom(...CHAIN_SORTS),
});

describe('the address of a chain', () => {
  it('holds the whole view, and nothing that is at its default', () => {
    fc.assert(
      fc.property(view, (asked) => {
        const query = new URLSearchParams(chainQuery(asked));
        const params = Object.fromEntries([...query.keys()].map((key) => [key, query.getAll(key)]));
        expect(readChainView(params)).toEqual(asked);
      }),
    );
    expect(chainQuery(readChainView({}))).toBe('');
    expect(
      readChainView({ view: 'nonsense', sort: ['x'], strength: 'all', q: 'x'.repeat(999) }),
    ).toMatchObject({
      view: 'map',
      sort: 'chain',
      strengths: [],
      q: 'x'.repeat(60),
    });
  });
});

/** As much of a segment as these rules look at. */
const made = (slug: string, firms: string[], projects: string[]) =>
  ({
    slug,
    firms: firms.map((firm) => ({ slug: firm })),
    signings: projects.map((firm) => ({
      code: `${firm}-1`,
      firm: { slug: firm },
      amountYuan: null,
      bound: 'exact',
    })),
    verdict: { points: firms.length + projects.length },
  }) as unknown as ChainSegment;

describe('what a chain says of itself', () => {
  it('offers only orders that tell its segments apart', () => {
    const empty = [made('a', [], []), made('b', [], [])];
    expect(usefulSorts(empty)).toEqual(['chain']);
    expect(usefulSorts([...empty, made('c', ['x'], []), made('d', ['x', 'y'], ['x'])])).toEqual([
      'chain',
      'strength',
      'firms',
    ]);
  });

  it('tells the projects that a firm of a segment has on another one, where it has none of its own there', () => {
    const [cells, pack] = [made('cells', ['x', 'y'], ['x', 'y', 'z']), made('pack', ['x', 'y'], ['y'])];
    const found = projectsElsewhere(pack, [cells, pack]);
    expect(found.map((one) => [one.segment.slug, one.projects.map(({ code }) => code)])).toEqual([
      ['cells', ['x-1']],
    ]);
    expect(projectsElsewhere(cells, [cells, pack])).toEqual([]);
  });

  it('knows when the sources name nobody', () => {
    const chain = { segments: [made('a', [], [])], unplaced: [], unplacedSignings: [] };
    expect(namesNobody(chain)).toBe(true);
    expect(namesNobody({ ...chain, segments: [made('a', [], ['x'])] })).toBe(false);
    expect(cardNamesNobody({ firms: 0, projects: 0 })).toBe(true);
    expect(cardNamesNobody({ firms: 0, projects: 1 })).toBe(false);
  });
});

describe('search on the chain', () => {
  const words = searchTextOf(['隔膜', 'Separator', '湿法隔膜', '锂电池隔膜', 'separator film', '瑞浦兰钧']);
  it.each(['隔膜', 'SEPARATOR', 'gemo', 'ge mo', 'gm', '湿法', '瑞浦', 'rplj', 'film separator', '　', ''])(
    'finds by %j',
    (typed) => expect(findsSegment(words, typed)).toBe(true),
  );
  it.each(['电解液', 'film electrolyte', 'zzz'])('does not find by %j', (typed) =>
    expect(findsSegment(words, typed)).toBe(false),
  );

  it('puts the very name before a beginning, a beginning before a part, own names before those of firms', () => {
    const order = (typed: string, ...all: string[][]) => {
      const ranks = all.map((names) => rankInSegment(searchTextOf(names), typed) ?? Infinity);
      return ranks.map((rank) => ranks.filter((other) => other < rank).length);
    };
    expect(order('ge mo', ['导电胶膜与隔膜涂层'], ['隔膜', 'Separator'], ['隔膜粘结剂'])).toEqual([2, 0, 1]);
    expect(order('瑞浦', ['电池包', 'Pack', '瑞浦兰钧'], ['瑞浦线', 'Line'])).toEqual([1, 0]);
    expect(rankInSegment(words, 'film separator')).toBeLessThanOrEqual(3);
    expect(rankInSegment(words, '电解液')).toBeNull();
  });
});

describe('published values', () => {
  it.each([
    [null, 'none'],
    ['0.00', 'under10'],
    ['999999999.99', 'under10'],
    ['1000000000.00', 'over10'],
    ['9999999999.99', 'over10'],
    ['10000000000.00', 'over100'],
  ])('%s is %s', (yuan, expected) => expect(valueClassOf(yuan)).toBe(expected));

  it('adds up what is published and counts what is not', () => {
    expect(publishedValue([])).toEqual({ amountYuan: null, bound: 'exact', planned: 0, undisclosed: 0 });
    expect(
      publishedValue([
        { amountYuan: '10.00', bound: 'atLeast' },
        { amountYuan: '5.00', bound: 'planned' },
        { amountYuan: null, bound: 'undisclosed' },
      ]),
    ).toEqual({ amountYuan: '15.00', bound: 'atLeast', planned: 1, undisclosed: 1 });
  });
});
