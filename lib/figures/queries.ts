import { type Actor, permit } from '../auth/actor.ts';
import { db, Prisma } from '../db.ts';
import { Refusal } from '../errors.ts';
import { yuanText } from '../money/arithmetic.ts';
import { type DatePrecision, fuzzyFromColumns } from '../periods/fuzzy-date.ts';
import { type Period, parsePeriod, previousYear } from '../periods/period.ts';
import type {
  AgreementKind,
  Bound,
  ProjectKind,
  ProjectStatus,
  SectorClass,
  Stage,
} from '../projects/schema.ts';
import type { CountedRow } from './counting.ts';
import { computeFigures, type Figures, type FiguresInput, type Judged, judgeBoth } from './figures.ts';
import { COUNTING_RULES, CURRENT_RULES } from './rules.ts';

/** What a report covers; both empty = the whole district. Keys are slugs. */
export type FiguresScope = { ecosystem?: string | undefined; park?: string | undefined };
export type FiguresOptions = { asOf?: string | undefined; scope?: FiguresScope };
export type FiguresReport = { figures: Figures; judged: Judged; input: FiguresInput; scopeLabel: string };

type Row = {
  id: string; code: string; name_zh: string; firm_name: string; sector: SectorClass; kind: ProjectKind | null;
  stage: Stage; status: ProjectStatus; agreement_kind: AgreementKind | null; signed_on: Date | null;
  signed_precision: DatePrecision | null; ended_on: Date | null; amount_yuan: Prisma.Decimal | null;
  amount_bound: Bound; is_demo: boolean; e_key: string | null; e_name: string | null; p_key: string | null;
  p_name: string | null;
}; // biome-ignore format: a database row

const toCounted = (row: Row): CountedRow => ({
  id: row.id,
  code: row.code,
  name: row.name_zh,
  firm: row.firm_name,
  ecosystem: row.e_key && row.e_name ? { key: row.e_key, nameZh: row.e_name } : null,
  park: row.p_key && row.p_name ? { key: row.p_key, nameZh: row.p_name } : null,
  sector: row.sector,
  kind: row.kind,
  stage: row.stage,
  status: row.status,
  agreementKind: row.agreement_kind,
  signed: fuzzyFromColumns(row.signed_on, row.signed_precision),
  endedOn: row.ended_on?.toISOString().slice(0, 10) ?? null,
  amountYuan: yuanText(row.amount_yuan),
  bound: row.amount_bound,
  isDemo: row.is_demo,
});

const projectsAt = (asOf: Date | null) => (asOf ? Prisma.sql`project_as_of(${asOf})` : Prisma.sql`project`);
const receiptsAt = (asOf: Date | null) =>
  asOf ? Prisma.sql`fund_receipt_as_of(${asOf})` : Prisma.sql`fund_receipt`;

const within = (scope: FiguresScope) => Prisma.sql`
  ${scope.ecosystem ? Prisma.sql`AND e.slug = ${scope.ecosystem}` : Prisma.empty}
  ${scope.park ? Prisma.sql`AND k.slug = ${scope.park}` : Prisma.empty}`;

