import { z } from 'zod';
import { db, Prisma } from '../db.ts';
import { Refusal } from '../errors.ts';
import { AMOUNT_CLASSES } from '../figures/amount-classes.ts';
import { yuanText } from '../money/arithmetic.ts';
import { endOfDay } from '../periods/calendar.ts';
import { type DatePrecision, type FuzzyDate, fuzzyFromColumns } from '../periods/fuzzy-date.ts';
import { parsePeriod } from '../periods/period.ts';
import type { ProjectFilters, ProjectSort } from './filters.ts';
import type { Bound, ProjectStatus, SectorClass, Stage } from './schema.ts';

/** Which money a list may show: the office's, or what was published. */
export type Side = 'office' | 'public';

export type ProjectRow = {
  id: string;
  code: string;
  nameZh: string;
  nameEn: string | null;
  firmName: string;
  firmSlug: string | null;
  firmEn: string | null;
  ecosystem: { slug: string; nameZh: string; nameEn: string } | null;
  park: { slug: string; nameZh: string; nameEn: string } | null;
  sector: SectorClass;
  stage: Stage;
  status: ProjectStatus;
  signed: FuzzyDate;
  amountYuan: string | null;
  bound: Bound;
  isDemo: boolean;
  released: boolean;
};

/** Why a project's amount is not among those counted: 框架协议, 技改. */
type Apart = 'framework' | 'upgrade';

/** `apart` is told to the office alone: null on the public side. */
export type LedgerRow = ProjectRow & { apart: Apart | null };

type Row = {
  id: string; code: string; name_zh: string; name_en: string | null; firm_name: string; firm_slug: string | null;
  firm_en: string | null; e_slug: string | null; e_zh: string | null; e_en: string | null; k_slug: string | null;
  k_zh: string | null; k_en: string | null; sector: SectorClass; stage: Stage; status: ProjectStatus;
  signed_on: Date | null; signed_precision: DatePrecision | null; amount: Prisma.Decimal | null; bound: Bound;
  is_demo: boolean; released: boolean; apart: Apart | null; sort_key: string;
}; // biome-ignore format: a database row

const place = (slug: string | null, nameZh: string | null, nameEn: string | null) =>
  slug && nameZh && nameEn ? { slug, nameZh, nameEn } : null;

const toRow = (row: Row): LedgerRow => ({
  id: row.id,
  code: row.code,
  nameZh: row.name_zh,
  nameEn: row.name_en,
  firmName: row.firm_name,
  firmSlug: row.firm_slug,
  firmEn: row.firm_en,
  ecosystem: place(row.e_slug, row.e_zh, row.e_en),
  park: place(row.k_slug, row.k_zh, row.k_en),
  sector: row.sector,
  stage: row.stage,
  status: row.status,
  signed: fuzzyFromColumns(row.signed_on, row.signed_precision),
  amountYuan: yuanText(row.amount),
  bound: row.bound,
  isDemo: row.is_demo,
  released: row.released,
  apart: row.apart,
});

const MONEY = {
  office: {
    amount: Prisma.sql`p.amount_yuan`,
    bound: Prisma.sql`p.amount_bound`,
    sort: Prisma.sql`p.amount_sort`,
    apart: Prisma.sql`CASE WHEN p.agreement_kind = 'framework' THEN 'framework' WHEN p.kind = 'upgrade' THEN 'upgrade' END`,
  },
  public: {
    amount: Prisma.sql`p.public_amount_yuan`,
    bound: Prisma.sql`p.public_amount_bound`,
    sort: Prisma.sql`p.public_amount_sort`,
    apart: Prisma.sql`NULL`,
  },
};

/** Revisions do not keep what is derived for sorting and searching: the past is sorted by the plain columns. */
function order(side: Side, sort: ProjectSort, past: boolean) {
  if (sort === 'name')
    return { key: past ? Prisma.sql`p.name_zh` : Prisma.sql`p.pinyin`, cast: Prisma.sql`text`, down: false };
  const signed = past ? Prisma.sql`coalesce(p.signed_on, '0001-01-01')` : Prisma.sql`p.signed_sort`;
  if (sort === 'signed') return { key: signed, cast: Prisma.sql`date`, down: true };
  const amount = past ? Prisma.sql`coalesce(p.amount_yuan, -1)` : MONEY[side].sort;
  return { key: amount, cast: Prisma.sql`numeric`, down: true };
}

/** Where a side's list reads from: the ledger, or for the office the ledger as it stood at the end of a day in the district. Throws `invalid` for a day to come. */
export function ledgerOf(side: Side, { asOf }: ProjectFilters): Prisma.Sql {
  if (side !== 'office' || !asOf) return Prisma.sql`project`;
  const at = endOfDay(asOf);
  if (!at) throw new Refusal('invalid', `时点“${asOf}”还没有到，请选今天或以前的日子。`);
  return Prisma.sql`project_as_of(${at}::timestamptz)`;
}

