import { db } from '../db.ts';
import { listEcosystems } from '../ecosystems/queries.ts';
import { keptRead } from '../kept-read.ts';
import { listOpportunities } from '../opportunities/queries.ts';
import { listParks } from '../parks/queries.ts';
import { SITE_PAGES } from './pages.ts';

/** A public page with the day on which what it shows last changed; null where that is not kept. */
export type SitemapEntry = { path: string; changedOn: string | null };

const MOST_THINGS = 20_000; // a sitemap holds 50,000 addresses, each stands in two languages

type Changes = { district: Date; ecosystems: Map<string, Date>; parks: Map<string, Date>; projects: Date };

const day = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? null;
const later = (a: Date, b: Date | undefined) => (b && b > a ? b : a);

/** When what stands behind the pages last changed: the data set, and real released projects by ecosystem and park. */
async function readChanges(): Promise<Changes> {
  const released = { isDemo: false, releasedAt: { not: null } };
  const [district, byEcosystem, byPark] = await Promise.all([
    db().district.findUnique({ where: { id: 1 }, select: { loadedAt: true } }),
    db().project.groupBy({ by: ['ecosystemId'], where: released, _max: { updatedAt: true } }),
    db().project.groupBy({ by: ['parkId'], where: released, _max: { updatedAt: true } }),
  ]);
  const loaded = district?.loadedAt ?? new Date(0);
  const ecosystems = new Map(byEcosystem.map((one) => [one.ecosystemId ?? '', one._max.updatedAt ?? loaded]));
  const parks = new Map(byPark.map((one) => [one.parkId ?? '', one._max.updatedAt ?? loaded]));
  return { district: loaded, ecosystems, parks, projects: [...parks.values()].reduce(later, loaded) };
}

async function readThings(): Promise<SitemapEntry[]> {
  const [firms, projects] = await Promise.all([
    db().firm.findMany({
      where: { isDemo: false, mergedIntoId: null },
      select: { slug: true, updatedAt: true },
      orderBy: { slug: 'asc' },
      take: MOST_THINGS / 2,
    }),
    db().project.findMany({
      where: { isDemo: false, releasedAt: { not: null } },
      select: { code: true, updatedAt: true },
      orderBy: { updatedAt: 'desc' },
      take: MOST_THINGS / 2,
    }),
  ]);
  return [
    ...firms.map(({ slug, updatedAt }) => ({ path: `/firms/${slug}`, changedOn: day(updatedAt) })),
    ...projects.map(({ code, updatedAt }) => ({ path: `/projects/${code}`, changedOn: day(updatedAt) })),
  ];
}

async function readPlaces(changes: Changes): Promise<SitemapEntry[]> {
  const [ecosystems, parks, opportunities, ids, parkIds] = await Promise.all([
    listEcosystems(),
    listParks(),
    listOpportunities(),
    db().ecosystem.findMany({ select: { id: true, slug: true, chainEditedAt: true } }),
    db().park.findMany({ select: { id: true, slug: true } }),
  ]);
  const of = (rows: { id: string; slug: string }[], dates: Map<string, Date>) => {
    const known = new Map(rows.map(({ id, slug }) => [slug, dates.get(id)]));
    return (slug: string) => day(later(changes.district, known.get(slug)));
  };
  const edited = new Map(
    ids.map(({ id, chainEditedAt }) => [
      id,
      later(changes.ecosystems.get(id) ?? changes.district, chainEditedAt ?? undefined),
    ]),
  );
  const [ecosystemDay, parkDay] = [of(ids, edited), of(parkIds, changes.parks)];
  return [
    ...ecosystems.map(({ slug }) => ({ path: `/ecosystems/${slug}`, changedOn: ecosystemDay(slug) })),
    ...opportunities.map(({ ecosystem, segment }) => ({
      path: `/opportunities/${ecosystem.slug}/${segment.slug}`,
      changedOn: ecosystemDay(ecosystem.slug),
    })),
    ...parks.map(({ slug }) => ({ path: `/parks/${slug}`, changedOn: parkDay(slug) })),
  ];
}

const UNDATED = new Set(['/fit', '/enquire']); // forms: they show nothing that has a day
const UNLISTED = new Set(['/shortlist']); // one's own

/** Every public page that is worth finding, without invented things. Days, never hours: when officers work is nobody's business. */
export const listSitemap = keptRead(async (): Promise<SitemapEntry[]> => {
  const changes = await readChanges();
  const [things, places] = await Promise.all([readThings(), readPlaces(changes)]);
  const newest = day(changes.projects);
  const pages = SITE_PAGES.filter(({ path }) => !UNLISTED.has(path)).map(({ path }) => ({
    path,
    changedOn: UNDATED.has(path) ? null : newest,
  }));
  return [{ path: '/', changedOn: newest }, ...pages, ...places, ...things];
}, 1);
