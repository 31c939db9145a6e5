import { db, type Prisma, type Tx } from '../db.ts';
import { Refusal } from '../errors.ts';
import type { Briefing } from './document.ts';
import { type Edits, editsShape, NO_EDITS } from './edits.ts';
import { BRIEFING_STATUS_LABELS } from './labels.ts';
import { type BriefingQuery, readStoredQuery } from './request.ts';
import { readStored } from './stored.ts';

export const BRIEFING_STATUSES = ['draft', 'inReview', 'issued'] as const;
export type BriefingStatus = (typeof BRIEFING_STATUSES)[number];
export type BriefingRow = NonNullable<Awaited<ReturnType<typeof findRow>>>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The people of a briefing, and the template that it was issued in, for its card. */
export const WHO = {
  author: { select: { name: true } },
  submittedBy: { select: { name: true } },
  issuedBy: { select: { name: true } },
  template: { select: { id: true, version: true } },
} as const;

const findRow = (id: string, client: Tx = db()) =>
  client.briefing.findUnique({
    where: { id },
    include: WHO,
  });

/** A stored briefing's row. Throws `notFound`. */
export async function rowOf(id: string, client: Tx = db()): Promise<BriefingRow> {
  const row = UUID.test(id) ? await findRow(id, client) : null;
  if (!row) throw new Refusal('notFound', '没有找到这份简报，可能已被删除。');
  return row;
}

/** The document as it was last composed, or as it was issued. Written by this folder's commands only. */
export const documentOf = (row: { document: Prisma.JsonValue }): Briefing => readStored(row.document);

export const editsOf = (row: { edits: Prisma.JsonValue }): Edits =>
  editsShape.safeParse(row.edits).data ?? NO_EDITS;

/** What the briefing was asked for, to compose it anew. */
export function requestOf(row: { kind: string; period: string; scope: Prisma.JsonValue }): BriefingQuery {
  const asked = row.scope !== null && typeof row.scope === 'object' ? row.scope : {};
  const texts = Object.entries(asked).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return readStoredQuery({ ...Object.fromEntries(texts), kind: row.kind, period: row.period });
}

/** The request as it is stored: everything but kind and period, which have columns of their own. */
export function scopeJson({ period: _, kind: __, scope, ...rest }: BriefingQuery): Prisma.InputJsonObject {
  const asked = { ...scope, ...rest };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => typeof value === 'string' && value));
}

/** Raises the version if nobody was faster and the briefing stands where it must; throws `conflict` or `notAllowedMove`. */
export async function claimBriefing(
  tx: Tx,
  id: string,
  version: number,
  from: readonly BriefingStatus[],
): Promise<void> {
  const { count } = await tx.briefing.updateMany({
    where: { id, version, status: { in: [...from] } },
    data: { version: { increment: 1 } },
  });
  if (count === 1) return;
  const row = await rowOf(id, tx);
  if (row.status === 'issued')
    throw new Refusal('notAllowedMove', '简报已经印发，内容不再改动。如需更正，请看“更正记录”。');
  if (!from.includes(row.status))
    throw new Refusal(
      'notAllowedMove',
      `简报现在是“${BRIEFING_STATUS_LABELS[row.status].zh}”，不能这样办理。请刷新页面。`,
    );
  throw new Refusal(
    'conflict',
    '同事刚保存过这份简报。你填的内容还在这一页，请在新窗口打开最新版本核对后再保存。',
    {
      detail: { version: row.version },
    },
  );
}

/** 2026年第3期: what was issued before labels were kept. */
export const issueLabel = (year: number, number: number): string => `${year}年第${number}期`;
