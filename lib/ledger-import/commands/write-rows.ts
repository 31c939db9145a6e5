import type { Actor } from '../../auth/actor.ts';
import { insertMany, newId } from '../../bulk.ts';
import type { Tx } from '../../db.ts';
import { normaliseFirmName } from '../../firms/identity.ts';
import { today } from '../../periods/calendar.ts';
import { amountsOf } from '../../projects/commands/amounts.ts';
import { namesOf } from '../../projects/commands/names.ts';
import { readFields, readMoneyField, stageOf } from '../../projects/form.ts';
import { fieldsOnly } from '../plan.ts';

/** A row to write: its number in the file and what it says. */
export type WriteRow = { number: number; typed: Record<string, string> };
export type Written = { number: number; projectId: string; code: string; name: string };

const CHUNK = 2_000;

type Lookups = {
  ecosystems: Map<string, string>;
  segments: Map<string, { id: string; ecosystemId: string }>;
  parks: Map<string, string>;
};

/** Slug → id of every place, read once for all rows. */
export async function lookups(tx: Tx): Promise<Lookups> {
  const [ecosystems, segments, parks] = await Promise.all([
    tx.ecosystem.findMany({ select: { id: true, slug: true } }),
    tx.segment.findMany({
      select: { id: true, slug: true, ecosystemId: true, ecosystem: { select: { slug: true } } },
    }),
    tx.park.findMany({ select: { id: true, slug: true } }),
  ]);
  return {
    ecosystems: new Map(ecosystems.map((one) => [one.slug, one.id])),
    segments: new Map(segments.map((one) => [`${one.ecosystem.slug}/${one.slug}`, one])),
    parks: new Map(parks.map((one) => [one.slug, one.id])),
  };
}

/** The columns of the places that a row names; absent ones are not touched. A segment brings its ecosystem. */
export function placeColumns(typed: Record<string, string>, places: Lookups) {
  const segment = typed.segment ? places.segments.get(typed.segment) : undefined;
  const ecosystemId =
    segment?.ecosystemId ?? (typed.ecosystem ? places.ecosystems.get(typed.ecosystem) : undefined);
  const parkId = typed.park ? places.parks.get(typed.park) : undefined;
  return {
    ...(segment ? { segmentId: segment.id } : {}),
    ...(ecosystemId ? { ecosystemId } : {}),
    ...(parkId ? { parkId } : {}),
  };
}

async function firmIds(tx: Tx, rows: readonly WriteRow[]): Promise<Map<string, string>> {
  const names = [...new Set(rows.map((row) => normaliseFirmName(row.typed.firmName ?? '')))];
  const firms = await tx.firm.findMany({
    where: { normalName: { in: names } },
    select: { id: true, normalName: true, mergedIntoId: true },
  });
  return new Map(firms.map((firm) => [firm.normalName, firm.mergedIntoId ?? firm.id]));
}

async function codes(tx: Tx, rows: readonly WriteRow[]): Promise<string[]> {
  const district = await tx.district.findUnique({ where: { id: 1 }, select: { key: true } });
  const prefix = (district?.key ?? 'gf').slice(0, 2).toUpperCase();
  const numbers = await tx.$queryRaw<{ number: string }[]>`
    SELECT nextval('project_number')::text AS number FROM generate_series(1, ${rows.length}::int)`;
  return rows.map(({ typed }, index) => {
    const year = /^\d{4}/.exec(typed.signed ?? '')?.[0] ?? today().slice(0, 4);
    return `${prefix}-${year}-${(numbers[index]?.number ?? '').padStart(4, '0')}`;
  });
}

/** The office's own code where it can stand in an address; else the ledger gives one. */
const ownCode = ({ code = '' }: Record<string, string>) =>
  /^[A-Za-z0-9][A-Za-z0-9._-]{1,39}$/.test(code) ? code : null;

/** Every column that an import may fill, so that all rows of a statement name the same ones. */
const EMPTY = {
  phase: null, kind: null, sector: 'industrial', ecosystemId: null, segmentId: null, parkId: null, origin: null,
  agreementKind: null, firstContactOn: null, firstContactPrecision: null, signedOn: null, signedPrecision: null,
  signingEntity: null, signingEntityCreditCode: null, startedOn: null, startedPrecision: null, startKind: null,
  startEvidence: null, buildingOn: null, buildingPrecision: null, inStatisticsOn: null, producingOn: null,
  producingPrecision: null, aboveScaleOn: null, fullOn: null, fullPrecision: null, expectedOutputYuan: null,
  actualOutputYuan: null, buildMonths: null, capacityZh: null, landMu: null, internalNote: null,
}; // biome-ignore format: a list

type Made = { project: Record<string, unknown>; written: Written; typed: Record<string, string> };

async function makeRows(tx: Tx, actor: Actor, rows: readonly WriteRow[]): Promise<Made[]> {
  const [places, firms, given] = [await lookups(tx), await firmIds(tx, rows), await codes(tx, rows)];
  const now = new Date();
  return rows.map(({ number, typed }, index) => {
    const id = newId();
    const code = ownCode(typed) ?? given[index] ?? '';
    const names = namesOf(typed.nameZh ?? '', typed.firmName ?? '');
    const money = readMoneyField(moneyOf(typed));
    const project = {
      ...EMPTY,
      ...readFields(fieldsOnly(typed)),
      ...names,
      ...placeColumns(typed, places),
      id,
      code,
      stage: stageOf(typed.stage) ?? 'signed',
      status: typed.status === 'delayed' || typed.status === 'suspended' ? typed.status : 'normal',
      firmId: firms.get(names.firmKey) ?? null,
      ownerId: actor.personId,
      createdAt: now,
      updatedAt: now,
      ...amountsOf(money),
    };
    return { project, typed, written: { number, projectId: id, code, name: names.nameZh } };
  });
}

/** Writes new projects with their money and first stage, some thousand rows a statement. */
export async function writeNew(tx: Tx, actor: Actor, rows: readonly WriteRow[]): Promise<Written[]> {
  const made = await makeRows(tx, actor, rows);
  for (let start = 0; start < made.length; start += CHUNK) {
    const part = made.slice(start, start + CHUNK);
    await insertMany(
      tx,
      'project',
      part.map((one) => one.project),
    );
    const values = part.flatMap(({ typed, written }) => {
      const money = readMoneyField(moneyOf(typed));
      return money
        ? [{ id: newId(), projectId: written.projectId, kind: 'contract', preferred: true, ...money }]
        : [];
    });
    await insertMany(tx, 'contract_value', values);
    const stages = part.map(({ project, written }) => ({
      id: newId(),
      projectId: written.projectId,
      toStage: project.stage,
      toStatus: project.status,
      reason: '导入',
      personId: actor.personId,
      recordedAt: project.createdAt,
    }));
    await insertMany(tx, 'stage_change', stages);
  }
  return made.map((one) => one.written);
}

export const moneyOf = ({ amount = '', bound = '', disclosure = 'internal' }: Record<string, string>) => ({
  amount,
  bound,
  disclosure,
});
