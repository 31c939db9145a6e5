import { type Actor, permit } from '../auth/actor.ts';
import { db } from '../db.ts';
import { getDistrict } from '../district/queries.ts';
import { today } from '../periods/calendar.ts';
import { composeBriefing } from './compose.ts';
import type { Briefing } from './document.ts';
import { applyEdits, staleEdits } from './edits.ts';
import { gatherFor } from './gather-for.ts';
import { getLetterhead } from './letterhead.ts';
import { draftNumber, redHeadFor } from './letterhead-rules.ts';
import {
  type BriefingRow,
  type BriefingStatus,
  documentOf,
  editsOf,
  issueLabel,
  requestOf,
  rowOf,
  WHO,
} from './life.ts';
import type { BriefingQuery } from './request.ts';
import { correctionBefore } from './restated.ts';
import { type TemplateInUse, templateInUse } from './templates/in-use.ts';

export type BriefingCard = {
  id: string;
  title: string;
  kind: string;
  period: string;
  status: BriefingStatus;
  version: number;
  author: string; // 系统 for one that the calendar made ready
  submittedBy: string | null;
  issuedBy: string | null;
  issuedAt: string | null; // ISO instants
  issueLabel: string | null;
  returnReason: string | null;
  createdAt: string;
  containsDemo: boolean;
};

/**
 * Composes a briefing from the ledger as it is now, or as it stood at `asOf`; a correction of the briefing before stands in it.
 * Throws `notPermitted`, and `invalid` for an unknown period or scope.
 */
export async function composeForPeriod(actor: Actor, request: BriefingQuery): Promise<Briefing> {
  permit(actor, 'briefing.draft');
  const evidence = await gatherFor(request);
  const [district, letterhead, correction] = await Promise.all([
    getDistrict(),
    getLetterhead(),
    correctionBefore(request, evidence.asOf),
  ]);
  return composeBriefing(evidence, request.kind, {
    districtZh: district.nameZh.replace(/^重庆市/, ''),
    issuer: letterhead.signature || district.office.nameZh,
    redHead: redHeadFor(letterhead, request.kind),
    issueLabel: draftNumber(letterhead.form, Number(today().slice(0, 4))),
    sources: [`${district.office.nameZh}招商项目台账`],
    correction,
  });
}

type CardRow = Omit<BriefingRow, 'document' | 'edits'>;

const toCard = (row: CardRow): BriefingCard => ({
  id: row.id,
  title: row.title,
  kind: row.kind,
  period: row.period,
  status: row.status,
  version: row.version,
  author: row.author?.name ?? '系统',
  submittedBy: row.submittedBy?.name ?? null,
  issuedBy: row.issuedBy?.name ?? null,
  issuedAt: row.issuedAt?.toISOString() ?? null,
  issueLabel:
    row.issueLabel ?? (row.issueYear && row.issueNumber ? issueLabel(row.issueYear, row.issueNumber) : null),
  returnReason: row.returnReason,
  createdAt: row.createdAt.toISOString(),
  containsDemo: row.containsDemo,
});

/** The newest hundred stored briefings. */
export async function listBriefings(actor: Actor): Promise<BriefingCard[]> {
  permit(actor, 'briefing.draft');
  const rows = await db().briefing.findMany({
    orderBy: { createdAt: 'desc' },
    take: 100,
    omit: { document: true, edits: true },
    include: WHO,
  });
  return rows.map(toCard);
}

/**
 * A stored briefing: an issued one exactly as it was issued; another composed from the ledger as it is now, with what people
 * wrote laid over it. `stale` names edited paragraphs whose composed text has changed since; `template` is the office's own that
 * it is printed in. Throws `notFound`.
 */
export async function getBriefing(
  actor: Actor,
  id: string,
): Promise<{ card: BriefingCard; document: Briefing; stale: string[]; template: TemplateInUse | null }> {
  permit(actor, 'briefing.draft');
  const row = await rowOf(id);
  if (row.status === 'issued')
    return { card: toCard(row), document: documentOf(row), stale: [], template: row.template };
  const request = requestOf(row);
  const [composed, template] = await Promise.all([
    composeForPeriod(actor, request),
    templateInUse(request.kind),
  ]);
  const edits = editsOf(row);
  return {
    card: toCard(row),
    document: applyEdits(composed, edits),
    stale: staleEdits(composed, edits),
    template,
  };
}
