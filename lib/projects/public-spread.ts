import { db, Prisma } from '../db.ts';
import { AMOUNT_CLASSES, type AmountClass } from '../figures/amount-classes.ts';
import { keptRead } from '../kept-read.ts';
import { yuanText } from '../money/arithmetic.ts';
import { fuzzyFromColumns } from '../periods/fuzzy-date.ts';
import { parsePeriod } from '../periods/period.ts';
import type { ProjectFilters } from './filters.ts';
import { conditions } from './page-sql.ts';
import { listPlaces } from './places.ts';
import type { Bound, Stage } from './schema.ts';
import { bucketOf, type ProjectSpread, type SpreadCell, spreadOf } from './spread.ts';

// bits of GROUPING(signed, ecosystem, park, class): the one that is 0 is what the row is grouped by
const GROUPED = { signed: 0b0111, ecosystem: 0b1011, park: 0b1101, class: 0b1110 } as const;

type Row = {
  grouped: number; signed: Date | null; coarse: boolean | null; ecosystem: string | null; park: string | null;
  class: AmountClass | null; is_demo: boolean; projects: number; yuan: Prisma.Decimal | null; undisclosed: number;
  at_least: number; planned: number; apart: number;
}; // biome-ignore format: a database row

const CLASS_SQL = Prisma.sql`CASE ${Prisma.join(
  AMOUNT_CLASSES.map(({ key, fromYuan }) =>
    fromYuan === null
      ? Prisma.sql`ELSE ${Prisma.raw(`'${key}'`)}`
      : Prisma.sql`WHEN p.public_amount_yuan >= ${Prisma.raw(fromYuan)} THEN ${Prisma.raw(`'${key}'`)}`,
  ),
  ' ',
)} END`;

function toCell(row: Row): SpreadCell {
  const tally = {
    isDemo: row.is_demo,
    projects: row.projects,
    amountYuan: yuanText(row.yuan) ?? '0.00',
    undisclosed: row.undisclosed,
    atLeast: row.at_least,
    planned: row.planned,
  };
  if (row.grouped === GROUPED.signed) {
    const date = fuzzyFromColumns(row.signed, row.coarse ? 'year' : 'quarter');
    return { ...tally, by: 'signed', bucket: bucketOf(date) };
  }
  if (row.grouped === GROUPED.ecosystem) return { ...tally, by: 'ecosystem', slug: row.ecosystem };
  if (row.grouped === GROUPED.park) return { ...tally, by: 'park', slug: row.park };
  if (row.grouped === GROUPED.class) return { ...tally, by: 'class', key: row.class ?? 'none' };
  return { ...tally, by: 'all', apart: row.apart };
}

/**
 * The released projects that a list with these filters holds, summed by quarter of signing, ecosystem, park and class of
 * amount in one pass of the database, however many they are. Only published amounts are added.
 */
export const getProjectSpread = keptRead(async (filters: ProjectFilters): Promise<ProjectSpread> => {
  const [rows, places] = await Promise.all([
    db().$queryRaw<Row[]>`
      SELECT s.grouped, s.signed, s.coarse, e.slug AS ecosystem, k.slug AS park, s.class, s.is_demo, s.projects, s.yuan,
             s.undisclosed, s.at_least, s.planned, s.apart
      FROM (
        SELECT GROUPING(signed, ecosystem_id, park_id, class) AS grouped, signed, coarse, ecosystem_id, park_id, class, is_demo,
               count(*)::int AS projects, sum(yuan) AS yuan, (count(*) - count(yuan))::int AS undisclosed,
               count(*) FILTER (WHERE bound = 'atLeast')::int AS at_least, count(*) FILTER (WHERE bound = 'planned')::int AS planned,
               count(*) FILTER (WHERE apart)::int AS apart
        FROM (SELECT p.signed_precision = 'year' AS coarse,
                     date_trunc(CASE p.signed_precision WHEN 'year' THEN 'year' ELSE 'quarter' END, p.signed_on::timestamp)::date AS signed,
                     p.ecosystem_id, p.park_id, ${CLASS_SQL} AS class, p.is_demo, p.public_amount_yuan AS yuan,
                     p.public_amount_bound AS bound,
                     p.stage = 'negotiating' OR p.status = 'terminated' OR p.agreement_kind IS NOT DISTINCT FROM 'framework' AS apart
              FROM project p WHERE ${conditions('public', filters)}) x
        GROUP BY GROUPING SETS ((signed, coarse, is_demo), (ecosystem_id, is_demo), (park_id, is_demo), (class, is_demo), (is_demo))
      ) s LEFT JOIN ecosystem e ON e.id = s.ecosystem_id LEFT JOIN park k ON k.id = s.park_id`,
    listPlaces(),
  ]);
  return spreadOf(rows.map(toCell), places);
});

