import { attribute, recordEvent } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db, type Tx } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import { yuanText } from '../../money/arithmetic.ts';
import {
  FIELD_NAMES,
  PROJECT_FIELDS,
  readFields,
  readMoneyField,
  type Typed,
  type TypedMoney,
} from '../form.ts';
import { confirmUnits } from './confirm-units.ts';
import { firmOf, namesOf } from './names.ts';
import { readPlaces } from './places.ts';

/** Raises the version if it is still the expected one. Throws `conflict` otherwise, and `notFound`. */
export async function claimVersion(tx: Tx, id: string, expected: number): Promise<void> {
  const { count } = await tx.project.updateMany({
    where: { id, version: expected },
    data: { version: { increment: 1 } },
  });
  if (count === 1) return;
  const current = await tx.project.findUnique({ where: { id }, select: { version: true } });
  if (!current) throw new Refusal('notFound', '没有找到这个项目，可能已被删除。');
  throw new Refusal(
    'conflict',
    '在你编辑期间，别人已经保存了这个项目。你填的内容都还在，请对照两个版本后再保存。',
    { detail: { version: current.version } },
  );
}

/** Asks about units only when the amount, the output or the land is what changes. */
async function doubtsOf(
  id: string,
  typed: Typed,
  columns: Record<string, unknown>,
  money: TypedMoney | null,
): Promise<string[]> {
  if (!money && typed.expectedOutput === undefined && typed.landMu === undefined) return [];
  const stored = await db().project.findUnique({ where: { id } });
  if (!stored) return []; // the command says so
  return confirmUnits(typed, {
    amountYuan: money ? money.amountYuan : yuanText(stored.amountYuan),
    beforeYuan: money ? yuanText(stored.amountYuan) : null,
    firmKey: stored.firmKey,
    except: id,
    expectedOutputYuan: columns.expectedOutputYuan ?? stored.expectedOutputYuan,
    landMu: columns.landMu ?? stored.landMu,
  });
}

/**
 * Changes the fields that are present in `typed`, and validates only those: an old incomplete record stays
 * fixable. `version` is the one that the person saw. Throws `conflict`, `invalid`, `unitDoubt`, `notPermitted`, `notFound`.
 */
export async function editProject(
  actor: Actor,
  id: string,
  version: number,
  typed: Typed,
): Promise<{ version: number }> {
  permit(actor, 'project.edit');
  const columns = readFields(typed);
  const money = readMoneyField(typed);
  const doubts = await doubtsOf(id, typed, columns, money);
  await db().$transaction(async (tx) => {
    await attribute(tx, actor, typed.reason ?? '');
    await claimVersion(tx, id, version);
    const places = await readPlaces(tx, typed);
    const before = await tx.project.findUniqueOrThrow({ where: { id } });
    const moved = places.ecosystemId !== undefined && places.ecosystemId !== before.ecosystemId;
    if (moved && places.segmentId === undefined) places.segmentId = null; // it belongs to the chain that was left
    const nameZh = typeof columns.nameZh === 'string' ? columns.nameZh : before.nameZh;
    const firmName = typeof columns.firmName === 'string' ? columns.firmName : before.firmName;
    const renamed = nameZh !== before.nameZh || firmName !== before.firmName;
    const names = renamed ? { ...namesOf(nameZh, firmName), firmId: await firmOf(tx, firmName) } : {};
    await tx.project.update({ where: { id }, data: { ...columns, ...places, ...names } });
    if (money) {
      const where = {
        projectId: id,
        kind: 'contract' as const,
        disclosure: money.disclosure,
        preferred: true,
      };
      const { count } = await tx.contractValue.updateMany({ where, data: money });
      if (count === 0) await tx.contractValue.create({ data: { ...money, projectId: id } });
    }
    const fields: string[] = [
      ...FIELD_NAMES.filter((name) => typed[name] !== undefined).map((name) => PROJECT_FIELDS[name].label),
    ];
    if (money) fields.push('协议资金');
    if (doubts.length > 0) {
      const data = { code: before.code, doubts };
      await recordEvent(tx, actor, { kind: 'amount.confirmed', subject: id, data });
    }
    await recordEvent(tx, actor, {
      kind: 'project.edited',
      subject: id,
      data: { code: before.code, fields },
    });
  });
  return { version: version + 1 };
}
