import { db } from '../db.ts';
import type { Basis, PlacementRole } from '../firms/labels.ts';
import { today } from '../periods/calendar.ts';
import { searchTextOf } from '../search/pinyin.ts';
import { type CitedSource, citedBy } from '../sources/cited.ts';
import type { ChainFirm, ChainSegment, Named } from './queries.ts';
import { judged, type Signing } from './signings.ts';
import { judgeSegment, presenceElsewhere, type Verdict } from './strength.ts';

/** Invented firms never make a segment look stronger; merged ones stand under their other entry. */
export const REAL = { firm: { isDemo: false, mergedIntoId: null } } as const;

const placed = {
  where: REAL,
  include: { firm: { include: { seat: true, _count: { select: { figures: true } }, ...citedBy } } },
  orderBy: [{ role: 'asc' as const }, { firm: { slug: 'asc' as const } }],
};

/** The row of one ecosystem with everything that its chain shows, or null. */
export const chainRow = (slug: string) =>
  db().ecosystem.findUnique({
    where: { slug },
    include: {
      segments: {
        orderBy: [{ sortOrder: 'asc' }],
        include: {
          placements: placed,
          supplies: { include: { to: { select: { slug: true } } } },
          buysFrom: { include: { from: { select: { slug: true } } } },
        },
      },
      placements: { ...placed, where: { ...REAL, segmentId: null } },
      ...citedBy,
    },
  });

type ChainRow = NonNullable<Awaited<ReturnType<typeof chainRow>>>;
type Standing = { role: PlacementRole; basis: Basis; firm: { slug: string; _count: { figures: number } } };

/** The verdict on a segment, from public facts of real firms; `signings` are those of the whole district. */
export function verdictOf(
  segment: { slug: string; ecosystem: string },
  placements: readonly Standing[],
  signings: readonly Signing[],
): Verdict {
  const standing = placements.map(({ role, basis, firm }) => {
    const projects = signings.filter((one) => one.firm.slug === firm.slug).map(judged);
    return { role, basis, firm: firm.slug, elsewhere: presenceElsewhere(projects, firm._count.figures > 0) };
  });
  const own = signings.filter((one) => one.segment === segment.slug && one.ecosystem === segment.ecosystem);
  return judgeSegment(standing, own.map(judged));
}

export const named = ({ slug, nameZh, nameEn }: Named): Named => ({ slug, nameZh, nameEn });

/** A placement as a firm on the chain. */
export const toChainFirm = ({ role, basis, firm }: ChainRow['placements'][number]): ChainFirm => ({
  slug: firm.slug,
  shortZh: firm.shortZh,
  nameEn: firm.nameEn,
  role,
  basis,
  goldenFlower: firm.seat !== null,
});

/** Where projects of the segment stand, and projects that its firms have elsewhere in the same ecosystem. */
function parksOf(firms: readonly ChainFirm[], own: readonly Signing[], all: readonly Signing[]): Named[] {
  const slugs = firms.map((firm) => firm.slug);
  const near = all.filter((one) => one.firm.slug !== null && slugs.includes(one.firm.slug));
  const parks = [...own, ...near].flatMap((one) => (one.park ? [[one.park.slug, one.park] as const] : []));
  return [...new Map(parks).values()];
}

/** What a search on the chain looks in: the segment's names, synonyms and their pinyin, its firms and its projects. */
const wordsOf = (own: string, firms: readonly ChainFirm[], signings: readonly Signing[]): string =>
  searchTextOf([
    ...own.split('|'),
    ...[...firms, ...signings.map((one) => one.firm)].flatMap((firm) => [firm.shortZh, firm.nameEn]),
    ...signings.flatMap((one) => [one.nameZh, one.nameEn]),
  ]);

/** A segment as the chain shows it; `signings` are those of the whole district. */
export function toChainSegment(
  ecosystem: string,
  segment: ChainRow['segments'][number],
  signings: readonly Signing[],
): ChainSegment {
  const near = signings.filter((one) => one.ecosystem === ecosystem);
  const own = near.filter((one) => one.segment === segment.slug);
  const firms = segment.placements.map(toChainFirm);
  const verdict = verdictOf({ slug: segment.slug, ecosystem }, segment.placements, signings);
  return {
    ...named(segment),
    position: segment.position,
    describesZh: segment.describesZh,
    describesEn: segment.describesEn,
    words: wordsOf(segment.searchText, firms, own),
    basis: segment.basis,
    column: segment.layoutColumn,
    row: segment.layoutRow,
    firms,
    projects: own.length,
    signings: own,
    parks: parksOf(firms, own, near),
    strength: verdict.strength,
    verdict,
    suppliers: segment.buysFrom.map((edge) => edge.from.slug),
    customers: segment.supplies.map((edge) => edge.to.slug),
  };
}

/** The day (in the district) of the newest write to what a chain shows: its own edits, the data set, its projects and firms. */
export async function updatedOn(
  ecosystem: { id: string; slug: string },
  writes: readonly Date[],
): Promise<string> {
  const newest = await db().auditEvent.aggregate({
    _max: { at: true },
    where: {
      OR: [
        { subjectType: 'dataset' },
        { subjectType: { in: ['chain', 'ecosystem'] }, subjectId: { in: [ecosystem.id, ecosystem.slug] } },
      ],
    },
  });
  const times = [...writes, ...(newest._max.at ? [newest._max.at] : [])].map((one) => one.getTime());
  return today(new Date(Math.max(0, ...times)));
}

/** The newest date that a source carries, as it prints it; null when none carries one. */
export const newestDate = (sources: readonly CitedSource[]): string | null =>
  sources
    .flatMap((one) => one.publishedOn ?? [])
    .sort()
    .at(-1) ?? null;
