import { db } from '../db.ts';
import {
  type ChainFirm,
  type ChainSegment,
  type EcosystemChain,
  getEcosystemChain,
} from '../ecosystems/queries.ts';
import { keptRead } from '../kept-read.ts';
import { yuanText } from '../money/arithmetic.ts';
import { type FuzzyDate, fuzzyFromColumns } from '../periods/fuzzy-date.ts';
import type { Bound, Stage } from '../projects/schema.ts';
import {
  ANSWERS,
  type FitIndex,
  fitIndex,
  type Ranked,
  rankSegments,
  type SegmentWords,
  type Why,
} from './match.ts';

type Named = { slug: string; nameZh: string; nameEn: string };

/** A released project of a real firm, as the public may see it; amount in CNY yuan, null = undisclosed. */
export type FitProject = {
  code: string;
  nameZh: string;
  nameEn: string | null;
  capacityZh: string | null;
  stage: Stage;
  signed: FuzzyDate;
  amountYuan: string | null;
  bound: Bound;
};

/** A neighbouring segment with who stands there and what was signed there. */
export type FitNeighbour = Named & { firms: ChainFirm[]; projects: FitProject[] };

export type FitMatch = {
  segment: ChainSegment;
  ecosystem: Named;
  why: Why;
  term: string;
  buyers: FitNeighbour[];
  suppliers: FitNeighbour[];
  recent: FitProject[]; // newest signings of the same ecosystem
  parks: Named[]; // where projects of the ecosystem stand, most first
};

export type Fit = {
  words: string;
  matches: FitMatch[];
  near: (Named & { ecosystem: Named })[]; // when nothing matches: the least unlike
};

const MOST = 4;
const NEAR = 5;

/** The words of every segment, prepared; made anew when the chains change. */
const listWords = keptRead(
  async (): Promise<{ index: FitIndex; places: Map<string, Named & { ecosystem: Named }> }> => {
    const rows = await db().segment.findMany({
      orderBy: [{ ecosystem: { sortOrder: 'asc' } }, { sortOrder: 'asc' }],
      include: { ecosystem: true },
    });
    const named = ({ slug, nameZh, nameEn }: Named) => ({ slug, nameZh, nameEn });
    const words = rows.map(
      (row): SegmentWords => ({
        slug: `${row.ecosystem.slug}/${row.slug}`,
        names: [row.nameZh, row.nameEn],
        synonyms: row.synonyms,
        describes: [row.describesZh, row.describesEn],
      }),
    );
    const places = rows.map(
      (row) =>
        [`${row.ecosystem.slug}/${row.slug}`, { ...named(row), ecosystem: named(row.ecosystem) }] as const,
    );
    return { index: fitIndex(words), places: new Map(places) };
  },
);

type Placed = FitProject & { segment: string | null; park: Named | null };

/** The released projects of real firms in an ecosystem, newest first. */
const listReal = keptRead(async (ecosystem: string): Promise<Placed[]> => {
  const rows = await db().project.findMany({
    where: {
      isDemo: false,
      releasedAt: { not: null },
      stage: { not: 'negotiating' },
      status: { not: 'terminated' },
      ecosystem: { slug: ecosystem },
    },
    orderBy: { signedSort: 'desc' },
    include: { segment: { select: { slug: true } }, park: true },
  });
  return rows.map((row) => ({
    code: row.code,
    nameZh: row.nameZh,
    nameEn: row.nameEn,
    capacityZh: row.capacityZh,
    stage: row.stage,
    signed: fuzzyFromColumns(row.signedOn, row.signedPrecision),
    amountYuan: yuanText(row.publicAmountYuan),
    bound: row.publicAmountBound,
    segment: row.segment?.slug ?? null,
    park: row.park ? { slug: row.park.slug, nameZh: row.park.nameZh, nameEn: row.park.nameEn } : null,
  }));
});

function neighboursOf(
  chain: EcosystemChain,
  slugs: readonly string[],
  projects: readonly Placed[],
): FitNeighbour[] {
  return chain.segments
    .filter((one) => slugs.includes(one.slug))
    .map(({ slug, nameZh, nameEn, firms }) => ({
      slug,
      nameZh,
      nameEn,
      firms,
      projects: projects.filter((project) => project.segment === slug),
    }))
    .sort((a, b) => b.firms.length + b.projects.length - (a.firms.length + a.projects.length));
}

function parksOf(projects: readonly Placed[]): Named[] {
  const counted = new Map<string, { park: Named; count: number }>();
  for (const { park } of projects)
    if (park) counted.set(park.slug, { park, count: (counted.get(park.slug)?.count ?? 0) + 1 });
  return [...counted.values()].sort((a, b) => b.count - a.count).map(({ park }) => park);
}

async function matchOf({ slug, why, term }: Ranked): Promise<FitMatch | null> {
  const [ecosystem = '', key = ''] = slug.split('/');
  const [chain, projects] = await Promise.all([getEcosystemChain(ecosystem), listReal(ecosystem)]);
  const segment = chain?.segments.find((one) => one.slug === key);
  if (!chain || !segment) return null;
  return {
    segment,
    ecosystem: { slug: chain.slug, nameZh: chain.nameZh, nameEn: chain.nameEn },
    why,
    term,
    buyers: neighboursOf(chain, segment.customers, projects),
    suppliers: neighboursOf(chain, segment.suppliers, projects),
    recent: projects.slice(0, 3),
    parks: parksOf(projects),
  };
}

/**
 * Where somebody who makes, buys or looks for `words` would fit: the segments that answer, best first, each with who
 * would buy, who would supply and what was signed nearby; and when none answers, the nearest ones. Public facts of real
 * firms only. Words are looked at in Chinese, English and pinyin, at most 120 characters; nothing leaves the server.
 */
export async function getFit(words: string): Promise<Fit> {
  const asked = words.normalize('NFKC').trim().slice(0, 120);
  if (asked.length < 2) return { words: asked, matches: [], near: [] };
  const { index, places } = await listWords();
  const ranked = rankSegments(asked, index);
  const answers = ranked.filter((one) => one.score >= ANSWERS).slice(0, MOST);
  const matches = (await Promise.all(answers.map(matchOf))).flatMap((one) => one ?? []);
  const near = matches.length > 0 ? [] : ranked.slice(0, NEAR).flatMap((one) => places.get(one.slug) ?? []);
  return { words: asked, matches, near };
}
