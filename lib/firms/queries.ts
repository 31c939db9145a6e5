import { db } from '../db.ts';
import { keptRead } from '../kept-read.ts';
import { type FuzzyDate, fuzzyFromColumns } from '../periods/fuzzy-date.ts';
import type { Origin } from '../projects/schema.ts';
import { type CitedSource, citedBy, toCited } from '../sources/cited.ts';
import { type PublishedFigure, toFigure } from './figures.ts';
import type { Achievement } from './innovations.ts';
import type { Basis, PlacementRole } from './labels.ts';
import { type FirmProject, toFirmProject } from './projects.ts';

type Named = { slug: string; nameZh: string; nameEn: string };

export type FirmCard = {
  slug: string;
  nameZh: string;
  shortZh: string;
  nameEn: string;
  nameEnIsOfficial: boolean;
  doesZh: string | null;
  doesEn: string | null;
  isDemo: boolean;
  ecosystems: Named[];
  leads: boolean;
};

export const cardInclude = { placements: { include: { ecosystem: true } } } as const;

type CardRow = Omit<FirmCard, 'ecosystems' | 'leads'> & {
  placements: { role: PlacementRole; ecosystem: Named }[];
};

export function toCard(row: CardRow): FirmCard {
  const ecosystems = new Map(row.placements.map(({ ecosystem }) => [ecosystem.slug, ecosystem]));
  return {
    slug: row.slug,
    nameZh: row.nameZh,
    shortZh: row.shortZh,
    nameEn: row.nameEn,
    nameEnIsOfficial: row.nameEnIsOfficial,
    doesZh: row.doesZh,
    doesEn: row.doesEn,
    isDemo: row.isDemo,
    ecosystems: [...ecosystems.values()].map(({ slug, nameZh, nameEn }) => ({ slug, nameZh, nameEn })),
    leads: row.placements.some((placement) => placement.role === 'lead'),
  };
}

export type FirmPlace = {
  ecosystem: Named;
  segment: Named | null;
  role: PlacementRole;
  basis: Basis;
  suppliers: NeighbourSegment[];
  customers: NeighbourSegment[];
};
export type NeighbourSegment = Named & {
  firms: { slug: string; shortZh: string; nameEn: string; goldenFlower: boolean; basis: Basis }[];
};

export type FirmDossier = FirmCard & {
  seat: number | null;
  origin: Origin | null;
  originPlaceZh: string | null;
  originPlaceEn: string | null;
  originBasis: Basis | null;
  parentZh: string | null;
  parentEn: string | null;
  listedCode: string | null;
  noteZh: string | null;
  noteEn: string | null;
  landed: FuzzyDate;
  places: FirmPlace[];
  figures: PublishedFigure[];
  innovations: Omit<Achievement, 'firm'>[];
  projects: FirmProject[];
  introduced: { slug: string | null; firmName: string; firmNameEn: string | null; code: string }[];
  sources: CitedSource[];
};

const neighbour = { include: { placements: { include: { firm: { include: { seat: true } } } } } } as const;
type Neighbour = Named & {
  placements: {
    basis: Basis;
    firm: { slug: string; shortZh: string; nameEn: string; seat: object | null };
  }[];
};
const toNeighbour = (row: Neighbour): NeighbourSegment => ({
  slug: row.slug,
  nameZh: row.nameZh,
  nameEn: row.nameEn,
  firms: row.placements.map(({ basis, firm }) => ({
    slug: firm.slug,
    shortZh: firm.shortZh,
    nameEn: firm.nameEn,
    goldenFlower: firm.seat !== null,
    basis,
  })),
});

/** The address of the entry that another was merged into; null when the entry stands for itself or is unknown. */
export const mergedSlug = keptRead(async (slug: string): Promise<string | null> => {
  const row = await db().firm.findUnique({
    where: { slug },
    select: { mergedInto: { select: { slug: true } } },
  });
  return row?.mergedInto?.slug ?? null;
});

/** Everything public about one firm, or null. */
export const getFirm = keptRead(async (slug: string): Promise<FirmDossier | null> => {
  const row = await db().firm.findUnique({
    where: { slug },
    include: {
      seat: true,
      placements: {
        include: {
          ecosystem: true,
          segment: {
            include: { supplies: { include: { to: neighbour } }, buysFrom: { include: { from: neighbour } } },
          },
        },
      },
      figures: { include: citedBy, orderBy: [{ period: 'desc' }, { preferred: 'desc' }] },
      innovations: { include: citedBy },
      projects: {
        where: { releasedAt: { not: null } },
        orderBy: { signedSort: 'desc' },
        include: { park: true, ...citedBy },
      },
      introduced: { where: { releasedAt: { not: null } }, include: { firm: true } },
      ...citedBy,
    },
  });
  if (!row) return null;
  return {
    ...toCard(row),
    seat: row.seat?.number ?? null,
    origin: row.origin,
    originPlaceZh: row.originPlaceZh,
    originPlaceEn: row.originPlaceEn,
    originBasis: row.originBasis,
    parentZh: row.parentZh,
    parentEn: row.parentEn,
    listedCode: row.listedCode,
    noteZh: row.noteZh,
    noteEn: row.noteEn,
    landed: fuzzyFromColumns(row.landedOn, row.landedPrecision),
    places: row.placements.map(({ ecosystem, segment, role, basis }) => ({
      ecosystem: { slug: ecosystem.slug, nameZh: ecosystem.nameZh, nameEn: ecosystem.nameEn },
      segment: segment ? { slug: segment.slug, nameZh: segment.nameZh, nameEn: segment.nameEn } : null,
      role,
      basis,
      suppliers: segment?.buysFrom.map((edge) => toNeighbour(edge.from)) ?? [],
      customers: segment?.supplies.map((edge) => toNeighbour(edge.to)) ?? [],
    })),
    figures: row.figures.map(toFigure),
    innovations: row.innovations.map(({ titleZh, titleEn, gistZh, gistEn, inProgress, citations }) => ({
      titleZh,
      titleEn,
      gistZh,
      gistEn,
      inProgress,
      sources: toCited(citations),
    })),
    projects: row.projects.map(toFirmProject),
    introduced: row.introduced.map((project) => ({
      slug: project.firm?.slug ?? null,
      firmName: project.firmName,
      firmNameEn: project.firm?.nameEn ?? null,
      code: project.code,
    })),
    sources: toCited(row.citations),
  };
});
