import { type Actor, permit } from '../auth/actor.ts';
import { db, type Prisma } from '../db.ts';
import { today } from '../periods/calendar.ts';
import { ledgerNow } from './gather-evidence.ts';

/**
 * The projects signed in one quarter and what became of them until now, by the rules that the figures of a cohort go by.
 * Amounts CNY yuan; arrived money only of projects with a contract value. Days are counted only where both days are known to
 * the day; outputs are summed only over projects that have both the promised and the actual one.
 */
export type Cohort = {
  period: string; // 2023Q1
  signed: number;
  ended: number;
  performed: number; // started, or money has arrived
  started: number;
  producing: number;
  days: { known: number; median: number; within90: number } | null;
  contractYuan: string;
  arrivedYuan: string;
  output: { known: number; promisedYuan: string; actualYuan: string } | null;
  demo: number;
};

type Row = {
  period: string;
  signed: number;
  ended: number;
  performed: number;
  started: number;
  producing: number;
  days_known: number;
  median: number | null;
  within90: number;
  contract: Prisma.Decimal;
  arrived: Prisma.Decimal;
  output_known: number;
  promised: Prisma.Decimal;
  actual: Prisma.Decimal;
  demo: number;
};

export type Cohorts = { asOf: string; rows: Cohort[] };

/**
 * Formally signed projects by the quarter of signing, newest first, as the ledger stood at the instant that is told with
 * them (framework agreements and projects in talks are no promise and stay out; ended ones stay in, as the cohort that they
 * belong to). The sums of every figure of `standing-cohort`, quarter by quarter, in one pass: a test holds both together.
 */
export async function listCohorts(actor: Actor, quarters = 16): Promise<Cohorts> {
  permit(actor, 'ledger.read');
  const asOf = await ledgerNow();
  const rows = await db().$queryRaw<Row[]>`
    SELECT to_char(p.signed_on, 'YYYY"Q"Q') AS period, count(*)::int AS signed,
      count(*) FILTER (WHERE p.status = 'terminated' AND (p.ended_on IS NULL OR p.ended_on <= ${today(asOf)}::date))::int AS ended,
      count(*) FILTER (WHERE p.started_on IS NOT NULL OR p.stage > 'signed' OR r.yuan IS NOT NULL)::int AS performed,
      count(*) FILTER (WHERE p.started_on IS NOT NULL OR p.stage > 'signed')::int AS started,
      count(*) FILTER (WHERE p.stage >= 'producing' OR p.producing_on IS NOT NULL)::int AS producing,
      count(d.days)::int AS days_known, percentile_cont(0.5) WITHIN GROUP (ORDER BY d.days) AS median,
      count(*) FILTER (WHERE d.days <= 90)::int AS within90,
      coalesce(sum(m.yuan), 0) AS contract, coalesce(sum(r.yuan) FILTER (WHERE m.yuan > 0), 0) AS arrived,
      count(*) FILTER (WHERE p.expected_output_yuan IS NOT NULL AND p.actual_output_yuan IS NOT NULL)::int AS output_known,
      coalesce(sum(p.expected_output_yuan) FILTER (WHERE p.actual_output_yuan IS NOT NULL), 0) AS promised,
      coalesce(sum(p.actual_output_yuan) FILTER (WHERE p.expected_output_yuan IS NOT NULL), 0) AS actual,
      count(*) FILTER (WHERE p.is_demo)::int AS demo
    FROM project_as_of(${asOf}) p
    CROSS JOIN LATERAL (SELECT CASE WHEN p.kind = 'upgrade' THEN 0 ELSE p.amount_yuan END AS yuan) m
    CROSS JOIN LATERAL (SELECT CASE WHEN p.signed_precision = 'day' AND p.started_precision = 'day'
      THEN p.started_on - p.signed_on END AS days) d
    LEFT JOIN (SELECT project_id, sum(amount_yuan) AS yuan FROM fund_receipt_as_of(${asOf}) GROUP BY 1) r ON r.project_id = p.id
    WHERE p.stage <> 'negotiating' AND p.agreement_kind IS DISTINCT FROM 'framework'
      AND p.signed_on IS NOT NULL AND p.signed_precision <> 'year'
    GROUP BY 1 ORDER BY 1 DESC LIMIT ${quarters}`;
  const all = rows.map((row) => ({
    period: row.period,
    signed: row.signed,
    ended: row.ended,
    performed: row.performed,
    started: row.started,
    producing: row.producing,
    days:
      row.median === null
        ? null
        : { known: row.days_known, median: Math.round(row.median), within90: row.within90 },
    contractYuan: row.contract.toFixed(2),
    arrivedYuan: row.arrived.toFixed(2),
    output:
      row.output_known === 0
        ? null
        : {
            known: row.output_known,
            promisedYuan: row.promised.toFixed(2),
            actualYuan: row.actual.toFixed(2),
          },
    demo: row.demo,
  }));
  return { asOf: asOf.toISOString(), rows: all };
}
