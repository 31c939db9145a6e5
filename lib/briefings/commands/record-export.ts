import { createHash } from 'node:crypto';
import { recordEvent } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db } from '../../db.ts';
import { documentOf, rowOf } from '../life.ts';
import { type FileFormat, renderBriefing, renderInTemplate } from '../render.ts';
import { templateContent } from '../templates/in-use.ts';

/** Notes that somebody took a briefing out of the house. */
export async function recordExport(
  actor: Actor,
  subject: string,
  period: string,
  format: FileFormat,
): Promise<void> {
  permit(actor, 'briefing.draft');
  await db().$transaction(async (tx) => {
    await recordEvent(tx, actor, { kind: 'briefing.exported', subject, data: { period, format } });
  });
}

/**
 * An issued briefing as a file. The first export is kept and given out ever after, so that the same file comes byte for byte,
 * whatever has changed in the renderers. In the office's template it is the one that was in use when it was issued. Throws `notFound`; a briefing that is not issued yields null.
 */
export async function issuedFile(
  actor: Actor,
  id: string,
  format: FileFormat,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> {
  permit(actor, 'briefing.draft');
  const where = { briefingId_format: { briefingId: id, format } };
  const row = await rowOf(id);
  if (row.status !== 'issued') return null;
  const there = await db().briefingFile.findUnique({ where });
  if (there) return new Uint8Array(there.bytes);
  const document = documentOf(row);
  const bytes =
    format === 'template'
      ? await renderInTemplate(document, await templateContent(row.templateId), signal)
      : await renderBriefing(document, format, signal);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const data = [{ briefingId: id, format, bytes, sha256 }];
  await db().briefingFile.createMany({ data, skipDuplicates: true });
  const kept = await db().briefingFile.findUniqueOrThrow({ where }); // a twin may have been first
  return new Uint8Array(kept.bytes);
}