/** Every condition of the filters; text looks up character pairs first, so that an index carries two characters. */
export function conditions(side: Side, filters: ProjectFilters): Prisma.Sql {
  const all: Prisma.Sql[] = [side === 'public' ? Prisma.sql`p.released_at IS NOT NULL` : Prisma.sql`true`];
  if (filters.ecosystem)
    all.push(Prisma.sql`p.ecosystem_id = (SELECT id FROM ecosystem WHERE slug = ${filters.ecosystem})`);
  if (filters.park) all.push(Prisma.sql`p.park_id = (SELECT id FROM park WHERE slug = ${filters.park})`);
  if (filters.stage) all.push(Prisma.sql`p.stage = ${filters.stage}::stage`);
  if (filters.status) all.push(Prisma.sql`p.status = ${filters.status}::project_status`);
  if (filters.owner === 'none') all.push(Prisma.sql`p.owner_id IS NULL`);
  else if (filters.owner) all.push(Prisma.sql`p.owner_id = ${filters.owner}`);
  if (filters.demo) all.push(Prisma.sql`p.is_demo = ${filters.demo === 'only'}`);
  if (filters.period) {
    const { from, to } = parsePeriod(filters.period);
    all.push(Prisma.sql`p.signed_on BETWEEN ${from}::date AND ${to}::date AND (
      p.signed_precision IN ('day', 'month') OR (p.signed_precision = 'quarter' AND p.signed_on + interval '3 months - 1 day' <= ${to}::date)
      OR (p.signed_precision = 'year' AND p.signed_on + interval '1 year - 1 day' <= ${to}::date))`);
  }
  const band = AMOUNT_CLASSES.find((one) => one.key === filters.class);
  if (band?.fromYuan === null) all.push(Prisma.sql`${MONEY[side].amount} IS NULL`);
  else if (band) {
    all.push(Prisma.sql`${MONEY[side].amount} >= ${band.fromYuan}::numeric`);
    if (band.toYuan) all.push(Prisma.sql`${MONEY[side].amount} < ${band.toYuan}::numeric`);
  }
  if (filters.q) {
    const text = filters.q.normalize('NFKC').toLowerCase();
    all.push(
      side === 'office' && filters.asOf
        ? Prisma.sql`position(${text} IN lower(p.name_zh || '|' || p.firm_name || '|' || p.code)) > 0`
        : Prisma.sql`gf_bigrams(p.search_text) @> gf_bigrams(${text}) AND position(${text} IN p.search_text) > 0`,
    );
  }
  return Prisma.join(all, ' AND ');
}

const cursorShape = z.tuple([z.string().max(60), z.uuid()]);

/** What a cursor of this order points to; null when it is none. */
export function readCursor(after: string | undefined, sort: ProjectSort): [string, string] | null {
  if (!after) return null;
  try {
    const cursor = cursorShape.parse(JSON.parse(Buffer.from(after, 'base64url').toString('utf8')));
    const shape = { amount: /^-?\d+(\.\d+)?$/, signed: /^\d{4}-\d{2}-\d{2}$/, name: /^.{0,60}$/u }[sort];
    return shape.test(cursor[0]) ? cursor : null;
  } catch {
    return null; // a cursor of another list starts this one again
  }
}

/** One page of projects by keyset: page 500 costs what page 1 costs. `next` goes into `after`. */
export async function projectPage(
  side: Side,
  filters: ProjectFilters,
  limit: number,
): Promise<{ rows: LedgerRow[]; next: string | null }> {
  const { key, cast, down } = order(side, filters.sort, side === 'office' && filters.asOf !== undefined);
  const cursor = readCursor(filters.after, filters.sort);
  const beyond = cursor
    ? Prisma.sql`AND (${key}, p.id) ${down ? Prisma.sql`<` : Prisma.sql`>`} (${cursor[0]}::${cast}, ${cursor[1]}::uuid)`
    : Prisma.empty;
  const direction = down ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const { amount, bound, apart } = MONEY[side];
  const rows = await db().$queryRaw<Row[]>`
    SELECT p.id, p.code, p.name_zh, p.name_en, p.firm_name, f.slug AS firm_slug, f.name_en AS firm_en,
           e.slug AS e_slug, e.name_zh AS e_zh, e.name_en AS e_en, k.slug AS k_slug, k.name_zh AS k_zh, k.name_en AS k_en,
           p.sector, p.stage, p.status, p.signed_on, p.signed_precision, ${amount} AS amount, ${bound} AS bound,
           p.is_demo, p.released_at IS NOT NULL AS released, ${apart} AS apart, ${key}::text AS sort_key
    FROM (SELECT * FROM ${ledgerOf(side, filters)} p WHERE ${conditions(side, filters)} ${beyond}
          ORDER BY ${key} ${direction}, p.id ${direction} LIMIT ${limit + 1}) p
    LEFT JOIN firm f ON f.id = p.firm_id LEFT JOIN ecosystem e ON e.id = p.ecosystem_id LEFT JOIN park k ON k.id = p.park_id
    ORDER BY ${key} ${direction}, p.id ${direction}`;
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last;
  const next = more ? Buffer.from(JSON.stringify([last.sort_key, last.id])).toString('base64url') : null;
  return { rows: shown.map(toRow), next };
}
