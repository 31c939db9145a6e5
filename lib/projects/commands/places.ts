import type { Tx } from '../../db.ts';
import { refuseProblems, type Typed } from '../form.ts';

/** Turns the slugs of ecosystem, segment and park into ids; a field that is absent is not touched. */
export async function readPlaces(tx: Tx, typed: Typed): Promise<Record<string, string | null>> {
  const columns: Record<string, string | null> = {};
  const problems: Record<string, string> = {};
  if (typed.ecosystem !== undefined) {
    const found = typed.ecosystem
      ? await tx.ecosystem.findUnique({ where: { slug: typed.ecosystem } })
      : null;
    if (typed.ecosystem && !found) problems.ecosystem = '没有这个产业生态圈，请从列表中选择。';
    columns.ecosystemId = found?.id ?? null;
  }
  if (typed.park !== undefined) {
    const found = typed.park ? await tx.park.findUnique({ where: { slug: typed.park } }) : null;
    if (typed.park && !found) problems.park = '没有这个园区，请从列表中选择。';
    columns.parkId = found?.id ?? null;
  }
  refuseProblems(problems);
  return columns;
}
