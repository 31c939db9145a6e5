import { db } from '../db.ts';
import { keptRead } from '../kept-read.ts';

export type Place = { slug: string; nameZh: string; nameEn: string };
/** `slug` of a segment is `ecosystem/segment`: the same segment name may stand in two chains. */
export type Places = { ecosystems: Place[]; segments: Place[]; parks: Place[] };

const select = { slug: true, nameZh: true, nameEn: true } as const;

/** The ecosystems, segments and parks that a filter or a form offers, in the district's order. */
export const listPlaces = keptRead(async (): Promise<Places> => {
  const [ecosystems, segments, parks] = await Promise.all([
    db().ecosystem.findMany({ orderBy: { sortOrder: 'asc' }, select }),
    db().segment.findMany({
      orderBy: [{ ecosystem: { sortOrder: 'asc' } }, { sortOrder: 'asc' }],
      select: { ...select, ecosystem: { select: { slug: true } } },
    }),
    db().park.findMany({ orderBy: { sortOrder: 'asc' }, select }),
  ]);
  return {
    ecosystems,
    segments: segments.map(({ ecosystem, slug, ...names }) => ({
      slug: `${ecosystem.slug}/${slug}`,
      ...names,
    })),
    parks,
  };
});
