import { z } from 'zod';
import { COLUMN_KEYS, type ColumnKey } from './columns.ts';

/** How many rows one act in the grid may change; more than that is an import. */
export const MOST_EDITED = 500;

const columnKey = z.custom<ColumnKey>((key) => COLUMN_KEYS.some((one) => one === key));
const version = z.number().int().min(1);

/** Cells that a person changed, row by row: the version that was seen, and the text typed into each column. */
export const cellEdits = z.object({
  label: z.string().trim().min(1).max(60),
  edits: z
    .array(z.object({ id: z.uuid(), version, cells: z.partialRecord(columnKey, z.string().max(2_000)) }))
    .min(1)
    .max(MOST_EDITED),
  unitConfirmed: z.boolean().default(false),
});
export type CellEdits = z.infer<typeof cellEdits>;

/** Projects that move to a stage together, with the fields that the move fills in. */
export const stageMoves = z.object({
  projects: z
    .array(z.object({ id: z.uuid(), version }))
    .min(1)
    .max(MOST_EDITED),
  typed: z.record(z.string(), z.string().max(2_000)),
});
export type StageMoves = z.infer<typeof stageMoves>;

/** Why a cell (or a whole row, when `key` is null) was not taken. */
export type CellProblem = { id: string; key: ColumnKey | null; message: string };
