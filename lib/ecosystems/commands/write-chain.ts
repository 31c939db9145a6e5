import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import { searchTextOf, spokenOf } from '../../search/pinyin.ts';
import { type ChainState, edgeOf, inOrder, type PlacementRow, type SegmentRow } from '../chain-state.ts';
import { layoutChain, type Place } from '../layout.ts';

/** The chain of an ecosystem as it stands in this transaction. */
export async function readChain(tx: Tx, ecosystemId: string): Promise<ChainState> {
  const at = { ecosystemId };
  const segments = await tx.segment.findMany({
    where: at,
    omit: {
      ecosystemId: true,
      layoutColumn: true,
      layoutRow: true,
      pinyin: true,
      pinyinInitials: true,
      searchText: true,
    },
  });
  const edges = await tx.supplyEdge.findMany({ where: { from: at } });
  const placements = await tx.placement.findMany({ where: at, omit: { ecosystemId: true } });
  return {
    segments: inOrder(segments),
    edges: edges.map((edge) => edgeOf(edge.fromSegmentId, edge.toSegmentId, edge.basis)),
    placements,
  };
}

/** Where the segments are drawn: computed whenever a chain is saved, the same for the same chain. */
export function placesOf(chain: ChainState): Map<string, Place> {
  const segments = inOrder(chain.segments);
  const rank = new Map(segments.map((one, index) => [one.id, index]));
  const order = (edge: { from: string; to: string }) =>
    (rank.get(edge.from) ?? 0) * segments.length + (rank.get(edge.to) ?? 0);
  const edges = [...chain.edges].sort((a, b) => order(a) - order(b));
  return layoutChain(
    segments.map(({ id, position }) => ({ key: id, position })),
    edges.map(({ from, to }) => [from, to] as const),
  );
}

type Rows<T> = { gone: T[]; fresh: T[]; kept: T[] };

function sorted<T extends { id: string }>(before: readonly T[], after: readonly T[]): Rows<T> {
  const [was, is] = [new Map(before.map((one) => [one.id, one])), new Set(after.map((one) => one.id))];
  const differs = (one: T) => !isDeepStrictEqual(was.get(one.id), one);
  return {
    gone: before.filter((one) => !is.has(one.id)),
    fresh: after.filter((one) => !was.has(one.id)),
    kept: after.filter((one) => was.has(one.id) && differs(one)),
  };
}

const columnsOf = (segment: SegmentRow, place: Place) => ({
  ...segment,
  layoutColumn: place.column,
  layoutRow: place.row,
  ...spokenOf(segment.nameZh),
  searchText: searchTextOf([segment.nameZh, segment.nameEn, ...segment.synonyms]),
});

/** Segments that projects or a released status lean on stay: the rows are locked before they are counted. */
async function refuseNeeded(tx: Tx, gone: readonly SegmentRow[]): Promise<void> {
  for (const { id, nameZh } of gone) {
    await tx.$queryRaw`SELECT id FROM segment WHERE id = ${id}::uuid FOR UPDATE`;
    const projects = await tx.project.count({ where: { segmentId: id } });
    if (projects > 0)
      throw new Refusal(
        'conflict',
        `台账里有 ${projects} 个项目落在“${nameZh}”，请招商专员先把它们改到别的环节，再删除。`,
      );
    if (await tx.opportunityStatus.findUnique({ where: { segmentId: id } }))
      throw new Refusal('conflict', `“${nameZh}”有已公开的招商状态，请复核人先在“招商机会”里撤回，再删除。`);
  }
}

async function refuseGoneFirms(tx: Tx, placements: readonly PlacementRow[]): Promise<void> {
  const ids = [...new Set(placements.map((one) => one.firmId))];
  const there = await tx.firm.count({ where: { id: { in: ids }, mergedIntoId: null } });
  if (there < ids.length)
    throw new Refusal('conflict', '要落位的企业已经并入别家或不在了，请改用现在的条目。');
}

async function writeSegments(
  tx: Tx,
  ecosystemId: string,
  before: ChainState,
  after: ChainState,
): Promise<void> {
  const places = placesOf(after);
  const { fresh, kept } = sorted(before.segments, after.segments);
  const place = (id: string) => places.get(id) ?? { column: 0, row: 0 };
  for (const one of fresh)
    await tx.segment.create({ data: { ecosystemId, ...columnsOf(one, place(one.id)) } });
  for (const one of kept)
    await tx.segment.update({ where: { id: one.id }, data: columnsOf(one, place(one.id)) });
  const drawn = [...places].map(([id, { column, row }]) => ({ id, column, row }));
  await tx.$executeRaw`
    UPDATE segment s SET layout_column = p.column, layout_row = p.row
    FROM jsonb_to_recordset(${JSON.stringify(drawn)}::jsonb) AS p(id uuid, "column" int, "row" int)
    WHERE s.id = p.id AND (s.layout_column, s.layout_row) IS DISTINCT FROM (p.column, p.row)`;
}

/** Writes what differs between two states of a chain, and its layout. Throws `conflict` while a segment that goes is needed. */
export async function writeChain(
  tx: Tx,
  ecosystemId: string,
  before: ChainState,
  after: ChainState,
): Promise<void> {
  const [segments, edges, placements] = [
    sorted(before.segments, after.segments),
    sorted(before.edges, after.edges),
    sorted(before.placements, after.placements),
  ];
  await refuseNeeded(tx, segments.gone);
  await refuseGoneFirms(tx, [...placements.fresh, ...placements.kept]);
  for (const { from, to } of edges.gone)
    await tx.supplyEdge.deleteMany({ where: { fromSegmentId: from, toSegmentId: to } });
  await tx.placement.deleteMany({ where: { id: { in: placements.gone.map((one) => one.id) } } });
  await writeSegments(tx, ecosystemId, before, after);
  for (const { id, ...place } of placements.kept) await tx.placement.update({ where: { id }, data: place });
  await tx.placement.createMany({ data: placements.fresh.map((one) => ({ ...one, ecosystemId })) });
  await tx.segment.deleteMany({ where: { id: { in: segments.gone.map((one) => one.id) } } });
  await tx.supplyEdge.createMany({
    data: edges.fresh.map(({ from, to, basis }) => ({ fromSegmentId: from, toSegmentId: to, basis })),
  });
}
