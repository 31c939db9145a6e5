import { type Actor, permit } from '../auth/actor.ts';
import { db, Prisma } from '../db.ts';
import { yuanText } from '../money/arithmetic.ts';
import { today } from '../periods/calendar.ts';
import { type DatePrecision, fuzzyFromColumns } from '../periods/fuzzy-date.ts';
import { getClocks } from './clock-settings.ts';
import { type Clocks, type Light, lightOf } from './lights.ts';
import type { Bound, ProjectStatus, Stage } from './schema.ts';

export type WatchRow = {
  id: string;
  code: string;
  nameZh: string;
  firmName: string;
  stage: Stage;
  owner: string;
  ownerId: string | null;
  park: string;
  ecosystem: string;
  parkKey: string | null; // slug
  ecosystemKey: string | null;
  amountYuan: string | null;
  bound: Bound;
  isDemo: boolean;
  light: Light;
  why: string;
  note: { reason: string; nextStep: string; person: string; at: string } | null;
};

export type WatchGroup = { key: string; amber: number; red: number; unexplained: number };
export type Watch = {
  clocks: Clocks;
  rows: WatchRow[];
  groups: Record<'owner' | 'park' | 'ecosystem', WatchGroup[]>;
};

type Row = {
  id: string;
  code: string;
  name_zh: string;
  firm_name: string;
  stage: Stage;
  status: ProjectStatus;
  signed_on: Date | null;
  signed_precision: DatePrecision | null;
  started_on: Date | null;
  started_precision: DatePrecision | null;
  build_months: number | null;
  progress: string;
  owner_id: string | null;
  owner: string | null;
  park: string | null;
  ecosystem: string | null;
  park_key: string | null;
  ecosystem_key: string | null;
  amount_yuan: Prisma.Decimal | null;
  amount_bound: Bound;
  is_demo: boolean;
  arrived: number | null;
  has_receipts: boolean;
  reason: string | null;
  next_step: string | null;
  noted_by: string | null;
  noted_at: Date | null;
};

const MOST = 2_000;

/** Where the ledger is read from: as it stands, or as it stood at an instant. */
function tablesAt(at: Date | null) {
  if (!at)
    return {
      project: Prisma.sql`project`,
      receipt: Prisma.sql`fund_receipt`,
      until: Prisma.sql`'infinity'::timestamptz`,
    };
  return {
    project: Prisma.sql`project_as_of(${at})`,
    receipt: Prisma.sql`fund_receipt_as_of(${at})`,
    until: Prisma.sql`${at}::timestamptz`,
  };
}

type Which = (day: string, clocks: Clocks) => Prisma.Sql;

/** What may stand amber or red by the clocks. */
const mayBeLit: Which = (day, { talks, start, build, receipts }) => Prisma.sql`p.status = 'suspended'
      OR p.stage = 'negotiating' AND s.progress <= ${day}::date - ${talks.amber}::int
      OR p.stage = 'signed' AND p.signed_on <= ${day}::date - ${start.amber}::int
      OR p.stage IN ('started', 'building') AND p.build_months IS NOT NULL
         AND (p.started_on <= ${day}::date - (p.build_months * 30 * ${build.amber}::float8 / 100)::int
              OR least((${day}::date - p.started_on) * 100 / (p.build_months * 30.0), 100) - r.yuan * 100 / nullif(p.amount_yuan, 0) >= ${receipts.amber}::float8 - 2)`;

/** What builds so long that money should have arrived, and has none recorded. */
const mayLackReceipts: Which = (
  day,
  { receipts },
) => Prisma.sql`p.stage IN ('started', 'building') AND r.yuan IS NULL
      AND (${day}::date - p.started_on) * 100 / (p.build_months * 30.0) >= ${receipts.amber}::float8 - 2`;

