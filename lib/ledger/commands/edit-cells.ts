import type { AuditEvent } from '../../audit/events.ts';
import { attribute, recordEvents } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import { type ReadyEdit, readEdit, writeEdit } from '../../projects/commands/edit-project.ts';
import { type GridChoices, readGridCell } from '../cells.ts';
import { COLUMN_KEYS, columnOf } from '../columns.ts';
import { listGridChoices } from '../queries.ts';
import { type GridRow, readRows, type TypedRow } from '../read-rows.ts';
import type { CellEdits, CellProblem } from '../schema.ts';
import { differingFields, type RowChange } from './row-change.ts';

type Edit = CellEdits['edits'][number];

export const SLOW = { timeout: 60_000, maxWait: 5_000 }; // hundreds of rows in one transaction

const columnsOf = (edit: Edit) => COLUMN_KEYS.filter((key) => edit.cells[key] !== undefined);

function problemsOf(edit: Edit, refusal: Refusal): CellProblem[] {
  const named = Object.entries(refusal.fields).map(([field, message]) => ({
    id: edit.id,
    key: columnsOf(edit).find((key) => columnOf(key).field === field) ?? columnsOf(edit)[0] ?? null,
    message,
  }));
  return named.length > 0 ? named : [{ id: edit.id, key: null, message: refusal.message }];
}

/** The cells of one row in the form's terms; what cannot be read goes into `problems`. */
function typedBy(edit: Edit, choices: GridChoices, problems: CellProblem[]): Record<string, string> {
  let typed: Record<string, string> = {};
  for (const key of columnsOf(edit)) {
    const read = readGridCell(key, edit.cells[key] ?? '', choices);
    if (read.problem) problems.push({ id: edit.id, key, message: read.problem });
    typed = { ...typed, ...read.typed };
  }
  return typed;
}

function refuse(problems: CellProblem[], doubts: CellProblem[]): void {
  if (problems.length > 0)
    throw new Refusal('invalid', `有 ${problems.length} 格需要修改，一格也没有写入。`, { detail: problems });
  if (doubts.length > 0)
    throw new Refusal('unitDoubt', `有 ${doubts.length} 处数字看起来单位有误，请核对；确认无误再保存。`, {
      detail: doubts,
    });
}

/** Reads every row before it refuses, so that a pasted block comes back with all its problems at once. */
async function readAll(
  { edits, unitConfirmed }: CellEdits,
  before: Map<string, TypedRow>,
  choices: GridChoices,
) {
  const problems: CellProblem[] = [];
  const doubts: CellProblem[] = [];
  const ready: ReadyEdit[] = [];
  for (const edit of edits) {
    const typed = typedBy(edit, choices, problems);
    // an amount typed in the grid replaces the one that is shown, whatever its disclosure
    if (typed.amount !== undefined || typed.bound !== undefined) {
      typed.disclosure = before.get(edit.id)?.typed.disclosure ?? 'internal';
      typed.amount ??= '';
      typed.bound ??= 'exact'; // its sign says otherwise
    }
    if (unitConfirmed) typed.unitConfirmed = 'yes';
    try {
      ready.push(await readEdit(edit.id, edit.version, typed));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      (error.code === 'unitDoubt' ? doubts : problems).push(...problemsOf(edit, error));
    }
  }
  refuse(problems, doubts);
  return ready;
}

/**
 * Writes what was typed, pasted or filled into the grid: every cell or none, validated as the form validates, one
 * revision and one event a row, kept as one change that can be taken back. Resolves with the rows as they stand now.
 * Throws `invalid` (detail: the cells), `unitDoubt` (detail: the cells; unless `unitConfirmed`), `conflict` (detail: the
 * rows that somebody else saved meanwhile), `notPermitted`.
 */
export async function editCells(actor: Actor, input: CellEdits): Promise<{ rows: GridRow[] }> {
  permit(actor, 'project.edit');
  const ids = input.edits.map((edit) => edit.id);
  const [choices, stored] = await Promise.all([listGridChoices(actor), readRows(ids)]);
  const before = new Map(stored.map((row) => [row.row.id, row]));
  const ready = await readAll(input, before, choices);
  const rows = await db().$transaction(async (tx) => {
    await attribute(tx, actor, input.label);
    const events: AuditEvent[] = [];
    const problems: CellProblem[] = [];
    for (const edit of ready) {
      try {
        events.push(...(await writeEdit(tx, edit)));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        problems.push({ id: edit.id, key: null, message: error.message });
      }
    }
    if (problems.length > 0)
      throw new Refusal('conflict', `有 ${problems.length} 行刚被别人保存过，一格也没有写入。`, {
        detail: problems,
      });
    const after = await readRows(ids, tx);
    const changes = after.flatMap(({ row, typed }): RowChange[] => {
      const was = before.get(row.id)?.typed;
      const fields = was ? differingFields(was, typed) : null;
      return fields ? [{ id: row.id, code: row.cells.code, ...fields }] : [];
    });
    if (changes.length > 0) {
      const { personId } = actor;
      await tx.ledgerChange.deleteMany({ where: { personId, undoneAt: { not: null } } }); // the audit log keeps what was done
      await tx.ledgerChange.create({ data: { personId, label: input.label, rows: changes } });
    }
    await recordEvents(tx, actor, events);
    return after.map(({ row }) => row);
  }, SLOW);
  return { rows };
}
