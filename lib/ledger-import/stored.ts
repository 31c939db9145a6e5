import { z } from 'zod';
import { insertMany } from '../bulk.ts';
import type { Prisma, Tx } from '../db.ts';
import { IMPORT_FIELDS, type ImportField } from './columns.ts';
import type { PlannedRow } from './plan.ts';
import type { ImportRow } from './rows.ts';
import type { Table } from './tables.ts';

// The shapes in which an import lies in the database, read back with the same care as anything from outside.
const cell = z.union([z.string(), z.number(), z.object({ day: z.string() }), z.null()]);
const field = z.enum(IMPORT_FIELDS as [ImportField, ...ImportField[]]).nullable();
export const storedMapping = z.array(field);
export const storedMappings = z.array(storedMapping);
export const storedDefaults = z.record(z.string(), z.string());
export const storedTables = z.array(
  z.object({
    sheet: z.string(),
    title: z.string(),
    unit: z.enum(['亿元', '万元', '元', '亿美元', '万美元']).nullable(),
    year: z.number().nullable(),
    headers: z.array(z.string()),
    rows: z.array(z.object({ number: z.number(), cells: z.array(cell) })),
  }),
) satisfies z.ZodType<Table[]>;
const texts = z.record(z.string(), z.string());
export const storedProblems = z.array(z.object({ field: z.string(), cell: z.string(), message: z.string() }));
export const storedChanges = z.array(
  z.object({ field: z.string(), label: z.string(), before: z.string(), after: z.string() }),
);
export const storedCandidates = z.array(
  z.object({ id: z.string(), code: z.string(), name: z.string(), firm: z.string(), why: z.string() }),
);
export const storedTexts = texts;

export const asJson = (value: unknown) => value as Prisma.InputJsonValue; // plain data by its callers' types

const CHUNK = 2_000;

export type Kept = { fixes: Map<number, Record<string, string>>; decisions: Map<number, string> };

/** What persons corrected and decided so far, by row number. */
export async function keptChoices(tx: Pick<Tx, 'ledgerImportRow'>, importId: string): Promise<Kept> {
  const rows = await tx.ledgerImportRow.findMany({
    where: { importId, OR: [{ decision: { not: null } }, { NOT: { fixes: { equals: {} } } }] },
    select: { number: true, fixes: true, decision: true },
  });
  return {
    fixes: new Map(rows.map((row) => [row.number, texts.parse(row.fixes)])),
    decisions: new Map(rows.flatMap((row) => (row.decision ? [[row.number, row.decision] as const] : []))),
  };
}

/** Replaces the plan of an import by this one. */
export async function writePlan(
  tx: Tx,
  importId: string,
  rows: readonly PlannedRow[],
  kept: Kept,
): Promise<void> {
  await tx.ledgerImportRow.deleteMany({ where: { importId } });
  for (let start = 0; start < rows.length; start += CHUNK) {
    await insertMany(
      tx,
      'ledger_import_row',
      rows.slice(start, start + CHUNK).map((row) => ({
        importId,
        number: row.number,
        place: row.place,
        typed: row.typed,
        fixes: kept.fixes.get(row.number) ?? {},
        cells: row.cells,
        problems: row.problems,
        action: row.action,
        changes: row.changes,
        candidates: row.candidates,
        decision: kept.decisions.get(row.number) ?? null,
        projectId: row.project?.id ?? null,
        seenVersion: row.project?.version ?? null,
      })),
    );
  }
}

type StoredRow = {
  number: number;
  place: string;
  typed: Prisma.JsonValue;
  cells: Prisma.JsonValue;
  problems: Prisma.JsonValue;
};

/** A stored row as planning reads it. */
export const rowOf = (row: StoredRow): ImportRow => ({
  number: row.number,
  place: row.place,
  typed: texts.parse(row.typed),
  cells: texts.parse(row.cells),
  problems: storedProblems.parse(row.problems),
});
