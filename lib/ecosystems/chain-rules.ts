import { Refusal } from '../errors.ts';
import {
  type ChainState,
  edgeOf,
  inOrder,
  nameOf,
  type PlacementRow,
  type SegmentRow,
} from './chain-state.ts';
import type { ChainPosition } from './labels.ts';
import { supplyPath } from './supply-circle.ts';

/** Room between neighbours, so that a segment moves between two others without touching them. */
export const STEP = 1024;
const ORDER: readonly ChainPosition[] = ['upstream', 'midstream', 'downstream'];

const renumbered = (segments: readonly SegmentRow[]): SegmentRow[] =>
  segments.map((one, index) => ({ ...one, sortOrder: index * STEP }));

function sortOrderAt(row: readonly SegmentRow[], index: number): number | null {
  const [left, right] = [row[index - 1]?.sortOrder, row[index]?.sortOrder];
  if (left === undefined) return right === undefined ? 0 : right - STEP;
  if (right === undefined) return left + STEP;
  const middle = Math.floor((left + right) / 2);
  return middle > left ? middle : null;
}

/** Where a segment stands among the others: before the one named, else last of its band. */
function indexFor(row: readonly SegmentRow[], position: ChainPosition, before: string | null): number {
  const named = row.findIndex((one) => one.id === before);
  if (named >= 0) return named;
  const upTo = ORDER.indexOf(position);
  return row.findLastIndex((one) => ORDER.indexOf(one.position) <= upTo) + 1;
}

function inserted(others: readonly SegmentRow[], segment: SegmentRow, before: string | null): SegmentRow[] {
  const row = inOrder(others);
  const index = indexFor(row, segment.position, before);
  const sortOrder = sortOrderAt(row, index);
  if (sortOrder !== null) return [...others, { ...segment, sortOrder }];
  return renumbered([...row.slice(0, index), segment, ...row.slice(index)]); // no room left between the two
}

/** The segment of this slug. Throws `notFound`. */
export function segmentBySlug(chain: ChainState, slug: string): SegmentRow {
  const found = chain.segments.find((one) => one.slug === slug);
  if (!found) throw new Refusal('notFound', '没有找到这个环节，它可能刚被删除，请刷新后再试。');
  return found;
}

/** A new segment, last of its band. */
export const withSegment = (chain: ChainState, segment: Omit<SegmentRow, 'sortOrder'>): ChainState => ({
  ...chain,
  segments: inserted(chain.segments, { ...segment, sortOrder: 0 }, null),
});

/** A segment in another band, or elsewhere in its own: before the one named, else last. */
export function withMoved(
  chain: ChainState,
  id: string,
  to: { position: ChainPosition; before: string | null },
): ChainState {
  const segment = chain.segments.find((one) => one.id === id);
  const ahead = chain.segments.find((one) => one.id === to.before);
  if (!segment) return chain;
  if (ahead && ahead.position !== to.position)
    throw new Refusal('invalid', `“${ahead.nameZh}”不在要移到的这一段里，请另选一个环节。`);
  if (to.before === id) return chain;
  const others = chain.segments.filter((one) => one.id !== id);
  const row = inOrder(chain.segments);
  const next = row.slice(row.indexOf(segment) + 1).find((one) => one.position === segment.position);
  const stays = segment.position === to.position && (next?.id ?? null) === to.before;
  if (stays) return chain;
  return { ...chain, segments: inserted(others, { ...segment, position: to.position }, to.before) };
}

/** Supply from one segment to another. Throws `invalid` for supply to itself, twice, or in a circle (the way is named). */
export function withEdge(chain: ChainState, from: string, to: string): ChainState {
  if (from === to) throw new Refusal('invalid', '供应方和需求方是同一个环节，请另选一个。');
  const edge = edgeOf(from, to);
  if (chain.edges.some((one) => one.id === edge.id))
    throw new Refusal('invalid', `“${nameOf(chain, from)}”已经供应给“${nameOf(chain, to)}”。`);
  const way = supplyPath(
    chain.edges.map((one) => [one.from, one.to]),
    to,
    from,
  );
  if (way) {
    const names = [from, ...way].map((id) => nameOf(chain, id)).join(' → ');
    throw new Refusal('invalid', `不能连接：${names} 会绕成一圈，一条产业链不能供应它自己。`);
  }
  return { ...chain, edges: [...chain.edges, edge] };
}

/** Without the supply from one segment to another. Throws `notFound`. */
export function withoutEdge(chain: ChainState, from: string, to: string): ChainState {
  const { id } = edgeOf(from, to);
  if (!chain.edges.some((one) => one.id === id))
    throw new Refusal('notFound', '这条供应关系已经不在了，请刷新后再看。');
  return { ...chain, edges: chain.edges.filter((one) => one.id !== id) };
}

/**
 * Without a segment and its supply. Its firms go to `firmsTo` (a segment, or null = stay in the ecosystem without one);
 * a firm that stands there already keeps that place as it is. Throws `invalid` while firms stand there and nobody says where they go.
 */
export function withoutSegment(
  chain: ChainState,
  id: string,
  firmsTo: string | null | undefined,
): { chain: ChainState; moved: number; already: number } {
  const here = chain.placements.filter((one) => one.segmentId === id);
  if (here.length > 0 && firmsTo === undefined)
    throw new Refusal(
      'invalid',
      `“${nameOf(chain, id)}”上有 ${here.length} 家企业，请先说明它们移到哪里，再删除。`,
      {
        fields: { firmsTo: '请选择企业移到哪里。' },
      },
    );
  if (firmsTo === id) throw new Refusal('invalid', '企业不能移到要删除的这个环节，请另选一个。');
  const there = new Set(chain.placements.filter((one) => one.segmentId === firmsTo).map((one) => one.firmId));
  const moved = here
    .filter((one) => !there.has(one.firmId))
    .map((one) => ({ ...one, segmentId: firmsTo ?? null }));
  return {
    chain: {
      segments: chain.segments.filter((one) => one.id !== id),
      edges: chain.edges.filter((one) => one.from !== id && one.to !== id),
      placements: [...chain.placements.filter((one) => one.segmentId !== id), ...moved],
    },
    moved: moved.length,
    already: here.length - moved.length,
  };
}

/** A firm on a segment (or, with `placement.id` of one that is there, that place changed). Throws `invalid` when it stands there already. */
export function withPlacement(chain: ChainState, placement: PlacementRow): ChainState {
  const others = chain.placements.filter((one) => one.id !== placement.id);
  if (others.some((one) => one.firmId === placement.firmId && one.segmentId === placement.segmentId))
    throw new Refusal(
      'invalid',
      `这家企业已经落在“${nameOf(chain, placement.segmentId)}”，请在那一处修改角色或依据。`,
    );
  return { ...chain, placements: [...others, placement] };
}
