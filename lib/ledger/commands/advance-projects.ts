import type { AuditEvent } from '../../audit/events.ts';
import { attribute, recordEvents } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import { readMove, writeMove } from '../../projects/commands/change-stage.ts';
import { type GridRow, readRows } from '../read-rows.ts';
import type { CellProblem, StageMoves } from '../schema.ts';
import { SLOW } from './edit-cells.ts';

/**
 * Moves many projects to one stage, all or none, each by the rules that hold for one. Throws `incomplete` with every
 * project that cannot go and why (detail), `invalid` for the form itself, `notPermitted`.
 */
export async function advanceProjects(actor: Actor, input: StageMoves): Promise<{ rows: GridRow[] }> {
  permit(actor, 'project.advance');
  const move = readMove(input.typed);
  const ids = input.projects.map((project) => project.id);
  const rows = await db().$transaction(async (tx) => {
    await attribute(tx, actor, move.reason || '批量变更阶段');
    const events: AuditEvent[] = [];
    const problems: CellProblem[] = [];
    for (const { id, version } of input.projects) {
      try {
        events.push(await writeMove(tx, actor, id, version, move));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        problems.push({ id, key: null, message: error.message });
      }
    }
    if (problems.length > 0)
      throw new Refusal('incomplete', `有 ${problems.length} 个项目不能变更，全部没有写入。`, {
        detail: problems,
      });
    await recordEvents(tx, actor, events);
    return (await readRows(ids, tx)).map(({ row }) => row);
  }, SLOW);
  return { rows };
}
