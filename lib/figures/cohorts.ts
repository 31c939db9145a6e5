import { type Actor, permit } from '../auth/actor.ts';
import { db, type Prisma } from '../db.ts';

/**
 * The projects signed in one quarter and what became of them until now. Amounts CNY yuan. Days are counted only where
 * both days are known to the day; outputs are summed only over projects that have both the promised and the actual one.
 */
export type Cohort = {
  period: string; // 2023Q1
  signed: number;
  ended: number;
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

/**
 * Formally signed projects by the quarter of signing, newest first (framework agreements and projects in talks are
 * no promise and stay out; ended ones stay in, as the cohort that they belong to).
 */
export async function listCohorts(actor: Actor, quarters = 16): Promise<Cohort[]> {
  permit(actor, 'ledger.read');
  const rows = await db().$queryRaw<Row[]>`
    SELECT to_char(p.signed_on, 'YYYY"Q"Q') AS period, count(*)::int AS signed,
      count(*) FILTER (WHERE p.status = 'terminated')::int AS ended,
      count(*) FILTER (WHERE p.started_on IS NOT NULL OR p.stage > 'signed')::int AS started,
      count(*) FILTER (WHERE p.stage >= 'producing')::int AS producing,
      count(d.days)::int AS days_known, percentile_cont(0.5) WITHIN GROUP (ORDER BY d.days) AS median,
      count(*) FILTER (WHERE d.days <= 90)::int AS within90,
      coalesce(sum(p.amount_yuan), 0) AS contract, coalesce(sum(r.yuan), 0) AS arrived,
      count(*) FILTER (WHERE p.expected_output_yuan IS NOT NULL AND p.actual_output_yuan IS NOT NULL)::int AS output_known,
      coalesce(sum(p.expected_output_yuan) FILTER (WHERE p.actual_output_yuan IS NOT NULL), 0) AS promised,
      coalesce(sum(p.actual_output_yuan) FILTER (WHERE p.expected_output_yuan IS NOT NULL), 0) AS actual,
      count(*) FILTER (WHERE p.is_demo)::int AS demo
    FROM project p
    CROSS JOIN LATERAL (SELECT CASE WHEN p.signed_precision = 'day' AND p.started_precision = 'day'
      THEN p.started_on - p.signed_on END AS days) d
    LEFT JOIN LATERAL (SELECT sum(amount_yuan) AS yuan FROM fund_receipt WHERE project_id = p.id) r ON true
    WHERE p.stage <> 'negotiating' AND p.agreement_kind IS DISTINCT FROM 'framework'
      AND p.signed_on IS NOT NULL AND p.signed_precision <> 'year' AND p.kind IS DISTINCT FROM 'upgrade'
    GROUP BY 1 ORDER BY 1 DESC LIMIT ${quarters}`;
  return rows.map((row) => ({
    period: row.period,
    signed: row.signed,
    ended: row.ended,
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
}
