import { attribute, recordEvent } from '../../../audit/record.ts';
import { type Actor, permit } from '../../../auth/actor.ts';
import { db, type Tx } from '../../../db.ts';
import { Refusal } from '../../../errors.ts';
import { lockTemplates } from '../in-use.ts';
import { templateRow } from '../queries.ts';

async function begin(tx: Tx, actor: Actor, id: string) {
  await attribute(tx, actor);
  await lockTemplates(tx);
  const row = await templateRow(id, tx);
  return { row, data: { briefing: row.kind, version: row.version } };
}

/**
 * From now on briefings of its kind are printed in this version, drafts at once; the one before goes out of use. `seen` is the
 * check sum that stood on the preview: nobody puts in use what was not looked at. Resolves with what it took the place of. Throws `notFound`, `invalid`, `notAllowedMove`.
 */
export async function putTemplateInUse(
  actor: Actor,
  id: string,
  seen: string,
): Promise<{ version: number; before: { id: string; version: number } | null }> {
  permit(actor, 'settings.manage');
  return db().$transaction(async (tx) => {
    const { row, data } = await begin(tx, actor, id);
    if (seen !== row.sha256) throw new Refusal('invalid', '请先打开这一版的预览，看过之后再启用。');
    if (row.retiredAt) throw new Refusal('notAllowedMove', '这一版已经收起。请先恢复，再启用。');
    if (row.inUse) throw new Refusal('notAllowedMove', '这一版已经在用，不用再启用。');
    const where = { kind: row.kind, inUse: true };
    const before = await tx.briefingTemplate.findFirst({ where, select: { id: true, version: true } });
    await tx.briefingTemplate.updateMany({ where, data: { inUse: false } });
    await tx.briefingTemplate.update({ where: { id }, data: { inUse: true }, select: { id: true } });
    const event = { ...data, before: before?.version ?? null };
    await recordEvent(tx, actor, { kind: 'template.putInUse', subject: id, data: event });
    return { version: row.version, before };
  });
}

/** Back to the standard form for its kind. Throws `notFound`, `notAllowedMove` when it is not in use. */
export async function takeTemplateOutOfUse(actor: Actor, id: string): Promise<{ version: number }> {
  permit(actor, 'settings.manage');
  return db().$transaction(async (tx) => {
    const { row, data } = await begin(tx, actor, id);
    if (!row.inUse) throw new Refusal('notAllowedMove', '这一版没有在用，不用停用。请刷新页面。');
    await tx.briefingTemplate.update({ where: { id }, data: { inUse: false }, select: { id: true } });
    await recordEvent(tx, actor, { kind: 'template.takenOutOfUse', subject: id, data });
    return { version: row.version };
  });
}

/** Sets a version aside that is not to be used again; it is kept. Throws `notFound`, `notAllowedMove` while it is in use. */
export async function retireTemplate(actor: Actor, id: string): Promise<{ version: number }> {
  permit(actor, 'settings.manage');
  return db().$transaction(async (tx) => {
    const { row, data } = await begin(tx, actor, id);
    if (row.inUse) throw new Refusal('notAllowedMove', '这一版正在用。请先停用，再收起。');
    if (row.retiredAt) throw new Refusal('notAllowedMove', '这一版已经收起。请刷新页面。');
    await tx.briefingTemplate.update({
      where: { id },
      data: { retiredAt: new Date() },
      select: { id: true },
    });
    await recordEvent(tx, actor, { kind: 'template.retired', subject: id, data });
    return { version: row.version };
  });
}

/** Takes a version back that was set aside. Throws `notFound`, `notAllowedMove`. */
export async function restoreTemplate(actor: Actor, id: string): Promise<{ version: number }> {
  permit(actor, 'settings.manage');
  return db().$transaction(async (tx) => {
    const { row, data } = await begin(tx, actor, id);
    if (!row.retiredAt) throw new Refusal('notAllowedMove', '这一版没有收起。请刷新页面。');
    await tx.briefingTemplate.update({ where: { id }, data: { retiredAt: null }, select: { id: true } });
    await recordEvent(tx, actor, { kind: 'template.restored', subject: id, data });
    return { version: row.version };
  });
}