/** A project named in its quarter, or in the year alone (2018), or in neither (empty). */
export type SigningHead = {
  period: string;
  code: string;
  nameZh: string;
  nameEn: string | null;
  stage: Stage;
  amountYuan: string | null;
  bound: Bound;
  isDemo: boolean;
};

type HeadRow = {
  period: string; code: string; name_zh: string; name_en: string | null; stage: Stage; amount: Prisma.Decimal | null;
  bound: Bound; is_demo: boolean;
}; // biome-ignore format: a database row

const toHead = (row: HeadRow): SigningHead => ({
  period: row.period,
  code: row.code,
  nameZh: row.name_zh,
  nameEn: row.name_en,
  stage: row.stage,
  amountYuan: yuanText(row.amount),
  bound: row.bound,
  isDemo: row.is_demo,
});

const HEAD = Prisma.sql`p.code, p.name_zh, p.name_en, p.stage, p.public_amount_yuan AS amount,
  p.public_amount_bound AS bound, p.is_demo`;
const HEADS_FIRST = Prisma.sql`p.is_demo, p.public_amount_sort DESC, p.id`;

/** The projects to name in each of the quarters: published before invented ones, then by amount, at most `each`. */
export const listQuarterHeads = keptRead(
  async (filters: ProjectFilters, quarters: readonly string[], each = 4): Promise<SigningHead[]> => {
    if (quarters.length === 0) return [];
    const spans = quarters.map((code) => {
      const { from, to } = parsePeriod(code);
      return Prisma.sql`(${code}, ${from}::date, ${to}::date)`;
    });
    const rows = await db().$queryRaw<HeadRow[]>`
      SELECT q.code AS period, h.* FROM (VALUES ${Prisma.join(spans)}) q(code, first, last)
      CROSS JOIN LATERAL (
        SELECT ${HEAD} FROM project p
        WHERE p.signed_sort BETWEEN q.first AND q.last AND p.signed_precision <> 'year' AND ${conditions('public', filters)}
        ORDER BY ${HEADS_FIRST} LIMIT ${each}) h`;
    return rows.map(toHead);
  },
);

/** The projects to name whose signing is known to the year only, and those without any date; at most `each` of a year. */
export const listCoarseHeads = keptRead(
  async (filters: ProjectFilters, each = 20): Promise<SigningHead[]> => {
    const rows = await db().$queryRaw<HeadRow[]>`
      SELECT * FROM (
        SELECT coalesce(extract(year FROM p.signed_on)::int::text, '') AS period, ${HEAD},
               row_number() OVER (PARTITION BY extract(year FROM p.signed_on) ORDER BY ${HEADS_FIRST}) AS place
        FROM project p
        WHERE (p.signed_on IS NULL OR p.signed_precision = 'year') AND ${conditions('public', filters)}) h
      WHERE place <= ${each} ORDER BY period, place`;
    return rows.map(toHead);
  },
);

/** Whether invented projects stand among the released ones, so that a page can offer to tell them apart. */
export const holdsDemo = keptRead(async (): Promise<boolean> => {
  return (
    (await db().project.findFirst({
      where: { isDemo: true, releasedAt: { not: null } },
      select: { id: true },
    })) !== null
  );
});
