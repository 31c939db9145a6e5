import { db } from '../db.ts';
import { keptRead } from '../kept-read.ts';
import { yuanText } from '../money/arithmetic.ts';
import { citedBy, toCited } from '../sources/cited.ts';
import { toFigure } from './figures.ts';
import { homeOf, type RosterFirm, type RosterSeat } from './roster.ts';

const ecosystem = {
  select: { slug: true, nameZh: true, nameEn: true, tier: true, sortOrder: true },
} as const;
const firmOf = {
  include: {
    placements: { select: { role: true, basis: true, ecosystem } },
    figures: { include: citedBy, orderBy: [{ period: 'desc' as const }, { preferred: 'desc' as const }] },
    projects: {
      where: { releasedAt: { not: null }, isDemo: false },
      orderBy: { publicAmountSort: 'desc' as const },
      include: citedBy,
      take: 6,
    },
  },
};

const ROLES = ['lead', 'member', 'supporting'] as const;

function findSeats() {
  return db().goldenFlowerSeat.findMany({ orderBy: { number: 'asc' }, include: { firm: firmOf } });
}
type FirmRow = NonNullable<Awaited<ReturnType<typeof findSeats>>[number]['firm']>;

function toRosterFirm(row: FirmRow): RosterFirm {
  const placed = row.placements.map(({ ecosystem: { sortOrder, ...named }, ...placement }) => ({
    ...placement,
    ecosystem: { ...named, order: sortOrder },
  }));
  const home = homeOf(placed);
  const others = placed.map((one) => one.ecosystem).sort((a, b) => a.order - b.order);
  const all = new Map([...(home ? [home] : []), ...others].map((one) => [one.slug, one]));
  const { slug, nameZh, shortZh, nameEn, nameEnIsOfficial, doesZh, doesEn } = row;
  return {
    slug,
    nameZh,
    shortZh,
    nameEn,
    nameEnIsOfficial,
    doesZh,
    doesEn,
    role: ROLES.find((role) => placed.some((one) => one.role === role)) ?? null,
    home,
    ecosystems: [...all.values()],
    figures: row.figures.map(toFigure),
    projects: row.projects.map((project) => ({
      code: project.code,
      nameZh: project.nameZh,
      nameEn: project.nameEn,
      stage: project.stage,
      amountYuan: yuanText(project.publicAmountYuan),
      bound: project.publicAmountBound,
      capacityZh: project.capacityZh,
      capacityEn: project.capacityEn,
      sources: toCited(project.citations),
    })),
  };
}

/** The numbered seats with what was published of each firm's scale; a seat without a firm awaits the official list. */
export const listRoster = keptRead(async (): Promise<RosterSeat[]> => {
  const rows = await findSeats();
  return rows.map((row) => ({ number: row.number, firm: row.firm ? toRosterFirm(row.firm) : null }));
});
