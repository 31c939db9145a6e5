import { type Actor, permit } from '../auth/actor.ts';
import { db } from '../db.ts';
import { Refusal } from '../errors.ts';
import type { ImportField } from './columns.ts';
import type { CandidateRow, Change, PlanAction } from './plan.ts';
import type { RowProblem } from './rows.ts';
import {
  storedCandidates,
  storedChanges,
  storedDefaults,
  storedMappings,
  storedProblems,
  storedTables,
  storedTexts,
} from './stored.ts';
import { textOf } from './workbook.ts';

export type ImportStatus = 'planned' | 'applied' | 'undone';

export type ImportCard = {
  id: string;
  fileName: string;
  status: ImportStatus;
  person: string;
  createdAt: string;
  counts: Record<PlanAction, number>;
};

export type ImportTable = {
  sheet: string;
  title: string;
  unit: string | null;
  year: number | null;
  rows: number;
  columns: { header: string; sample: string; field: ImportField | null }[];
};

export type ImportPage = ImportCard & {
  sha256: string;
  appliedAt: string | null;
  undoneAt: string | null;
  defaults: Record<string, string>;
  tables: ImportTable[];
};

export type ImportPlanRow = {
  number: number;
  place: string;
  action: PlanAction;
  typed: Record<string, string>;
  problems: RowProblem[];
  changes: Change[];
  candidates: CandidateRow[];
  decision: string | null;
  projectId: string | null;
};

const NONE: Record<PlanAction, number> = {
  create: 0,
  update: 0,
  unchanged: 0,
  decide: 0,
  reject: 0,
  skip: 0,
};

async function countsOf(ids: readonly string[]): Promise<Map<string, Record<PlanAction, number>>> {
  const rows = await db().ledgerImportRow.groupBy({
    by: ['importId', 'action'],
    where: { importId: { in: [...ids] } },
    _count: true,
  });
  const counts = new Map(ids.map((id) => [id, { ...NONE }]));
  for (const row of rows) {
    const of = counts.get(row.importId);
    if (of) of[row.action] = row._count;
  }
  return counts;
}

/** The newest thirty imports with what their plans hold. */
export async function listImports(actor: Actor): Promise<ImportCard[]> {
  permit(actor, 'import.run');
  const rows = await db().ledgerImport.findMany({
    orderBy: { createdAt: 'desc' },
    take: 30,
    select: { id: true, fileName: true, status: true, createdAt: true, person: { select: { name: true } } },
  });
  const counts = await countsOf(rows.map((row) => row.id));
  return rows.map((row) => ({
    id: row.id,
    fileName: row.fileName,
    status: row.status,
    person: row.person?.name ?? '命令行',
    createdAt: row.createdAt.toISOString(),
    counts: counts.get(row.id) ?? NONE,
  }));
}

/** One import: its tables with the chosen columns, and how many rows will do what. Throws `notFound`. */
export async function getImport(actor: Actor, id: string): Promise<ImportPage> {
  permit(actor, 'import.run');
  const row = /^[0-9a-f-]{36}$/.test(id)
    ? await db().ledgerImport.findUnique({ where: { id }, include: { person: { select: { name: true } } } })
    : null;
  if (!row) throw new Refusal('notFound', '没有找到这次导入，请从导入页重新打开。');
  const mappings = storedMappings.parse(row.mappings);
  return {
    id,
    fileName: row.fileName,
    sha256: row.sha256,
    status: row.status,
    person: row.person?.name ?? '命令行',
    createdAt: row.createdAt.toISOString(),
    appliedAt: row.appliedAt?.toISOString() ?? null,
    undoneAt: row.undoneAt?.toISOString() ?? null,
    defaults: storedDefaults.parse(row.defaults),
    counts: (await countsOf([id])).get(id) ?? NONE,
    tables: storedTables.parse(row.tables).map((table, index) => ({
      sheet: table.sheet,
      title: table.title,
      unit: table.unit,
      year: table.year,
      rows: table.rows.length,
      columns: table.headers.map((header, column) => ({
        header,
        sample: table.rows.map((one) => textOf(one.cells[column])).find(Boolean) ?? '',
        field: mappings[index]?.[column] ?? null,
      })),
    })),
  };
}

/** Rows of a plan in the order of the file, `limit` from after `after`; of one kind or all. */
export async function listImportRows(
  actor: Actor,
  id: string,
  options: { action?: PlanAction | undefined; after?: number | undefined; limit?: number } = {},
): Promise<ImportPlanRow[]> {
  permit(actor, 'import.run');
  const rows = await db().ledgerImportRow.findMany({
    where: {
      importId: id,
      number: { gt: options.after ?? 0 },
      ...(options.action ? { action: options.action } : {}),
    },
    orderBy: { number: 'asc' },
    take: options.limit ?? 50,
  });
  return rows.map((row) => ({
    number: row.number,
    place: row.place,
    action: row.action,
    typed: storedTexts.parse(row.typed),
    problems: storedProblems.parse(row.problems),
    changes: storedChanges.parse(row.changes),
    candidates: storedCandidates.parse(row.candidates),
    decision: row.decision,
    projectId: row.projectId,
  }));
}
