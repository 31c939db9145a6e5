import type { Locale } from '@/i18n/locales';
import type { ChainPosition } from '@/lib/ecosystems/labels';
import type { ChainSegment, EcosystemChain } from '@/lib/ecosystems/queries';
import { namesNobody } from '@/lib/ecosystems/unnamed';
import { type Column, columnsOf, type Item, relax } from './columns';
import { type Cell, cellOf, placedOn } from './segment-cell';
import { MAP } from './sizes';
import { type Strip, stripOf } from './unplaced-strip';

/**
 * `live`: supplier and customer both stand in the district. `wanted`: the customer does, the supplier is missing.
 * `quiet`: neither waits for the other yet.
 */
export type EdgeKind = 'live' | 'wanted' | 'quiet';
/** Its path runs from the customer back to the supplier: where lines to one customer join, their dots then fall on each other. */
export type Edge = { from: string; to: string; kind: EdgeKind; path: string };
/** A box with its place; y is the top of the box itself, what flows in stands above it. */
export type PlacedCell = Cell & { x: number; y: number };
export type Band = { position: ChainPosition; x: number; width: number; segments: ChainSegment[] };
export type Geometry = {
  width: number;
  height: number;
  cells: PlacedCell[];
  edges: Edge[];
  bands: Band[];
  strip: Strip | null;
};

export type ChainInput = Pick<EcosystemChain, 'segments' | 'unplaced' | 'unplacedSignings'>;

const round = (value: number) => Math.round(value * 10) / 10;

/** What a supply line says, by who stands at its two ends. */
export function kindOf(from: ChainSegment, to: ChainSegment): EdgeKind {
  if (to.strength === 'missing') return 'quiet';
  return from.strength === 'missing' ? 'wanted' : 'live';
}

/** A curve through the points, level where it passes a column. */
function pathThrough(points: readonly { x: number; y: number; through?: number }[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${round(first.x)} ${round(first.y)}`;
  let { x, y } = first;
  for (const next of rest) {
    const bend = round((next.x - x) / 2);
    path += ` C${round(x + bend)} ${round(y)} ${round(next.x - bend)} ${round(next.y)} ${round(next.x)} ${round(next.y)}`;
    if (next.through) path += ` H${round(next.x + next.through)}`;
    [x, y] = [next.x + (next.through ?? 0), next.y];
  }
  return path;
}

/** Between two of one column, or back: out on the right and in on the right again. */
const loopPath = (x: number, supplier: number, customer: number) =>
  `M${round(x + 7)} ${round(customer)} C${round(x + 30)} ${round(customer)} ${round(x + 30)} ${round(supplier)} ${round(x)} ${round(supplier)}`;

function pathOf(from: Item, to: Item, columns: readonly Column[]): string {
  const [start, end] = [columns[from.column], columns[to.column]];
  if (!start || !end) return '';
  if (to.column <= from.column) return loopPath(start.x + from.width, from.y + from.port, to.y + to.port);
  const lanes = columns.slice(from.column + 1, to.column).flatMap((column) => {
    const lane = column.items.find((item) => item.key === `lane:${to.key}`);
    return lane ? [{ x: column.x + column.width, y: lane.y + lane.port, through: -column.width }] : [];
  });
  return pathThrough([
    { x: end.x - 6, y: to.y + to.port },
    ...lanes.reverse(),
    { x: start.x + from.width, y: from.y + from.port },
  ]);
}

function bandsOf(
  cells: readonly PlacedCell[],
  columns: readonly Column[],
  segments: readonly ChainSegment[],
): Band[] {
  const positions = [...new Set(segments.map((one) => one.position))];
  return (['upstream', 'midstream', 'downstream'] as const)
    .filter((position) => positions.includes(position))
    .map((position) => {
      const own = segments.filter((one) => one.position === position);
      const covered = columns.filter((column) => own.some((one) => one.column === column.number));
      const left = Math.min(...covered.map((one) => one.x));
      const right = Math.max(...covered.map((one) => one.x + one.width));
      return { position, x: left, width: right - left, segments: own };
    })
    .filter((band) => cells.length > 0 && band.width > 0);
}

/**
 * Turns the stored places of a chain into a drawing: a column is as wide as its widest box, long supply lines pass
 * between the boxes of the columns that they cross (those to one customer together), and every box stands as near to
 * its suppliers and customers as its neighbours allow. The same chain always gives the same drawing.
 */
export function geometryOf(chain: ChainInput, locale: Locale): Geometry {
  const placedFirms = placedOn(chain);
  const cells = new Map(chain.segments.map((one) => [one.slug, cellOf(one, locale, placedFirms)]));
  const columns = columnsOf(chain.segments, cells);
  relax(columns, chain.segments, namesNobody(chain) ? MAP.bareHead : MAP.head);
  const items = new Map(columns.flatMap((column) => column.items.map((item) => [item.key, item] as const)));
  const placed = chain.segments.flatMap((segment): PlacedCell[] => {
    const [cell, item] = [cells.get(segment.slug), items.get(segment.slug)];
    const column = item && columns[item.column];
    return cell && item && column ? [{ ...cell, x: round(column.x), y: round(item.y + cell.inflow) }] : [];
  });
  const bySlug = new Map(chain.segments.map((one) => [one.slug, one]));
  const edges = chain.segments.flatMap((from) =>
    from.customers.flatMap((slug): Edge[] => {
      const to = bySlug.get(slug);
      const [start, end] = [items.get(from.slug), items.get(slug)];
      return to && start && end
        ? [{ from: from.slug, to: slug, kind: kindOf(from, to), path: pathOf(start, end, columns) }]
        : [];
    }),
  );
  const last = columns.at(-1);
  const width = (last ? last.x + last.width : 0) + MAP.pad;
  const bottom = Math.max(
    MAP.head,
    ...columns.flatMap(({ items: all }) => all.map((one) => one.y + one.height)),
  );
  const strip = stripOf(chain, locale, { width, y: bottom + 26 });
  return {
    width: Math.ceil(width),
    height: Math.ceil(strip ? strip.bottom + MAP.pad : bottom + MAP.pad),
    cells: placed,
    edges,
    bands: bandsOf(placed, columns, chain.segments),
    strip,
  };
}
