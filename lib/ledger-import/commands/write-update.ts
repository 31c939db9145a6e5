import type { Actor } from '../../auth/actor.ts';
import type { Prisma, Tx } from '../../db.ts';
import { claimVersion } from '../../projects/commands/edit-project.ts';
import { firmOf, namesOf } from '../../projects/commands/names.ts';
import { readFields, readMoneyField, stageOf } from '../../projects/form.ts';
import { typedMoneyOf, WITH_TYPED } from '../../projects/typed.ts';
import { fieldsOnly } from '../plan.ts';
import { lookups, moneyOf, placeColumns, type WriteRow, type Written } from './write-rows.ts';

/** What an undo puts back: the columns as they were, and the money. */
export type Before = {
  columns: Record<string, unknown>;
  money: { id: string; data: Record<string, unknown> | null } | null; // data null: it was made by the import
};

type Update = WriteRow & { projectId: string; seenVersion: number; changed: readonly string[] };

async function writeMoney(
  tx: Tx,
  projectId: string,
  typed: Record<string, string>,
): Promise<Before['money']> {
  const values = await tx.project.findUniqueOrThrow({
    where: { id: projectId },
    select: { contractValues: WITH_TYPED.contractValues },
  });
  const { disclosure: shown } = typedMoneyOf(values);
  const money = readMoneyField(moneyOf({ disclosure: shown, ...typed }));
  if (!money) return null;
  const where = { projectId, kind: 'contract' as const, preferred: true, disclosure: money.disclosure };
  const stored = await tx.contractValue.findFirst({ where });
  if (!stored) {
    const { id } = await tx.contractValue.create({ data: { ...money, projectId }, select: { id: true } });
    return { id, data: null };
  }
  await tx.contractValue.update({ where: { id: stored.id }, data: money });
  const { id, bound, amountYuan, currency, foreignAmount, rate, disclosure } = stored;
  const text = (value: Prisma.Decimal | null) => value?.toString() ?? null;
  return {
    id,
    data: {
      bound,
      amountYuan: text(amountYuan),
      currency,
      foreignAmount: text(foreignAmount),
      rate: text(rate),
      disclosure,
    },
  };
}

/** Writes the changed fields of projects that the ledger holds, each against the version that was reviewed. */
export async function writeUpdates(
  tx: Tx,
  actor: Actor,
  rows: readonly Update[],
): Promise<(Written & { before: Before })[]> {
  const places = await lookups(tx);
  const written: (Written & { before: Before })[] = [];
  for (const { number, projectId, seenVersion, typed, changed } of rows) {
    await claimVersion(tx, projectId, seenVersion);
    const old = await tx.project.findUniqueOrThrow({ where: { id: projectId } });
    const said = Object.fromEntries(Object.entries(typed).filter(([field]) => changed.includes(field)));
    const nameZh = said.nameZh ?? old.nameZh;
    const firmName = said.firmName ?? old.firmName;
    const renamed = nameZh !== old.nameZh || firmName !== old.firmName;
    const stage = stageOf(said.stage);
    const data: Record<string, unknown> = {
      ...readFields(fieldsOnly(said)),
      ...placeColumns(said, places),
      ...(stage ? { stage } : {}),
      ...(said.status ? { status: said.status } : {}),
      ...(renamed ? { ...namesOf(nameZh, firmName), firmId: await firmOf(tx, firmName) } : {}),
    };
    await tx.project.update({ where: { id: projectId }, data });
    const known: Record<string, unknown> = old;
    const columns = Object.fromEntries(Object.keys(data).map((key) => [key, known[key] ?? null]));
    const money = changed.includes('amount') ? await writeMoney(tx, projectId, typed) : null;
    if (stage) {
      await tx.stageChange.create({
        data: {
          projectId,
          fromStage: old.stage,
          toStage: stage,
          fromStatus: old.status,
          toStatus: old.status,
          reason: '导入',
          personId: actor.personId,
        },
      });
    }
    written.push({ number, projectId, code: old.code, name: nameZh, before: { columns, money } });
  }
  return written;
}
