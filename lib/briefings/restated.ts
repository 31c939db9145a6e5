import { type Actor, permit } from '../auth/actor.ts';
import { db } from '../db.ts';
import { Refusal } from '../errors.ts';
import { SIDES } from '../figures/figure.ts';
import { countPeriod } from '../figures/queries.ts';
import { parsePeriod } from '../periods/period.ts';
import { getHistory, type HistoryEntry } from '../projects/history.ts';
import type { Briefing } from './document.ts';
import { documentOf, requestOf, rowOf, scopeJson } from './life.ts';
import type { BriefingQuery } from './request.ts';
import { type Restatement, restate } from './restatement.ts';

/** A project behind a difference, with every save since the briefing was issued: who, when, why, field by field. */
export type MovedProject = Restatement['projects'][number] & { since: HistoryEntry[] };
export type RestatementReport = Omit<Restatement, 'projects'> & {
  projects: MovedProject[];
  issuedAsOf: string; // ISO instants
  asOf: string;
};

const EXPLAINED = 100; // projects with their histories; beyond that the figures alone tell

async function restated(briefing: Briefing, row: Parameters<typeof requestOf>[0], asOf?: string) {
  const { scope, period } = requestOf(row);
  const sides = SIDES.filter((side) => briefing.evidence.periods[side]);
  const { evidence } = await countPeriod(period, { asOf, scope, sides, rules: briefing.evidence.rules });
  return { restatement: restate(briefing, evidence), asOf: evidence.asOf };
}

/**
 * For an issued briefing: what it said, what the ledger says now for the same period under the same rules, and the changes
 * that explain the difference, project by project. Throws `notFound`, `notAllowedMove` for one that is not issued.
 */
export async function getRestatement(actor: Actor, id: string): Promise<RestatementReport> {
  permit(actor, 'briefing.draft');
  const row = await rowOf(id);
  if (row.status !== 'issued') throw new Refusal('notAllowedMove', '简报印发后才有更正记录。');
  const briefing = documentOf(row);
  const { restatement, asOf } = await restated(briefing, row);
  const { projects, ...rest } = restatement;
  const explained = await Promise.all(
    projects.slice(0, EXPLAINED).map(async (project) => ({
      ...project,
      since: project.id ? await savesSince(actor, project.id, briefing.asOf) : [],
    })),
  );
  return { ...rest, projects: explained, issuedAsOf: briefing.asOf, asOf };
}

const savesSince = async (actor: Actor, projectId: string, instant: string) =>
  (await getHistory(actor, projectId)).filter((entry) => entry.at > instant);

const DAY_MS = 86_400_000;

/** The newest issued briefing of the same scope whose period ended with this one's or before, within a good year; or null. */
async function issuedBefore(request: BriefingQuery, asOf: string) {
  const { to } = parsePeriod(request.period);
  const rows = await db().briefing.findMany({
    where: { status: 'issued', issuedAt: { lte: new Date(asOf) }, scope: { equals: scopeJson(request) } },
    orderBy: { issuedAt: 'desc' },
    take: 60,
  });
  const near = (ended: string) => ended <= to && Date.parse(to) - Date.parse(ended) < 400 * DAY_MS;
  return rows
    .map((row) => ({ row, ended: parsePeriod(row.period).to }))
    .filter(({ ended }) => near(ended))
    .reduce<(typeof rows)[number] | null>(
      (best, { row, ended }) => (best && parsePeriod(best.period).to >= ended ? best : row),
      null,
    );
}

/** The figures that everybody quotes: their corrections are told in the next briefing. */
const HEADLINE = ['count', 'amount', 'count_sector-industrial', 'amount_sector-industrial', 'arrived'];

/**
 * What the briefing before, of an earlier period or of the same, said and the ledger, as it stood at `asOf`, no longer says: a finished sentence for the next one,
 * or null when nothing that is quoted has moved.
 */
export async function correctionBefore(request: BriefingQuery, asOf: string): Promise<string | null> {
  const row = await issuedBefore(request, asOf);
  if (!row) return null;
  const briefing = documentOf(row);
  const { restatement } = await restated(briefing, row, asOf);
  const moved = restatement.changed.filter(
    ({ then, now }) => HEADLINE.includes(then.key) && then.text !== now.text,
  );
  if (moved.length === 0) return null;
  const words = moved.map(({ then, now }) => `${then.label}由${then.text}更正为${now.text}`);
  return `更正说明：${briefing.issueLabel}（${briefing.period.labelZh}）印发后，台账有更正，${words.join('，')}，涉及项目${restatement.projects.length}个，详见该期更正记录。`;
}
