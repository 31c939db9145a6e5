import type { Tx } from '../../db.ts';
import { refuseProblems, type Typed } from '../form.ts';

type PlaceColumns = { ecosystemId?: string | null; segmentId?: string | null; parkId?: string | null };

/**
 * Turns the slugs of park, ecosystem and segment (`ecosystem/segment`) into ids; a field that is absent is not
 * touched. A segment brings its ecosystem along; another ecosystem beside it throws `invalid`, as does an unknown slug.
 */
export async function readPlaces(
  tx: Pick<Tx, 'ecosystem' | 'segment' | 'park'>,
  typed: Typed,
): Promise<PlaceColumns> {
  const columns: PlaceColumns = {};
  const problems: Record<string, string> = {};
  const [ecosystem = '', segment = ''] = (typed.segment ?? '').split('/');
  if (typed.ecosystem !== undefined) {
    const slug = typed.ecosystem || ecosystem;
    const found = slug ? await tx.ecosystem.findUnique({ where: { slug }, select: { id: true } }) : null;
    if (slug && !found) problems.ecosystem = '没有这个产业生态圈，请从列表中选择。';
    columns.ecosystemId = found?.id ?? null;
  }
  if (typed.segment !== undefined) {
    const found = segment
      ? await tx.segment.findFirst({ where: { slug: segment, ecosystem: { slug: ecosystem } } })
      : null;
    if (typed.segment && !found) problems.segment = '没有这个环节，请从列表中选择。';
    else if (found && columns.ecosystemId && found.ecosystemId !== columns.ecosystemId)
      problems.segment = '这个环节不在所选的生态圈里，请改选其一。';
    columns.segmentId = found?.id ?? null;
    if (found) columns.ecosystemId = found.ecosystemId;
  }
  if (typed.park !== undefined) {
    const where = { slug: typed.park };
    const found = typed.park ? await tx.park.findUnique({ where, select: { id: true } }) : null;
    if (typed.park && !found) problems.park = '没有这个园区，请从列表中选择。';
    columns.parkId = found?.id ?? null;
  }
  refuseProblems(problems);
  return columns;
}
