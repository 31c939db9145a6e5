import { db } from '../db.ts';
import { keptRead } from '../kept-read.ts';
import { type CitedSource, citedBy, toCited } from '../sources/cited.ts';
import { homeOf, type RosterEcosystem } from './roster.ts';

/** Something that a firm achieved or, `inProgress`, works on, as its source puts it. */
export type Achievement = {
  titleZh: string;
  titleEn: string;
  gistZh: string;
  gistEn: string;
  inProgress: boolean;
  sources: CitedSource[];
  firm: {
    slug: string;
    shortZh: string;
    nameEn: string;
    nameEnIsOfficial: boolean;
    isDemo: boolean;
    seat: number | null;
    home: RosterEcosystem | null;
  };
};

/** Every innovation with its firm, by the ecosystems of the district, firms without one last. */
export const listInnovations = keptRead(async (): Promise<Achievement[]> => {
  const rows = await db().innovation.findMany({
    where: { firm: { mergedIntoId: null } },
    orderBy: { id: 'asc' },
    include: { ...citedBy, firm: { include: { seat: true, placements: { include: { ecosystem: true } } } } },
  });
  const all = rows.map(({ firm, titleZh, titleEn, gistZh, gistEn, inProgress, citations }): Achievement => {
    const placed = firm.placements.map(({ role, basis, ecosystem }) => ({
      role,
      basis,
      ecosystem: {
        slug: ecosystem.slug,
        nameZh: ecosystem.nameZh,
        nameEn: ecosystem.nameEn,
        tier: ecosystem.tier,
        order: ecosystem.sortOrder,
      },
    }));
    return {
      titleZh,
      titleEn,
      gistZh,
      gistEn,
      inProgress,
      sources: toCited(citations),
      firm: {
        slug: firm.slug,
        shortZh: firm.shortZh,
        nameEn: firm.nameEn,
        nameEnIsOfficial: firm.nameEnIsOfficial,
        isDemo: firm.isDemo,
        seat: firm.seat?.number ?? null,
        home: homeOf(placed),
      },
    };
  });
  const order = (one: Achievement) => one.firm.home?.order ?? Number.MAX_SAFE_INTEGER;
  return all.sort((a, b) => order(a) - order(b));
});
