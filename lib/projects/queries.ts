import { z } from 'zod';
import { type Actor, permit } from '../auth/actor.ts';
import { db, Prisma } from '../db.ts';
import { Refusal } from '../errors.ts';
import { yuanText } from '../money/arithmetic.ts';
import { today } from '../periods/calendar.ts';
import { amountSaidBy, factsOf } from './commands/stage-facts.ts';
import { type ProjectFilters, projectFilters } from './filters.ts';
import { conditions, type LedgerRow, ledgerOf, projectPage } from './page-sql.ts';
import type { Bound, Disclosure, ProjectStatus, Stage } from './schema.ts';
import { missingFor, nextStage, type StageFact } from './stages.ts';
import { typedOf, WITH_TYPED } from './typed.ts';

export type LedgerTotals = { count: number; amountYuan: string; undisclosed: number };
export type LedgerPage = { rows: LedgerRow[]; next: string | null; totals: LedgerTotals };

/** One page of the whole ledger, unreleased projects and internal amounts included, without counting the rest. */
export async function listLedgerRows(
  actor: Actor,
  filters: Partial<ProjectFilters> | Record<string, string | undefined>,
  limit = 50,
): Promise<Omit<LedgerPage, 'totals'>> {
  permit(actor, 'ledger.read');
  return projectPage('office', projectFilters.parse(filters), limit);
}

/** The whole ledger, unreleased projects and internal amounts included, with totals of what the filters show. */
export async function listLedger(
  actor: Actor,
  filters: Partial<ProjectFilters> | Record<string, string | undefined>,
  limit = 50,
): Promise<LedgerPage> {
  permit(actor, 'ledger.read');
  const read = projectFilters.parse(filters);
  const ledger = ledgerOf('office', read); // refuses before anything is asked
  const [page, totals] = await Promise.all([
    projectPage('office', read, limit),
    db().$queryRaw<{ count: number; yuan: Prisma.Decimal; undisclosed: number }[]>`
      SELECT count(*)::int AS count, coalesce(sum(p.amount_yuan), 0) AS yuan,
             count(*) FILTER (WHERE p.amount_yuan IS NULL)::int AS undisclosed
      FROM ${ledger} p WHERE ${conditions('office', read)}`,
  ]);
  const total = totals[0];
  return {
    ...page,
    totals: {
      count: total?.count ?? 0,
      amountYuan: total?.yuan.toFixed(2) ?? '0.00',
      undisclosed: total?.undisclosed ?? 0,
    },
  };
}

/** The newest quarter in which something was signed, as a period code; the present one in an empty ledger. */
export async function latestQuarter(actor: Actor): Promise<string> {
  permit(actor, 'ledger.read');
  const rows = await db().$queryRaw<{ quarter: Date }[]>`
    SELECT quarter FROM ledger_tally WHERE quarter <= ${new Date()}::date GROUP BY quarter HAVING sum(projects) > 0
    ORDER BY quarter DESC LIMIT 1`;
  const day = rows[0]?.quarter.toISOString().slice(0, 10) ?? today();
  return `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

export type ProjectDossier = {
  id: string;
  code: string;
  version: number;
  stage: Stage;
  status: ProjectStatus;
  released: boolean;
  isDemo: boolean;
  owner: string | null;
  firmSlug: string | null;
  /** every field as a person types it, ready for the form */
  typed: Record<string, string>;
  amountYuan: string | null;
  bound: Bound;
  values: {
    kind: string;
    bound: Bound;
    amountYuan: string | null;
    disclosure: Disclosure;
    preferred: boolean;
  }[];
  receipts: {
    id: string;
    receivedOn: string;
    amountYuan: string;
    evidence: string;
    disclosure: Disclosure;
  }[];
  receivedYuan: string;
  next: { stage: Stage; missing: StageFact[] } | null;
};

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? '';

/** The id of the project with this code, as lists and exports print it: YS-2023Q1-001. Throws `notFound`. */
export async function getProjectId(actor: Actor, code: string): Promise<string> {
  permit(actor, 'ledger.read');
  const row = await db().project.findUnique({ where: { code }, select: { id: true } });
  if (!row) throw new Refusal('notFound', `没有编码为“${code}”的项目，请按台账里的编码填写。`);
  return row.id;
}

/** One project with everything that the office may see, or `notFound`. */
export async function getProjectDossier(actor: Actor, id: string): Promise<ProjectDossier> {
  permit(actor, 'ledger.read');
  const row = z.uuid().safeParse(id).success
    ? await db().project.findUnique({
        where: { id },
        include: {
          ...WITH_TYPED,
          fundReceipts: { orderBy: { receivedOn: 'asc' } },
          owner: true,
          firm: true,
        },
      })
    : null;
  if (!row) throw new Refusal('notFound', '没有找到这个项目，请从台账重新打开。');
  const next = nextStage(row.stage);
  return {
    id: row.id,
    code: row.code,
    version: row.version,
    stage: row.stage,
    status: row.status,
    released: row.releasedAt !== null,
    isDemo: row.isDemo,
    owner: row.owner?.name ?? null,
    firmSlug: row.firm?.slug ?? null,
    typed: typedOf(row),
    amountYuan: yuanText(row.amountYuan),
    bound: row.amountBound,
    values: row.contractValues.map((value) => ({
      kind: value.kind,
      bound: value.bound,
      amountYuan: yuanText(value.amountYuan),
      disclosure: value.disclosure,
      preferred: value.preferred,
    })),
    receipts: row.fundReceipts.map((receipt) => ({
      id: receipt.id,
      receivedOn: day(receipt.receivedOn),
      amountYuan: receipt.amountYuan.toFixed(2),
      evidence: receipt.evidence,
      disclosure: receipt.disclosure,
    })),
    receivedYuan: row.fundReceipts
      .reduce((sum, receipt) => sum.plus(receipt.amountYuan), new Prisma.Decimal(0))
      .toFixed(2),
    next: next
      ? { stage: next, missing: missingFor(row.stage, next, factsOf(row, amountSaidBy(row.contractValues))) }
      : null,
  };
}
