import type { AuditEvent } from '../../audit/events.ts';
import { attribute, recordEvents } from '../../audit/record.ts';
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
import { typedMoneyOf, WITH_TYPED } from '../typed.ts';
import { confirmUnits } from './confirm-units.ts';
import { firmOf, namesOf } from './names.ts';
import { readOwner } from './owner.ts';
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

/** Asks about units only when the amount, the output, the capacity or the land is what changes. */
async function doubtsOf(
  id: string,
  typed: Typed,
  columns: Record<string, unknown>,
  money: TypedMoney | null,
): Promise<string[]> {
  const touched = [typed.expectedOutput, typed.landMu, typed.capacityZh].some((one) => one !== undefined);
  if (!money && !touched) return [];
  const stored = await db().project.findUnique({ where: { id } });
  if (!stored) return []; // the command says so
  return confirmUnits(typed, {
    amountYuan: money ? money.amountYuan : yuanText(stored.amountYuan),
    beforeYuan: money ? yuanText(stored.amountYuan) : null,
    firmKey: stored.firmKey,
    except: id,
    expectedOutputYuan: columns.expectedOutputYuan ?? stored.expectedOutputYuan,
    landMu: columns.landMu ?? stored.landMu,
    beforeMu: typed.landMu === undefined ? null : stored.landMu,
    capacity: typed.capacityZh === undefined ? null : columns.capacityZh,
    beforeCapacity: stored.capacityZh,
  });
}

/** An edit that was read and found sound, ready to be written. */
export type ReadyEdit = {
  id: string;
  version: number;
  typed: Typed;
  columns: Record<string, unknown>;
  money: TypedMoney | null;
  hides: boolean; // the public amount becomes internal
  doubts: string[];
};

const MONEY = ['amount', 'bound', 'disclosure'] as const;

/**
 * An amount, its nature and its disclosure are one fact: of what the person did not change stays what the form showed.
 * Hidden alone, the amount itself becomes internal; with another amount, the internal one stands beside the public.
 */
async function wholeMoney(id: string, typed: Typed): Promise<{ typed: Typed; hides: boolean }> {
  const said = MONEY.filter((name) => typed[name] !== undefined);
  if (said.length === 0 || said.length === MONEY.length) return { typed, hides: false };
  const { contractValues } = WITH_TYPED;
  const stored = await db().project.findUnique({ where: { id }, select: { contractValues } });
  if (!stored) return { typed, hides: false }; // the command says so
  const shown = typedMoneyOf(stored);
  const hides = said.length === 1 && typed.disclosure === 'internal' && shown.disclosure === 'public';
  return { typed: { ...shown, ...typed }, hides };
}

/** Reads an edit: collects every problem before it throws `invalid`; `unitDoubt` unless confirmed. */
export async function readEdit(id: string, version: number, said: Typed): Promise<ReadyEdit> {
  const { typed, hides } = await wholeMoney(id, said);
  const columns = readFields(typed);
  const money = readMoneyField(typed);
  return { id, version, typed, columns, money, hides, doubts: await doubtsOf(id, typed, columns, money) };
}

async function writeMoney(tx: Tx, projectId: string, money: TypedMoney, hides: boolean): Promise<void> {
  const disclosure = hides ? 'public' : money.disclosure;
  const where = { projectId, kind: 'contract' as const, disclosure, preferred: true };
  const { count } = await tx.contractValue.updateMany({ where, data: money });
  if (count === 0) await tx.contractValue.create({ data: { ...money, projectId } });
}

function fieldsOf({ typed, money }: ReadyEdit): string[] {
  const fields: string[] = FIELD_NAMES.filter((name) => typed[name] !== undefined).map(
    (name) => PROJECT_FIELDS[name].label,
  );
  if (typed.owner !== undefined) fields.push('负责人');
  if (money) fields.push('协议资金');
  return fields;
}

/**
 * Writes one edit inside the caller's transaction, which `attribute` has opened; resolves with the events to record
 * last. Throws `conflict`, `notFound`, and `invalid` for a place or owner that does not exist.
 */
export async function writeEdit(tx: Tx, edit: ReadyEdit): Promise<AuditEvent[]> {
  const { id, version, typed, columns, money, doubts } = edit;
  await claimVersion(tx, id, version);
  const places = await readPlaces(tx, typed);
  const owner = await readOwner(tx, typed);
  const before = await tx.project.findUniqueOrThrow({ where: { id } });
  const moved = places.ecosystemId !== undefined && places.ecosystemId !== before.ecosystemId;
  if (moved && places.segmentId === undefined) places.segmentId = null; // it belongs to the chain that was left
  const nameZh = typeof columns.nameZh === 'string' ? columns.nameZh : before.nameZh;
  const firmName = typeof columns.firmName === 'string' ? columns.firmName : before.firmName;
  const renamed = nameZh !== before.nameZh || firmName !== before.firmName;
  const names = renamed ? { ...namesOf(nameZh, firmName), firmId: await firmOf(tx, firmName) } : {};
  const data = { ...columns, ...places, ...owner, ...names };
  if (Object.keys(data).length > 0) await tx.project.update({ where: { id }, data });
  if (money) await writeMoney(tx, id, money, edit.hides);
  const { code } = before;
  return [
    ...(doubts.length > 0
      ? [{ kind: 'amount.confirmed' as const, subject: id, data: { code, doubts } }]
      : []),
    { kind: 'project.edited', subject: id, data: { code, fields: fieldsOf(edit) } },
  ];
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
  const edit = await readEdit(id, version, typed);
  await db().$transaction(async (tx) => {
    await attribute(tx, actor, typed.reason ?? '');
    await recordEvents(tx, actor, await writeEdit(tx, edit));
  });
  return { version: version + 1 };
}