/** Coarse dates begin before the days that they may mean: the whole year is read, the rules choose. */
async function rowsOf(period: Period, scope: FiguresScope, asOf: Date | null): Promise<CountedRow[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT p.id, p.code, p.name_zh, p.firm_name, p.sector, p.kind, p.stage, p.status, p.agreement_kind, p.signed_on,
           p.signed_precision, p.ended_on, p.amount_yuan, p.amount_bound, p.is_demo,
           e.slug AS e_key, e.name_zh AS e_name, k.slug AS p_key, k.name_zh AS p_name
    FROM ${projectsAt(asOf)} p LEFT JOIN ecosystem e ON e.id = p.ecosystem_id LEFT JOIN park k ON k.id = p.park_id
    WHERE p.stage <> 'negotiating' AND p.signed_on <= ${period.to}::date
      AND p.signed_on >= CASE p.signed_precision WHEN 'day' THEN ${period.from}::date
                              ELSE date_trunc('year', ${period.from}::date)::date END
      ${within(scope)}
    ORDER BY p.amount_yuan DESC NULLS LAST, p.code`;
  return rows.map(toCounted);
}

/** Receipts from 1 January of the period's last year to its last day. */
async function receivedIn(period: Period, scope: FiguresScope, asOf: Date | null): Promise<string> {
  const from = `${period.to.slice(0, 4)}-01-01`;
  const [row] = await db().$queryRaw<{ yuan: Prisma.Decimal }[]>`
    SELECT coalesce(sum(r.amount_yuan), 0) AS yuan
    FROM ${receiptsAt(asOf)} r JOIN ${projectsAt(asOf)} p ON p.id = r.project_id
    LEFT JOIN ecosystem e ON e.id = p.ecosystem_id LEFT JOIN park k ON k.id = p.park_id
    WHERE r.received_on BETWEEN ${from}::date AND ${period.to}::date ${within(scope)}`;
  return row?.yuan.toFixed(2) ?? '0.00';
}

async function scopeLabelOf(scope: FiguresScope): Promise<string> {
  const ecosystem = scope.ecosystem
    ? await db().ecosystem.findUnique({ where: { slug: scope.ecosystem } })
    : null;
  const park = scope.park ? await db().park.findUnique({ where: { slug: scope.park } }) : null;
  if (scope.ecosystem && !ecosystem)
    throw new Refusal('invalid', `没有名为“${scope.ecosystem}”的产业生态圈，请从列表中选择。`);
  if (scope.park && !park) throw new Refusal('invalid', `没有名为“${scope.park}”的园区，请从列表中选择。`);
  return [ecosystem?.nameZh, park?.nameZh].filter(Boolean).join('、') || '全区';
}

/**
 * The figures of a period (a code such as 2023Q1) with the rows that make them, internal amounts included.
 * `asOf` (an ISO day or instant) asks the ledger as it stood then; a bare day means its end in the district.
 * Throws `notPermitted`, and `invalid` for an unknown period, instant or scope.
 */
export async function getFigures(
  actor: Actor,
  code: string,
  options: FiguresOptions = {},
): Promise<FiguresReport> {
  permit(actor, 'ledger.read');
  return countPeriod(code, options);
}

/** `getFigures` on behalf of a command that shows nobody what it counts. */
export async function countPeriod(code: string, options: FiguresOptions = {}): Promise<FiguresReport> {
  const period = parsePeriod(code);
  const scope = options.scope ?? {};
  const asOf = options.asOf ? parseAsOf(options.asOf) : null;
  const before = previousYear(period);
  const [scopeLabel, rows, previousRows, amountYuan, previousAmountYuan, ecosystems, parks] =
    await Promise.all([
      scopeLabelOf(scope),
      rowsOf(period, scope, asOf),
      rowsOf(before, scope, asOf),
      receivedIn(period, scope, asOf),
      receivedIn(before, scope, asOf),
      db().ecosystem.findMany({ orderBy: { sortOrder: 'asc' }, select: { slug: true, nameZh: true } }),
      db().park.findMany({ orderBy: { sortOrder: 'asc' }, select: { slug: true, nameZh: true } }),
    ]);
  const slot = (one: { slug: string; nameZh: string }) => ({ key: one.slug, labelZh: one.nameZh });
  const input: FiguresInput = {
    rows,
    previousRows,
    period,
    rules: COUNTING_RULES[CURRENT_RULES],
    asOf: (asOf ?? new Date()).toISOString(),
    ecosystems: ecosystems.filter((one) => !scope.ecosystem || one.slug === scope.ecosystem).map(slot),
    parks: parks.filter((one) => !scope.park || one.slug === scope.park).map(slot),
    received: { amountYuan, previousAmountYuan },
  };
  const judged = judgeBoth(input);
  return { figures: computeFigures(input, judged), judged, input, scopeLabel };
}

/** An instant in the past: 2023-03-31 (its last moment in the district) or a full ISO instant. */
export function parseAsOf(text: string): Date {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const instant = new Date(day ? `${text}T23:59:59.999+08:00` : text);
  if (Number.isNaN(instant.getTime()) || !/^\d{4}-\d{2}-\d{2}/.test(text)) {
    throw new Refusal('invalid', `时点“${text}”无法识别，请写成 2023-03-31 或 2023-03-31T18:00:00+08:00。`);
  }
  return instant;
}
