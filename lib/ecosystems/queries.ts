import { db } from '../db.ts';
import type { Basis, PlacementRole } from '../firms/labels.ts';
import { keptRead } from '../kept-read.ts';
import { yuanText } from '../money/arithmetic.ts';
import { type CitedSource, mergeCited, toCited } from '../sources/cited.ts';
import {
  chainRow,
  named,
  newestDate,
  REAL,
  toChainFirm,
  toChainSegment,
  updatedOn,
  verdictOf,
} from './chain-read.ts';
import type { ChainPosition, EcosystemTier, Strength } from './labels.ts';
import { type ChainProject, listSignings } from './signings.ts';
import type { Verdict } from './strength.ts';

export type EcosystemCard = {
  slug: string;
  tier: EcosystemTier;
  nameZh: string;
  nameEn: string;
  summaryZh: string;
  summaryEn: string;
  targetOutputYuan: string | null;
  firms: number;
  projects: number;
  strengths: Record<Strength, number>;
  segments: MiniSegment[];
  edges: { from: string; to: string }[];
};

/** What a small drawing of a chain needs of a segment. */
export type MiniSegment = {
  slug: string;
  position: ChainPosition;
  column: number;
  row: number;
  strength: Strength;
};

export type Named = { slug: string; nameZh: string; nameEn: string };

export type ChainFirm = {
  slug: string;
  shortZh: string;
  nameEn: string;
  role: PlacementRole;
  basis: Basis;
  goldenFlower: boolean;
};

export type ChainSegment = {
  slug: string;
  position: ChainPosition;
  nameZh: string;
  nameEn: string;
  describesZh: string;
  describesEn: string;
  words: string; // what a search on the chain looks in, lower case, fenced by bars
  basis: Basis;
  column: number;
  row: number;
  firms: ChainFirm[];
  projects: number; // released and signed, of real firms
  signings: ChainProject[]; // those, newest first
  parks: Named[]; // where its projects stand, or projects of its firms in the same ecosystem
  strength: Strength;
  verdict: Verdict;
  suppliers: string[]; // slugs
  customers: string[];
};

export type EcosystemChain = Omit<EcosystemCard, 'firms' | 'projects' | 'strengths' | 'segments'> & {
  segments: ChainSegment[];
  unplaced: ChainFirm[]; // in the ecosystem, on no segment that a source names
  unplacedSignings: ChainProject[];
  parks: Named[]; // of all segments, in the district's order
  targetSources: CitedSource[]; // where the target output is said; none without a target
  updatedOn: string; // ISO day: the newest write to what the page shows
  newestSource: string | null; // the newest date that a cited source carries
  sources: CitedSource[];
};

type Head = Named & {
  tier: EcosystemTier;
  summaryZh: string;
  summaryEn: string;
  targetOutputYuan: { toFixed(places: number): string } | null;
};
const headOf = (row: Head) => ({
  ...named(row),
  tier: row.tier,
  summaryZh: row.summaryZh,
  summaryEn: row.summaryEn,
  targetOutputYuan: yuanText(row.targetOutputYuan),
});

/** Every ecosystem in the district's order, with how strong its segments are. */
export const listEcosystems = keptRead(async (): Promise<EcosystemCard[]> => {
  const [rows, signings] = await Promise.all([
    db().ecosystem.findMany({
      orderBy: { sortOrder: 'asc' },
      include: {
        segments: {
          orderBy: { sortOrder: 'asc' },
          include: {
            placements: {
              where: REAL,
              select: {
                role: true,
                basis: true,
                firm: { select: { slug: true, _count: { select: { figures: true } } } },
              },
            },
            supplies: { include: { to: { select: { slug: true } } } },
          },
        },
        placements: { where: REAL, select: { firmId: true } },
      },
    }),
    listSignings(null),
  ]);
  return rows.map((row) => {
    const own = signings.filter((one) => one.ecosystem === row.slug);
    const segments = row.segments.map(
      ({ slug, position, layoutColumn, layoutRow, placements }): MiniSegment => ({
        slug,
        position,
        column: layoutColumn,
        row: layoutRow,
        strength: verdictOf({ slug, ecosystem: row.slug }, placements, signings).strength,
      }),
    );
    const count = (strength: Strength) => segments.filter((one) => one.strength === strength).length;
    return {
      ...headOf(row),
      firms: new Set(row.placements.map((one) => one.firmId)).size,
      projects: own.length,
      strengths: { strong: count('strong'), thin: count('thin'), missing: count('missing') },
      segments,
      edges: row.segments.flatMap((one) => one.supplies.map(({ to }) => ({ from: one.slug, to: to.slug }))),
    };
  });
});

/** One ecosystem with its whole chain, or null. */
export const getEcosystemChain = keptRead(async (slug: string): Promise<EcosystemChain | null> => {
  const [row, all] = await Promise.all([chainRow(slug), listSignings(null)]);
  if (!row) return null;
  const signings = all.filter((one) => one.ecosystem === slug);
  const segments = row.segments.map((segment) => toChainSegment(slug, segment, all));
  const known = new Set(segments.flatMap((one) => one.parks.map((park) => park.slug)));
  const parks = await db().park.findMany({
    where: { slug: { in: [...known] } },
    orderBy: { sortOrder: 'asc' },
  });
  const firms = [row, ...row.segments].flatMap((one) => one.placements).map((one) => one.firm);
  const sources = mergeCited([
    toCited(row.citations),
    ...signings.map((one) => one.sources),
    ...firms.map((one) => toCited(one.citations)),
  ]);
  return {
    ...headOf(row),
    segments,
    edges: segments.flatMap((segment) => segment.customers.map((to) => ({ from: segment.slug, to }))),
    unplaced: row.placements.map(toChainFirm),
    unplacedSignings: signings.filter((one) => one.segment === null),
    parks: parks.map(named),
    targetSources: row.targetOutputYuan ? toCited(row.citations) : [],
    updatedOn: await updatedOn(row, [
      ...firms.map((one) => one.updatedAt),
      ...signings.map((one) => new Date(one.updatedAt)),
    ]),
    newestSource: newestDate(sources),
    sources,
  };
});
