import { createHash } from 'node:crypto';
import { type Actor, permit } from '../../auth/actor.ts';
import { db } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import { listPlaces } from '../../projects/places.ts';
import { type CellContext, readCell } from '../cells.ts';
import { IMPORT_FIELDS, type ImportField, matchColumns, shapeOf } from '../columns.ts';
import { findExisting } from '../existing.ts';
import { type PlannedRow, planRows } from '../plan.ts';
import { readFile } from '../read-file.ts';
import { checkTyped, type Defaults, type ImportRow, readRows } from '../rows.ts';
import {
  asJson,
  type Kept,
  keptChoices,
  storedDefaults,
  storedMapping,
  storedMappings,
  storedTables,
  writePlan,
} from '../stored.ts';
import { findTable, type Table } from '../tables.ts';

type Mapping = (ImportField | null)[];
const LONG = { timeout: 120_000, maxWait: 5_000 };

async function rememberedMapping(headers: readonly string[]): Promise<Mapping> {
  const known = await db().importShape.findUnique({ where: { shape: shapeOf(headers) } });
  const mapping = known ? storedMapping.safeParse(known.mapping) : null;
  return mapping?.success ? mapping.data : matchColumns(headers);
}

/** A correction stands over what the file says, and is read as its cell would be; what it mends is judged again. */
function corrected(
  row: ImportRow,
  fixes: Record<string, string> | undefined,
  context: CellContext,
): ImportRow {
  if (!fixes || Object.keys(fixes).length === 0) return row;
  const typed = { ...row.typed };
  const problems = row.problems.filter((problem) => fixes[problem.field] === undefined);
  for (const field of IMPORT_FIELDS) {
    const fix = fixes[field];
    if (fix === undefined) continue;
    delete typed[field];
    if (field === 'amount') delete typed.bound;
    const read = readCell(field, fix, context);
    Object.assign(typed, read.typed);
    if (read.problem) problems.push({ field, cell: row.cells[field] ?? '', message: read.problem });
  }
  const named = new Set(problems.map((problem) => problem.field));
  for (const [field, message] of Object.entries(checkTyped(typed)))
    if (!named.has(field)) problems.push({ field, cell: row.cells[field] ?? '', message });
  return { ...row, typed, problems };
}

async function makePlan(
  tables: readonly Table[],
  mappings: readonly Mapping[],
  defaults: Defaults,
  kept: Kept,
): Promise<PlannedRow[]> {
  const places = await listPlaces();
  const rows: ImportRow[] = [];
  for (const [index, table] of tables.entries()) {
    const context = { places, unit: table.unit, year: table.year };
    const read = readRows(
      table,
      { mapping: mappings[index] ?? [], defaults, context: { places } },
      rows.length + 1,
    );
    rows.push(...read.map((row) => corrected(row, kept.fixes.get(row.number), context)));
  }
  return planRows(rows, await findExisting(rows), kept.decisions);
}

/**
 * Reads an office's file and plans what each row would do; nothing of the ledger is written. Resolves with the
 * id of the import. Throws `invalid` with a sentence when the file is refused or no table is found in it.
 */
export async function planImport(
  actor: Actor,
  file: { name: string; bytes: Uint8Array },
): Promise<{ id: string }> {
  permit(actor, 'import.run');
  const tables = (await readFile(file.bytes)).map(findTable).filter((table) => table !== null);
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  if (rows === 0) {
    const why =
      '没有在文件里找到台账：表头要有“项目名称”或“企业名称”，再加上金额、时间、阶段等至少一列，下面要有数据行。';
    throw new Refusal('invalid', why, { fields: { file: why } });
  }
  const mappings = await Promise.all(tables.map((table) => rememberedMapping(table.headers)));
  const kept: Kept = { fixes: new Map(), decisions: new Map() };
  const planned = await makePlan(tables, mappings, {}, kept);
  return db().$transaction(async (tx) => {
    const { id } = await tx.ledgerImport.create({
      data: {
        fileName: file.name.slice(0, 200),
        sha256: createHash('sha256').update(file.bytes).digest('hex'),
        tables: asJson(tables),
        mappings: asJson(mappings),
        defaults: {},
        personId: actor.personId,
      },
      select: { id: true },
    });
    await writePlan(tx, id, planned, kept);
    return { id };
  }, LONG);
}

export type PlanChange = {
  mappings?: Mapping[]; // table by table
  defaults?: Defaults;
  fixes?: { number: number; typed: Record<string, string> };
  decision?: { number: number; choice: string }; // new, skip, or the id of a project; empty takes it back
};

/** Plans an import again with another choice of columns, other defaults, a corrected row or a decision. Throws `notFound`, `notAllowedMove`. */
export async function replanImport(actor: Actor, id: string, change: PlanChange = {}): Promise<void> {
  permit(actor, 'import.run');
  const found = await db().ledgerImport.findUnique({ where: { id } });
  if (!found) throw new Refusal('notFound', '没有找到这次导入，请从导入页重新打开。');
  if (found.status !== 'planned') throw new Refusal('notAllowedMove', '这次导入已经写入台账，不能再改。');
  const tables = storedTables.parse(found.tables);
  const mappings = change.mappings ?? storedMappings.parse(found.mappings);
  const defaults = change.defaults ?? storedDefaults.parse(found.defaults);
  const kept = await keptChoices(db(), id);
  if (change.fixes) {
    const { number, typed } = change.fixes;
    kept.fixes.set(number, { ...kept.fixes.get(number), ...typed });
  }
  if (change.decision?.choice) kept.decisions.set(change.decision.number, change.decision.choice);
  else if (change.decision) kept.decisions.delete(change.decision.number);
  const planned = await makePlan(tables, mappings, defaults, kept);
  await db().$transaction(async (tx) => {
    await tx.ledgerImport.update({
      where: { id },
      data: { mappings: asJson(mappings), defaults: asJson(defaults) },
    });
    for (const [index, table] of change.mappings ? tables.entries() : []) {
      const mapping = asJson(mappings[index] ?? []);
      const shape = shapeOf(table.headers);
      await tx.importShape.upsert({ where: { shape }, create: { shape, mapping }, update: { mapping } });
    }
    await writePlan(tx, id, planned, kept);
  }, LONG);
}