/** What a clock may speak of; the rule itself has the last word. Real projects before demo ones. */
function candidates(which: Prisma.Sql, { at, most }: { at: Date | null; most: number }): Promise<Row[]> {
  const from = tablesAt(at);
  return db().$queryRaw<Row[]>`
    SELECT p.id, p.code, p.name_zh, p.firm_name, p.stage, p.status, p.signed_on, p.signed_precision, p.started_on, p.started_precision,
           p.build_months, s.progress::text AS progress, p.owner_id, o.name AS owner, k.name_zh AS park, e.name_zh AS ecosystem,
           k.slug AS park_key, e.slug AS ecosystem_key,
           p.amount_yuan, p.amount_bound, p.is_demo, (r.yuan * 100 / nullif(p.amount_yuan, 0))::float8 AS arrived, r.yuan IS NOT NULL AS has_receipts, n.reason, n.next_step, np.name AS noted_by, n.created_at AS noted_at
    FROM ${from.project} p
    LEFT JOIN LATERAL (SELECT coalesce(max(recorded_at), p.created_at)::date AS progress FROM stage_change
                       WHERE project_id = p.id AND recorded_at <= ${from.until}) s ON true
    LEFT JOIN LATERAL (SELECT * FROM light_note WHERE project_id = p.id AND created_at <= ${from.until} ORDER BY created_at DESC LIMIT 1) n ON true
    LEFT JOIN (SELECT project_id, sum(amount_yuan) AS yuan FROM ${from.receipt} GROUP BY 1) paid ON paid.project_id = p.id
    CROSS JOIN LATERAL (SELECT CASE WHEN p.stage IN ('started', 'building') THEN paid.yuan END AS yuan) r
    LEFT JOIN person o ON o.id = p.owner_id LEFT JOIN person np ON np.id = n.person_id
    LEFT JOIN park k ON k.id = p.park_id LEFT JOIN ecosystem e ON e.id = p.ecosystem_id
    WHERE p.status <> 'terminated' AND (${which})
    ORDER BY p.is_demo, p.amount_yuan DESC NULLS LAST, p.code LIMIT ${most}`;
}

function groupsBy(rows: readonly WatchRow[], keyOf: (row: WatchRow) => string): WatchGroup[] {
  const groups = new Map<string, WatchGroup>();
  for (const row of rows) {
    const group = groups.get(keyOf(row)) ?? { key: keyOf(row), amber: 0, red: 0, unexplained: 0 };
    if (row.light === 'red') group.red += 1;
    else group.amber += 1;
    if (!row.note) group.unexplained += 1;
    groups.set(group.key, group);
  }
  return [...groups.values()].sort((a, b) => b.red - a.red || b.amber - a.amber);
}

const noteOf = (row: Row): WatchRow['note'] =>
  row.reason && row.next_step && row.noted_at
    ? {
        reason: row.reason,
        nextStep: row.next_step,
        person: row.noted_by ?? '命令行',
        at: row.noted_at.toISOString(),
      }
    : null;

/** A candidate with what the rule says of it. */
const judged = (row: Row, day: string, clocks: Clocks): WatchRow => ({
  id: row.id,
  code: row.code,
  nameZh: row.name_zh,
  firmName: row.firm_name,
  stage: row.stage,
  owner: row.owner ?? '未指定',
  ownerId: row.owner_id,
  park: row.park ?? '未落园区',
  ecosystem: row.ecosystem ?? '生态圈外',
  parkKey: row.park_key,
  ecosystemKey: row.ecosystem_key,
  amountYuan: yuanText(row.amount_yuan),
  bound: row.amount_bound,
  isDemo: row.is_demo,
  note: noteOf(row),
  ...lightOf(
    {
      stage: row.stage,
      status: row.status,
      lastProgressOn: row.progress,
      signed: fuzzyFromColumns(row.signed_on, row.signed_precision),
      started: fuzzyFromColumns(row.started_on, row.started_precision),
      buildMonths: row.build_months,
      arrivedShare: row.arrived,
      hasReceipts: row.has_receipts,
    },
    day,
    clocks,
  ),
});

/** The projects that the clocks held amber or red at an instant, for a command that shows nobody what it finds; null = now. */
export async function watchAt(at: Date | null, most = MOST): Promise<Pick<Watch, 'clocks' | 'rows'>> {
  const day = today(at ?? new Date());
  const clocks = await getClocks(at ?? undefined);
  const found = await candidates(mayBeLit(day, clocks), { at, most });
  const rows = found.map((row) => judged(row, day, clocks)).filter((row) => row.light !== 'green');
  return { clocks, rows };
}

/** The projects that the clocks hold amber or red today, with the owner's latest explanation, and their numbers by owner, park and ecosystem. */
export async function listWatch(actor: Actor): Promise<Watch> {
  permit(actor, 'ledger.read');
  const { clocks, rows } = await watchAt(null);
  const groups = {
    owner: groupsBy(rows, (row) => row.owner),
    park: groupsBy(rows, (row) => row.park),
    ecosystem: groupsBy(rows, (row) => row.ecosystem),
  };
  return { clocks, rows, groups };
}

/** Today's projects that no clock holds and of which the ledger lacks the receipts: it cannot say that their money is in time. */
export async function listUnrecorded(actor: Actor): Promise<WatchRow[]> {
  permit(actor, 'ledger.read');
  const [day, clocks] = [today(new Date()), await getClocks()];
  const found = await candidates(mayLackReceipts(day, clocks), { at: null, most: MOST });
  return found
    .map((row) => judged(row, day, clocks))
    .filter((row) => row.light === 'green' && row.why !== '');
}
