import { db } from '../db.ts';
import { keptRead } from '../kept-read.ts';
import { SITE_PAGES } from '../site/pages.ts';
import type { SearchGroup, SearchHit } from './hits.ts';
import { searchTextOf } from './pinyin.ts';

/** A public thing with the names that it goes by. */
export type Known = { group: SearchGroup; hit: SearchHit; names: string[] };

const MOST_FIRMS = 3_000;

function known(group: SearchGroup, hit: SearchHit, names: readonly (string | null)[]): Known {
  const all = new Set([hit.nameZh, hit.nameEn, ...names].flatMap((name) => name || []));
  return { group, hit, names: [...all] };
}

const plain = { hintZh: null, hintEn: null, isDemo: false, isRendered: false };

async function readFirms(): Promise<Known[]> {
  const rows = await db().firm.findMany({
    where: { isDemo: false, mergedIntoId: null },
    include: { aliases: true },
    orderBy: { createdAt: 'asc' },
    take: MOST_FIRMS,
  });
  return rows.map((row) =>
    known(
      'firms',
      {
        ...plain,
        path: `/firms/${row.slug}`,
        nameZh: row.nameZh,
        nameEn: row.nameEn,
        isRendered: !row.nameEnIsOfficial,
      },
      [row.shortZh, ...row.aliases.map(({ name }) => name)],
    ),
  );
}

async function readChains(): Promise<Known[]> {
  const rows = await db().ecosystem.findMany({
    orderBy: { sortOrder: 'asc' },
    include: { segments: { orderBy: { sortOrder: 'asc' } } },
  });
  return rows.flatMap(({ slug, nameZh, nameEn, segments }) => [
    known('ecosystems', { ...plain, path: `/ecosystems/${slug}`, nameZh, nameEn }, []),
    ...segments.map((segment) =>
      known(
        'segments',
        {
          ...plain,
          path: `/ecosystems/${slug}#${segment.slug}`,
          nameZh: segment.nameZh,
          nameEn: segment.nameEn,
          hintZh: nameZh,
          hintEn: nameEn,
        },
        segment.synonyms,
      ),
    ),
  ]);
}

const readParks = async (): Promise<Known[]> =>
  (await db().park.findMany({ orderBy: { sortOrder: 'asc' } })).map(({ slug, nameZh, nameEn }) =>
    known('parks', { ...plain, path: `/parks/${slug}`, nameZh, nameEn }, []),
  );

/** Indicators and pages with the text that an exact search looks in: too few for an index in the database. */
export const listUnindexed = keptRead(async (): Promise<(Known & { text: string })[]> => {
  const indicators = await db().indicator.findMany({
    distinct: ['code'],
    orderBy: { code: 'asc' },
    select: { code: true, nameZh: true, nameEn: true },
  });
  const all = [
    ...indicators.map(({ code, nameZh, nameEn }) =>
      known('indicators', { ...plain, path: `/indicators#${code}`, nameZh, nameEn }, []),
    ),
    ...SITE_PAGES.map(({ path, nameZh, nameEn, also }) =>
      known('pages', { ...plain, path, nameZh, nameEn }, also),
    ),
  ];
  return all.map((one) => ({ ...one, text: searchTextOf(one.names) }));
}, 1);

/** The small public vocabulary: real firms, ecosystems, segments with their synonyms, parks, indicators, pages. No projects, nothing invented. */
export const listKnown = keptRead(async (): Promise<Known[]> => {
  const [chains, firms, parks, others] = await Promise.all([
    readChains(),
    readFirms(),
    readParks(),
    listUnindexed(),
  ]);
  return [...chains, ...firms, ...parks, ...others];
}, 1);
