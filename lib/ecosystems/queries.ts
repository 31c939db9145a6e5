import { db } from '../db.ts';
import type { Basis, PlacementRole } from '../firms/labels.ts';
import { keptRead } from '../kept-read.ts';
import { yuanText } from '../money/arithmetic.ts';
import { type CitedSource, citedBy, toCited } from '../sources/cited.ts';
import type { ChainPosition, EcosystemTier, Strength } from './labels.ts';
import { strengthOf } from './strength.ts';

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
};

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
  basis: Basis;
  column: number;
  row: number;
  firms: ChainFirm[];
  projects: number; // released and signed
  strength: Strength;
  suppliers: string[]; // slugs
  customers: string[];
};

export type EcosystemChain = Omit<EcosystemCard, 'firms' | 'projects' | 'strengths'> & {
  segments: ChainSegment[];
  edges: { from: string; to: string }[];
  unplaced: ChainFirm[]; // in the ecosystem, on no segment that a source names
  sources: CitedSource[];
};

// invented projects never make a segment look stronger
const released = {
  isDemo: false,
  releasedAt: { not: null },
  stage: { not: 'negotiating' as const },
  status: { not: 'terminated' as const },
};
const placed = { include: { firm: { include: { seat: true } } } } as const;

type PlacedFirm = {
  role: PlacementRole;
  basis: Basis;
  firm: { slug: string; shortZh: string; nameEn: string; seat: unknown };
};
const toChainFirm = ({ role, basis, firm }: PlacedFirm): ChainFirm => ({
  slug: firm.slug,
  shortZh: firm.shortZh,
  nameEn: firm.nameEn,
  role,
  basis,
  goldenFlower: firm.seat !== null,
});

/** Every ecosystem in the district's order, with how strong its segments are. */
export const listEcosystems = keptRead(async (): Promise<EcosystemCard[]> => {
  const rows = await db().ecosystem.findMany({
    orderBy: { sortOrder: 'asc' },
    include: {
      segments: {
        include: {
          placements: { select: { role: true } },
          _count: { select: { projects: { where: released } } },
        },
      },
      placements: { select: { firmId: true } },
      _count: { select: { projects: { where: released } } },
    },
  });
  return rows.map((row) => {
    const strengths = { strong: 0, thin: 0, missing: 0 };
    for (const segment of row.segments)
      strengths[strengthOf(segment.placements, segment._count.projects)] += 1;
    return {
      slug: row.slug,
      tier: row.tier,
      nameZh: row.nameZh,
      nameEn: row.nameEn,
      summaryZh: row.summaryZh,
      summaryEn: row.summaryEn,
      targetOutputYuan: yuanText(row.targetOutputYuan),
      firms: new Set(row.placements.map((one) => one.firmId)).size,
      projects: row._count.projects,
      strengths,
    };
  });
});

/** One ecosystem with its whole chain, or null. */
export const getEcosystemChain = keptRead(async (slug: string): Promise<EcosystemChain | null> => {
  const row = await db().ecosystem.findUnique({
    where: { slug },
    include: {
      segments: {
        orderBy: [{ sortOrder: 'asc' }],
        include: {
          placements: placed,
          supplies: { include: { to: { select: { slug: true } } } },
          buysFrom: { include: { from: { select: { slug: true } } } },
          _count: { select: { projects: { where: released } } },
        },
      },
      placements: { where: { segmentId: null }, ...placed },
      ...citedBy,
    },
  });
  if (!row) return null;
  const segments = row.segments.map((segment) => ({
    slug: segment.slug,
    position: segment.position,
    nameZh: segment.nameZh,
    nameEn: segment.nameEn,
    describesZh: segment.describesZh,
    describesEn: segment.describesEn,
    basis: segment.basis,
    column: segment.layoutColumn,
    row: segment.layoutRow,
    firms: segment.placements.map(toChainFirm),
    projects: segment._count.projects,
    strength: strengthOf(segment.placements, segment._count.projects),
    suppliers: segment.buysFrom.map((edge) => edge.from.slug),
    customers: segment.supplies.map((edge) => edge.to.slug),
  }));
  return {
    slug: row.slug,
    tier: row.tier,
    nameZh: row.nameZh,
    nameEn: row.nameEn,
    summaryZh: row.summaryZh,
    summaryEn: row.summaryEn,
    targetOutputYuan: yuanText(row.targetOutputYuan),
    segments,
    edges: segments.flatMap((segment) => segment.customers.map((to) => ({ from: segment.slug, to }))),
    unplaced: row.placements.map(toChainFirm),
    sources: toCited(row.citations),
  };
});
