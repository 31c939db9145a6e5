import { db, Prisma } from '../db.ts';
import { yuanText } from '../money/arithmetic.ts';
import { type DatePrecision, fuzzyFromColumns } from '../periods/fuzzy-date.ts';
import type { Period } from '../periods/period.ts';
import type {
  AgreementKind,
  Bound,
  Origin,
  ProjectKind,
  ProjectStatus,
  SectorClass,
  Stage,
} from '../projects/schema.ts';
import type { CountedRow } from './counting.ts';
import type { ReceiptRow } from './evidence.ts';

/** What a report covers; all empty = the whole district. Keys are slugs, the project an id. */
export type FiguresScope = {
  ecosystem?: string | undefined;
  park?: string | undefined;
  project?: string | undefined;
};

type Row = {
  id: string; code: string; name_zh: string; firm_name: string; sector: SectorClass; kind: ProjectKind | null; origin: Origin | null;
  stage: Stage; status: ProjectStatus; agreement_kind: AgreementKind | null; ended_on: Date | null; amount_yuan: Prisma.Decimal | null;
  amount_bound: Bound; is_demo: boolean; e_key: string | null; e_name: string | null; p_key: string | null; p_name: string | null;
  s_key: string | null; s_name: string | null;
  first_contact_on: Date | null; first_contact_precision: DatePrecision | null; signed_on: Date | null; signed_precision: DatePrecision | null;
  started_on: Date | null; started_precision: DatePrecision | null; building_on: Date | null; building_precision: DatePrecision | null;
  producing_on: Date | null; producing_precision: DatePrecision | null; full_on: Date | null; full_precision: DatePrecision | null;
}; // biome-ignore format: a database row

const place = (key: string | null, nameZh: string | null) => (key && nameZh ? { key, nameZh } : null);

const toCounted = (row: Row): CountedRow => ({
  id: row.id,
  code: row.code,
  name: row.name_zh,
  firm: row.firm_name,
  ecosystem: place(row.e_key, row.e_name),
  park: place(row.p_key, row.p_name),
  segment: place(row.s_key, row.s_name),
  sector: row.sector,
  origin: row.origin,
  kind: row.kind,
  stage: row.stage,
  status: row.status,
  agreementKind: row.agreement_kind,
  firstContact: fuzzyFromColumns(row.first_contact_on, row.first_contact_precision),
  signed: fuzzyFromColumns(row.signed_on, row.signed_precision),
  started: fuzzyFromColumns(row.started_on, row.started_precision),
  building: fuzzyFromColumns(row.building_on, row.building_precision),
  producing: fuzzyFromColumns(row.producing_on, row.producing_precision),
  full: fuzzyFromColumns(row.full_on, row.full_precision),
  endedOn: row.ended_on?.toISOString().slice(0, 10) ?? null,
  amountYuan: yuanText(row.amount_yuan),
  bound: row.amount_bound,
  isDemo: row.is_demo,
});

const within = (scope: FiguresScope) => Prisma.sql`
  ${scope.ecosystem ? Prisma.sql`AND e.slug = ${scope.ecosystem}` : Prisma.empty}
  ${scope.park ? Prisma.sql`AND k.slug = ${scope.park}` : Prisma.empty}
  ${scope.project ? Prisma.sql`AND p.id = ${scope.project}::uuid` : Prisma.empty}`;

/** Coarse dates begin before the days that they may mean: the whole year is read, the rules choose. */
const inPeriod = ({ from, to }: Period) => Prisma.sql`
  p.stage <> 'negotiating' AND p.signed_on <= ${to}::date
  AND p.signed_on >= CASE p.signed_precision WHEN 'day' THEN ${from}::date ELSE date_trunc('year', ${from}::date)::date END`;

/** Every row that may fall into a period, as the ledger stood at `asOf`; of one project whatever its dates. */
export async function rowsOf(period: Period, scope: FiguresScope, asOf: Date): Promise<CountedRow[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT p.id, p.code, p.name_zh, p.firm_name, p.sector, p.kind, p.origin, p.stage, p.status, p.agreement_kind, p.ended_on,
           p.amount_yuan, p.amount_bound, p.is_demo, p.first_contact_on, p.first_contact_precision, p.signed_on, p.signed_precision,
           p.started_on, p.started_precision, p.building_on, p.building_precision, p.producing_on, p.producing_precision,
           p.full_on, p.full_precision, e.slug AS e_key, e.name_zh AS e_name, k.slug AS p_key, k.name_zh AS p_name,
           se.slug || '.' || s.slug AS s_key, s.name_zh AS s_name
    FROM project_as_of(${asOf}) p LEFT JOIN ecosystem e ON e.id = p.ecosystem_id LEFT JOIN park k ON k.id = p.park_id
    LEFT JOIN segment s ON s.id = p.segment_id LEFT JOIN ecosystem se ON se.id = s.ecosystem_id
    WHERE ${scope.project ? Prisma.sql`true` : inPeriod(period)} ${within(scope)}
    ORDER BY p.amount_yuan DESC NULLS LAST, p.code`;
  return rows.map(toCounted);
}

type Receipt = {
  id: string; project_id: string; code: string; name_zh: string; firm_name: string; sector: SectorClass; e_key: string | null;
  p_key: string | null; received_on: Date; amount_yuan: Prisma.Decimal; is_demo: boolean;
}; // biome-ignore format: a database row

/** Receipts of the years of the periods, up to their last days, and every receipt of the given projects. */
export async function receiptsOf(
  periods: readonly Period[],
  projects: readonly string[],
  scope: FiguresScope,
  asOf: Date,
): Promise<ReceiptRow[]> {
  const windows = periods.map(
    ({ to }) => Prisma.sql`r.received_on BETWEEN ${`${to.slice(0, 4)}-01-01`}::date AND ${to}::date`,
  );
  const rows = await db().$queryRaw<Receipt[]>`
    SELECT r.id, r.project_id, p.code, p.name_zh, p.firm_name, p.sector, e.slug AS e_key, k.slug AS p_key, r.received_on,
           r.amount_yuan, p.is_demo
    FROM fund_receipt_as_of(${asOf}) r JOIN project_as_of(${asOf}) p ON p.id = r.project_id
    LEFT JOIN ecosystem e ON e.id = p.ecosystem_id LEFT JOIN park k ON k.id = p.park_id
    WHERE (r.project_id = ANY(${projects}::uuid[]) OR ${Prisma.join(windows, ' OR ')}) ${within(scope)}
    ORDER BY r.received_on, p.code, r.id`;
  return rows.map((row) => ({
    id: row.id,
    projectId: row.project_id,
    code: row.code,
    name: row.name_zh,
    firm: row.firm_name,
    sector: row.sector,
    ecosystem: row.e_key,
    park: row.p_key,
    receivedOn: row.received_on.toISOString().slice(0, 10),
    yuan: row.amount_yuan.toFixed(2),
    isDemo: row.is_demo,
  }));
}
