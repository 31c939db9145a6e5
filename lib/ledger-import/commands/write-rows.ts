import type { Actor } from '../../auth/actor.ts';
import type { Prisma, Tx } from '../../db.ts';
import { normaliseFirmName } from '../../firms/identity.ts';
import { today } from '../../periods/calendar.ts';
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
    select: { id: true, normalName: true },
  });
  return new Map(firms.map((firm) => [firm.normalName, firm.id]));
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

/** Writes new projects with their money and first stage, some thousand rows a statement. */
export async function writeNew(tx: Tx, actor: Actor, rows: readonly WriteRow[]): Promise<Written[]> {
  const [places, firms, given] = [await lookups(tx), await firmIds(tx, rows), await codes(tx, rows)];
  const written: Written[] = [];
  for (let start = 0; start < rows.length; start += CHUNK) {
    const part = rows
      .slice(start, start + CHUNK)
      .map((row, index) => ({ row, code: ownCode(row.typed) ?? given[start + index] ?? '' }));
    const made = await tx.project.createManyAndReturn({
      data: part.map(({ row: { typed }, code }) => ({
        ...readFields(fieldsOnly(typed)),
        ...namesOf(typed.nameZh ?? '', typed.firmName ?? ''),
        ...placeColumns(typed, places),
        code,
        stage: stageOf(typed.stage) ?? 'signed',
        ...(typed.status === 'delayed' || typed.status === 'suspended' ? { status: typed.status } : {}),
        firmId: firms.get(normaliseFirmName(typed.firmName ?? '')) ?? null,
        ownerId: actor.personId,
      })),
      select: { id: true, code: true, stage: true, status: true, nameZh: true },
    });
    const byCode = new Map(made.map((one) => [one.code, one]));
    const values: Prisma.ContractValueCreateManyInput[] = [];
    const stages: Prisma.StageChangeCreateManyInput[] = [];
    for (const { row, code } of part) {
      const project = byCode.get(code);
      if (!project) throw new Error(`row ${row.number} was not written`);
      const money = readMoneyField(moneyOf(row.typed));
      if (money) values.push({ ...money, projectId: project.id });
      stages.push({
        projectId: project.id,
        toStage: project.stage,
        toStatus: project.status,
        reason: '导入',
        personId: actor.personId,
      });
      written.push({ number: row.number, projectId: project.id, code, name: project.nameZh });
    }
    await tx.contractValue.createMany({ data: values });
    await tx.stageChange.createMany({ data: stages });
  }
  return written;
}

export const moneyOf = ({ amount = '', bound = '', disclosure = 'internal' }: Record<string, string>) => ({
  amount,
  bound,
  disclosure,
});
