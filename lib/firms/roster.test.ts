import { describe, expect, it } from 'vitest';
import { comparePath, readCompared } from './compare.ts';
import { homeOf, type RosterEcosystem, type RosterFirm, rosterOf } from './roster.ts';

const ecosystem = (slug: string, order: number): RosterEcosystem => ({
  slug,
  nameZh: slug,
  nameEn: slug,
  tier: 'pillar',
  order,
});
const [first, second] = [ecosystem('first', 0), ecosystem('second', 1)];
const firm = (slug: string, home: RosterEcosystem | null): RosterFirm => ({
  slug,
  nameZh: slug,
  shortZh: slug,
  nameEn: slug,
  nameEnIsOfficial: true,
  doesZh: null,
  doesEn: null,
  role: null,
  home,
  ecosystems: home ? [home] : [],
  figures: [],
  projects: [],
});

describe('the roster', () => {
  it('lists a firm under what a source states, then where it leads, then the first in the district', () => {
    const place = (one: RosterEcosystem, role: 'lead' | 'supporting', basis: 'stated' | 'classified') => ({
      ecosystem: one,
      role,
      basis,
    });
    expect(homeOf([place(first, 'lead', 'classified'), place(second, 'supporting', 'stated')])).toBe(second);
    expect(homeOf([place(first, 'supporting', 'classified'), place(second, 'lead', 'classified')])).toBe(
      second,
    );
    expect(homeOf([place(second, 'lead', 'stated'), place(first, 'lead', 'stated')])).toBe(first);
    expect(homeOf([])).toBeNull();
  });

  it('keeps every seat once, by number: in its ecosystem, apart, or empty', () => {
    const seats = [
      { number: 1, firm: firm('b', second) },
      { number: 2, firm: firm('a', first) },
      { number: 3, firm: firm('c', null) },
      { number: 4, firm: null },
    ];
    const { groups, apart, empty } = rosterOf(seats);
    expect(groups.map((group) => group.ecosystem?.slug)).toEqual(['second', 'first']);
    expect(
      [...groups.flatMap((group) => group.seats), ...apart, ...empty].map(({ number }) => number),
    ).toEqual([1, 2, 3, 4]);
  });

  it('compares at most four, each once, however the address was built', () => {
    expect(readCompared('a,b')).toEqual({ slugs: ['a', 'b'], dropped: 0 });
    expect(readCompared(['a', 'b', 'a', 'c,d,e'])).toEqual({ slugs: ['a', 'b', 'c', 'd'], dropped: 1 });
    expect(readCompared(['A B', '../x', ''])).toEqual({ slugs: [], dropped: 0 });
    expect(readCompared(undefined).slugs).toEqual([]);
    expect(comparePath(['a', 'b'])).toBe('/golden-flowers/compare?firms=a,b');
  });
});
