import { db, type Tx } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import type { BriefingKind } from '../kinds.ts';

const CHANGES = 20261128; // an arbitrary number: what the database locks by

/** One change of templates after the other, until the transaction ends. */
export const lockTemplates = (tx: Tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock(${CHANGES})`;

export type TemplateInUse = { id: string; version: number };

/** The office's template that briefings of a kind are printed in now; null = the standard form only. */
export const templateInUse = (kind: BriefingKind, client: Tx = db()): Promise<TemplateInUse | null> =>
  client.briefingTemplate.findFirst({ where: { kind, inUse: true }, select: { id: true, version: true } });

/** The uploaded file. Throws `invalid` where a briefing has no template. */
export async function templateContent(id: string | null): Promise<Uint8Array> {
  const row = id
    ? await db().briefingTemplate.findUnique({ where: { id }, select: { content: true } })
    : null;
  if (!row)
    throw new Refusal(
      'invalid',
      '这份简报没有本办模板：起草时未启用，或印发时没有启用。请下载公文格式的 Word。',
    );
  return row.content;
}
