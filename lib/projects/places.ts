import { db } from '../db.ts';

export type Place = { slug: string; nameZh: string; nameEn: string };
export type Places = { ecosystems: Place[]; parks: Place[] };

const select = { slug: true, nameZh: true, nameEn: true } as const;

/** The ecosystems and parks that a filter or a form offers, in the district's order. */
export async function listPlaces(): Promise<Places> {
  const [ecosystems, parks] = await Promise.all([
    db().ecosystem.findMany({ orderBy: { sortOrder: 'asc' }, select }),
    db().park.findMany({ orderBy: { sortOrder: 'asc' }, select }),
  ]);
  return { ecosystems, parks };
}
