import { db, Prisma } from '../db.ts';
import { keptRead } from '../kept-read.ts';
import { yuanText } from '../money/arithmetic.ts';
import { type FuzzyDate, fuzzyFromColumns } from '../periods/fuzzy-date.ts';
import type { CitedSource } from '../sources/cited.ts';
import { citedBy, toCited } from '../sources/cited.ts';
import type { ProjectFilters } from './filters.ts';
import { conditions, type ProjectRow, projectPage } from './page-sql.ts';
import type { AmountKind, Bound, ProjectKind, Stage } from './schema.ts';

export const PAGE_SIZE = 20;
const COUNT_CAP = 1000;

/** How many match: exact where it is kept or small, else the cap with `more`. */
export type Total = { count: number; more: boolean };
export type PublicPage = { rows: ProjectRow[]; next: string | null; total: Total };

async function totalOf(filters: ProjectFilters): Promise<Total> {
  const { ecosystem, stage, sort: _, after: __, asOf: ___, ...others } = filters;
  if (Object.values(others).every((value) => value === undefined)) {
    const [kept] = await db().$queryRaw<{ count: number }[]>`
      SELECT coalesce(sum(projects), 0)::int AS count FROM ledger_tally WHERE released
      ${ecosystem ? Prisma.sql`AND ecosystem_id = (SELECT id FROM ecosystem WHERE slug = ${ecosystem})` : Prisma.empty}
      ${stage ? Prisma.sql`AND stage = ${stage}::stage` : Prisma.empty}`;
    return { count: kept?.count ?? 0, more: false };
  }
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT 1 FROM project p WHERE ${conditions('public', filters)} LIMIT ${COUNT_CAP + 1}) x`;
  const count = row?.count ?? 0;
  return count > COUNT_CAP ? { count: COUNT_CAP, more: true } : { count, more: false };
}

/** Released projects with their published amounts only. */
export const listPublicProjects = keptRead(
  async (filters: ProjectFilters, limit: number = PAGE_SIZE): Promise<PublicPage> => {
    const [page, total] = await Promise.all([projectPage('public', filters, limit), totalOf(filters)]);
    return { ...page, total };
  },
);

/** The years and quarters in which released projects were signed, newest first, as period codes (2023, 2023Q1). */
export const listSigningPeriods = keptRead(async (): Promise<string[]> => {
  const rows = await db().$queryRaw<{ year: number; quarter: number }[]>`
    SELECT extract(year FROM quarter)::int AS year, extract(quarter FROM quarter)::int AS quarter
    FROM ledger_tally WHERE released AND quarter IS NOT NULL GROUP BY quarter HAVING sum(projects) > 0 ORDER BY 1 DESC, 2 DESC`;
  const years = [...new Set(rows.map((row) => row.year))];
  return years.flatMap((year) => [
    `${year}`,
    ...rows.filter((row) => row.year === year).map((row) => `${year}Q${row.quarter}`),
  ]);
});

export type PublishedValue = {
  kind: AmountKind;
  bound: Bound;
  amountYuan: string | null;
  preferred: boolean;
  noteZh: string | null;
  noteEn: string | null;
  sources: CitedSource[];
};

export type PublicProject = ProjectRow & {
  phase: string | null;
  kind: ProjectKind | null;
  segment: { slug: string; nameZh: string; nameEn: string } | null;
  introducedBy: { slug: string; shortZh: string; nameEn: string } | null;
  milestones: { stage: Stage; date: FuzzyDate }[];
  values: PublishedValue[];
  receipts: { receivedOn: string; amountYuan: string; sources: CitedSource[] }[];
  expectedOutputYuan: string | null;
  buildMonths: number | null;
  signToStartMonths: number | null;
  capacityZh: string | null;
  capacityEn: string | null;
  landMu: string | null;
  floorAreaM2: string | null;
  noteZh: string | null;
  noteEn: string | null;
  sources: CitedSource[];
};

/** One released project by its code, or null. Internal amounts, contacts and notes are never read. */
export const getPublicProject = keptRead(async (code: string): Promise<PublicProject | null> => {
  const row = await db().project.findFirst({
    where: { code, releasedAt: { not: null } },
    include: {
      firm: true,
      ecosystem: true,
      park: true,
      segment: true,
      introducedBy: true,
      contractValues: {
        where: { disclosure: 'public' },
        include: citedBy,
        orderBy: [{ preferred: 'desc' }, { id: 'asc' }],
      },
      fundReceipts: { where: { disclosure: 'public' }, include: citedBy, orderBy: { receivedOn: 'asc' } },
      ...citedBy,
    },
  });
  if (!row) return null;
  const name = (one: { slug: string; nameZh: string; nameEn: string } | null) =>
    one ? { slug: one.slug, nameZh: one.nameZh, nameEn: one.nameEn } : null;
  return {
    id: row.id,
    code: row.code,
    nameZh: row.nameZh,
    nameEn: row.nameEn,
    firmName: row.firmName,
    firmSlug: row.firm?.slug ?? null,
    firmEn: row.firm?.nameEn ?? null,
    ecosystem: name(row.ecosystem),
    park: name(row.park),
    segment: name(row.segment),
    sector: row.sector,
    stage: row.stage,
    status: row.status,
    signed: fuzzyFromColumns(row.signedOn, row.signedPrecision),
    amountYuan: yuanText(row.publicAmountYuan),
    bound: row.publicAmountBound,
    isDemo: row.isDemo,
    released: true,
    phase: row.phase,
    kind: row.kind,
    introducedBy: row.introducedBy
      ? { slug: row.introducedBy.slug, shortZh: row.introducedBy.shortZh, nameEn: row.introducedBy.nameEn }
      : null,
    milestones: [
      { stage: 'signed', date: fuzzyFromColumns(row.signedOn, row.signedPrecision) },
      { stage: 'started', date: fuzzyFromColumns(row.startedOn, row.startedPrecision) },
      { stage: 'building', date: fuzzyFromColumns(row.buildingOn, row.buildingPrecision) },
      { stage: 'producing', date: fuzzyFromColumns(row.producingOn, row.producingPrecision) },
      { stage: 'full', date: fuzzyFromColumns(row.fullOn, row.fullPrecision) },
    ],
    values: row.contractValues.map((value) => ({
      kind: value.kind,
      bound: value.bound,
      amountYuan: yuanText(value.amountYuan),
      preferred: value.preferred,
      noteZh: value.noteZh,
      noteEn: value.noteEn,
      sources: toCited(value.citations),
    })),
    receipts: row.fundReceipts.map((receipt) => ({
      receivedOn: receipt.receivedOn.toISOString().slice(0, 10),
      amountYuan: receipt.amountYuan.toFixed(2),
      sources: toCited(receipt.citations),
    })),
    expectedOutputYuan: yuanText(row.expectedOutputYuan),
    buildMonths: row.buildMonths,
    signToStartMonths: row.signToStartMonths,
    capacityZh: row.capacityZh,
    capacityEn: row.capacityEn,
    landMu: row.landMu?.toString() ?? null,
    floorAreaM2: row.floorAreaM2?.toString() ?? null,
    noteZh: row.noteZh,
    noteEn: row.noteEn,
    sources: toCited(row.citations),
  };
});
