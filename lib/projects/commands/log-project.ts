import { attribute, recordEvent } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db, type Tx } from '../../db.ts';
import { linkProject } from '../../enquiries/commands/link-project.ts';
import { Refusal } from '../../errors.ts';
import { answeredWith, claimKey, recordAnswer } from '../../idempotency.ts';
import { today } from '../../periods/calendar.ts';
import { findLikelyDuplicates } from '../duplicates.ts';
import { readFields, readMoneyField, stageOf, type Typed, type TypedMoney } from '../form.ts';
import type { Stage } from '../schema.ts';
import { amountsOf } from './amounts.ts';
import { confirmUnits } from './confirm-units.ts';
import { firmOf, namesOf } from './names.ts';
import { readPlaces } from './places.ts';
import { factsOf, refuseIncomplete } from './stage-facts.ts';

export type Logged = { id: string; code: string };

type Draft = {
  stage: Stage;
  columns: Record<string, unknown> & { nameZh: string; firmName: string };
  money: TypedMoney | null;
  codeStart: string;
  confirmed: string[];
  doubts: string[]; // about the unit of the amount, confirmed
  reason: string; // why it is logged now, kept with its first revision
};

async function codeStartOf(signedOn: unknown): Promise<string> {
  const year = signedOn instanceof Date ? signedOn.getUTCFullYear() : Number(today().slice(0, 4));
  const district = await db().district.findUnique({ where: { id: 1 }, select: { key: true } });
  return `${(district?.key ?? 'gf').slice(0, 2).toUpperCase()}-${year}`;
}

async function confirmedDuplicates(actor: Actor, typed: Typed, creditCode: unknown): Promise<string[]> {
  const candidates = await findLikelyDuplicates(actor, {
    nameZh: typed.nameZh ?? '',
    firmName: typed.firmName ?? '',
    creditCode: typeof creditCode === 'string' ? creditCode : null,
    phase: typed.phase?.trim() || null,
  });
  if (candidates.length > 0 && typed.notDuplicate !== 'yes') {
    const message = `台账里有 ${candidates.length} 个很像的项目，请先看一看是不是同一个。`;
    throw new Refusal('likelyDuplicate', message, { detail: candidates });
  }
  return candidates.map((candidate) => candidate.code);
}

async function draftOf(actor: Actor, typed: Typed): Promise<Draft> {
  const stage = stageOf(typed.stage) ?? 'signed';
  const read = readFields({ ...typed, nameZh: typed.nameZh ?? '', firmName: typed.firmName ?? '' });
  const money = readMoneyField(typed);
  const names = namesOf(String(read.nameZh), String(read.firmName));
  const [places, firmId] = await Promise.all([readPlaces(db(), typed), firmOf(db(), names.firmName)]);
  const columns = { ...read, ...places, ...names, firmId, ownerId: actor.personId };
  refuseIncomplete(null, stage, { ...factsOf(columns, money !== null), owner: true });
  const [confirmed, codeStart] = await Promise.all([
    confirmedDuplicates(actor, typed, read.signingEntityCreditCode),
    codeStartOf(read.signedOn),
  ]);
  const doubts = await confirmUnits(typed, {
    amountYuan: money?.amountYuan ?? null,
    beforeYuan: null,
    firmKey: names.firmKey,
    except: null,
    expectedOutputYuan: read.expectedOutputYuan,
    landMu: read.landMu,
    beforeMu: null,
    capacity: read.capacityZh,
    beforeCapacity: null,
  });
  const why = typed.reason?.trim().slice(0, 500);
  const reason = why ? `补登：${why}` : '登记';
  return { stage, columns, money, codeStart, confirmed, doubts, reason };
}

const uuidOf = (text: string | undefined) => (text && /^[0-9a-f-]{36}$/.test(text) ? text : undefined);

async function nextCode(tx: Tx, start: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ number: string }[]>`SELECT nextval('project_number')::text AS number`;
  return `${start}-${(row?.number ?? '').padStart(4, '0')}`;
}

async function write(
  tx: Tx,
  actor: Actor,
  draft: Draft,
  key: string,
  enquiry: string | undefined,
): Promise<Logged | null> {
  const { stage, columns, money, confirmed, doubts, reason } = draft;
  await attribute(tx, actor, reason);
  if (!(await claimKey(tx, actor, key, 'project.log'))) return null;
  const code = await nextCode(tx, draft.codeStart);
  const { id } = await tx.project.create({
    data: { ...columns, ...amountsOf(money), code, stage },
    select: { id: true },
  });
  await recordAnswer(tx, key, id);
  if (money) await tx.contractValue.create({ data: { ...money, projectId: id }, select: { id: true } });
  await tx.stageChange.create({
    data: {
      projectId: id,
      toStage: stage,
      toStatus: 'normal',
      reason,
      personId: actor.personId,
    },
    select: { id: true },
  });
  if (enquiry) await linkProject(tx, actor, enquiry, { id, code });
  if (confirmed.length > 0) {
    const data = { code, candidates: confirmed };
    await recordEvent(tx, actor, { kind: 'duplicate.confirmed', subject: id, data });
  }
  if (doubts.length > 0)
    await recordEvent(tx, actor, { kind: 'amount.confirmed', subject: id, data: { code, doubts } });
  await recordEvent(tx, actor, {
    kind: 'project.logged',
    subject: id,
    data: { code, name: columns.nameZh },
  });
  return { id, code };
}

async function loggedBefore(key: string): Promise<Logged | null> {
  const id = await answeredWith(key);
  return id === null
    ? null
    : db().project.findUniqueOrThrow({ where: { id }, select: { id: true, code: true } });
}

/**
 * Logs a project (登记). `typed` is the form as people fill it in, with `enquiry` the id of one that it came from; `key` makes a repeated send answer with
 * the first result, also while the first one is still being written; `reason` says why one that was signed long ago comes now. Throws `invalid`, `incomplete` (fields
 * that the stage requires), `likelyDuplicate` (unless `notDuplicate` is `yes`), `unitDoubt` (unless `unitConfirmed` is `yes`) and `notPermitted`; then
 * nothing is written.
 */
export async function logProject(actor: Actor, typed: Typed, key: string): Promise<Logged> {
  permit(actor, 'project.log');
  const before = await loggedBefore(key);
  if (before) return before;
  try {
    const draft = await draftOf(actor, typed);
    const logged = await db().$transaction((tx) => write(tx, actor, draft, key, uuidOf(typed.enquiry)));
    if (logged) return logged;
  } catch (error) {
    // the twin that won may have been saved after the first look: its own project is no duplicate of itself
    const won = error instanceof Refusal ? await loggedBefore(key) : null;
    if (won) return won;
    throw error;
  }
  const won = await loggedBefore(key);
  if (won) return won;
  throw new Refusal('conflict', '同一份登记正在保存，请稍候再看台账。');
}
