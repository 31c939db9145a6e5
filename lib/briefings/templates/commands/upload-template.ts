import { createHash } from 'node:crypto';
import { attribute, recordEvent } from '../../../audit/record.ts';
import { type Actor, permit } from '../../../auth/actor.ts';
import { db } from '../../../db.ts';
import { Refusal } from '../../../errors.ts';
import { BRIEFING_KINDS, KINDS } from '../../kinds.ts';
import type { Finding } from '../finding.ts';
import { lockTemplates } from '../in-use.ts';
import { inspectInThread } from '../inspect-job.ts';
import { checkOutside } from '../read-package.ts';

export type GivenTemplate = { kind: string; name: string; note: string; bytes: Uint8Array<ArrayBuffer> };

const MOST_NOTE = 200;
const STRANGE = /[\p{Cc}\p{Cf}<>:"|?*]/gu;

/** The name without folders and signs that mislead, at most 80 signs. */
export function safeFileName(name: string): string {
  const own = (name.split(/[\\/]/).at(-1) ?? '')
    .replace(STRANGE, '')
    .trim()
    .replace(/\.docx$/i, '');
  return `${[...own].slice(0, 75).join('') || '模板'}.docx`;
}

function refuse(findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  const [only] = findings;
  const message =
    findings.length === 1 && only && !only.tag
      ? `没有保存。${only.says}`
      : `没有保存。模板有 ${findings.length} 处要改，位置和改法列在下面；改好后重新上传。`;
  throw new Refusal('invalid', message, {
    fields: { file: '没有保存，改好后请重新选择文件。' },
    detail: { findings },
  });
}

/**
 * Keeps a Word file of the office as the next version of the template of a kind; it is not in use yet. It is looked through in a
 * thread first. Throws `invalid` with every finding and its place; nothing is stored then.
 */
export async function uploadTemplate(
  actor: Actor,
  given: GivenTemplate,
): Promise<{ id: string; version: number }> {
  permit(actor, 'settings.manage');
  const { personId } = actor;
  if (!personId) throw new Refusal('notSignedIn', '请登录后再上传模板。');
  const kind = BRIEFING_KINDS.find((one) => one === given.kind);
  const note = given.note.trim();
  if (!kind) throw new Refusal('invalid', '请选择简报种类。', { fields: { kind: '请选择简报种类。' } });
  if ([...note].length > MOST_NOTE) {
    const why = `说明最多 ${MOST_NOTE} 个字。`;
    throw new Refusal('invalid', why, { fields: { note: why } });
  }
  refuse(checkOutside(given.bytes, given.name) ?? []);
  const { findings, used } = await inspectInThread(given.bytes, given.name, kind);
  refuse(findings);
  const sha256 = createHash('sha256').update(given.bytes).digest('hex');
  return db().$transaction(async (tx) => {
    await attribute(tx, actor);
    await lockTemplates(tx);
    const twin = await tx.briefingTemplate.findFirst({ where: { kind, sha256 }, select: { version: true } });
    if (twin)
      refuse([
        {
          place: '文件',
          tag: '',
          says: `它与${KINDS[kind].nameZh}的第 ${twin.version} 版完全相同，直接用那一版即可。`,
        },
      ]);
    const last = await tx.briefingTemplate.aggregate({ where: { kind }, _max: { version: true } });
    const version = (last._max.version ?? 0) + 1;
    const fileName = safeFileName(given.name);
    const row = await tx.briefingTemplate.create({
      data: {
        kind,
        version,
        fileName,
        content: given.bytes,
        size: given.bytes.length,
        sha256,
        note,
        tags: used,
        uploadedById: personId,
      },
      select: { id: true },
    });
    const data = { briefing: kind, version, file: fileName, sha256 };
    await recordEvent(tx, actor, { kind: 'template.uploaded', subject: row.id, data });
    return { id: row.id, version };
  });
}
