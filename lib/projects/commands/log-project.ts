import { attribute, recordEvent } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db, type Tx } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import { normaliseFirmName } from '../../firms/identity.ts';
import { today } from '../../periods/calendar.ts';
import { pinyinOf, searchTextOf } from '../../search/pinyin.ts';
import { findLikelyDuplicates } from '../duplicates.ts';
import { readFields, readMoney, refuseProblems, stageOf, type Typed, type TypedMoney } from '../form.ts';
import { readPlaces } from './places.ts';
import { factsOf, refuseIncomplete } from './stage-facts.ts';

export type Logged = { id: string; code: string };

async function nextCode(tx: Tx, year: number): Promise<string> {
  const counter = await tx.projectCounter.upsert({
    where: { year },
    create: { year, last: 1 },
    update: { last: { increment: 1 } },
  });
  const district = await tx.district.findUnique({ where: { id: 1 }, select: { key: true } });
  const prefix = (district?.key ?? 'gf').slice(0, 2).toUpperCase();
  return `${prefix}-${year}-${String(counter.last).padStart(4, '0')}`;
}

function moneyOf(typed: Typed): TypedMoney | null {
  try {
    return readMoney(typed);
  } catch (error) {
    if (error instanceof Refusal) refuseProblems({ amount: error.message });
    throw error;
  }
}

export function spokenProject(nameZh: string, firmName: string) {
  const { full, initials } = pinyinOf(nameZh);
  return { pinyin: full, pinyinInitials: initials, searchText: searchTextOf([nameZh, firmName]) };
}

async function refuseDuplicates(actor: Actor, typed: Typed, creditCode: unknown): Promise<string[]> {
  const candidates = await findLikelyDuplicates(actor, {
    nameZh: typed.nameZh ?? '',
    firmName: typed.firmName ?? '',
    creditCode: typeof creditCode === 'string' ? creditCode : null,
    phase: typed.phase?.trim() || null,
  });
  if (candidates.length > 0 && typed.notDuplicate !== 'yes') {
    throw new Refusal(
      'likelyDuplicate',
      `台账里有 ${candidates.length} 个很像的项目，请先看一看是不是同一个。`,
      {
        detail: candidates,
      },
    );
  }
  return candidates.map((candidate) => candidate.code);
}

/**
 * Logs a project (登记). `typed` is the form as people fill it in; `key` makes a repeated send answer with
 * the first result. Throws `invalid`, `incomplete` (fields that the stage requires), `likelyDuplicate`
 * (unless `notDuplicate` is `yes`) and `notPermitted`; then nothing is written.
 */
export async function logProject(actor: Actor, typed: Typed, key: string): Promise<Logged> {
  permit(actor, 'project.log');
  const before = await db().idempotencyKey.findUnique({ where: { key } });
  if (before) return alreadyLogged(before.resultId);
  const stage = stageOf(typed.stage) ?? 'signed';
  const columns = readFields({ ...typed, nameZh: typed.nameZh ?? '', firmName: typed.firmName ?? '' });
  const money = moneyOf(typed);
  const confirmed = await refuseDuplicates(actor, typed, columns.signingEntityCreditCode);
  try {
    return await db().$transaction((tx) =>
      write(tx, actor, { typed, key, stage, columns, money, confirmed }),
    );
  } catch (error) {
    const raced = await db().idempotencyKey.findUnique({ where: { key } });
    if (raced) return alreadyLogged(raced.resultId);
    throw error;
  }
}

async function alreadyLogged(id: string): Promise<Logged> {
  const project = await db().project.findUniqueOrThrow({ where: { id }, select: { id: true, code: true } });
  return project;
}

type Draft = {
  typed: Typed;
  key: string;
  stage: NonNullable<ReturnType<typeof stageOf>>;
  columns: Record<string, unknown>;
  money: TypedMoney | null;
  confirmed: string[];
};

async function write(
  tx: Tx,
  actor: Actor,
  { typed, key, stage, columns, money, confirmed }: Draft,
): Promise<Logged> {
  await attribute(tx, actor, '登记');
  const places = await readPlaces(tx, typed);
  const nameZh = String(columns.nameZh);
  const firmName = String(columns.firmName);
  const firm = await tx.firm.findFirst({
    where: { normalName: normaliseFirmName(firmName) },
    select: { id: true },
  });
  const year = Number(
    (columns.signedOn instanceof Date ? columns.signedOn.toISOString() : today()).slice(0, 4),
  );
  const project = await tx.project.create({
    data: {
      ...columns,
      ...places,
      code: await nextCode(tx, year),
      nameZh,
      firmName,
      firmId: firm?.id ?? null,
      stage,
      ownerId: actor.personId,
      ...spokenProject(nameZh, firmName),
      contractValues: money ? { create: [money] } : {},
      stageChanges: {
        create: { toStage: stage, toStatus: 'normal', reason: '登记', personId: actor.personId },
      },
    },
    include: { contractValues: true },
  });
  refuseIncomplete(null, stage, { ...factsOf(project), owner: true });
  await tx.idempotencyKey.create({
    data: { key, action: 'project.log', personId: actor.personId, resultId: project.id },
  });
  if (confirmed.length > 0) {
    const data = { code: project.code, candidates: confirmed };
    await recordEvent(tx, actor, { kind: 'duplicate.confirmed', subject: project.id, data });
  }
  await recordEvent(tx, actor, {
    kind: 'project.logged',
    subject: project.id,
    data: { code: project.code, name: nameZh },
  });
  return { id: project.id, code: project.code };
}
