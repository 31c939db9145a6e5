import type { ChainSegment } from '@/lib/ecosystems/queries';
import type { Cell } from './segment-cell';
import { MAP } from './sizes';
import { stack } from './stack';

/** A box, or the lane in which supply lines to one customer cross a column. */
export type Item = {
  key: string; // the segment's slug, or lane:<slug of the customer>
  column: number; // index into the columns
  width: number;
  height: number;
  port: number;
  y: number;
  near: { key: string; column: number; weight: number }[]; // what it wants to stand level with
};
export type Column = { number: number; x: number; width: number; items: Item[] };

const SWEEPS = 14;
const lane = (customer: string) => `lane:${customer}`;

function boxes(segments: readonly ChainSegment[], cells: ReadonlyMap<string, Cell>): Column[] {
  const numbers = [...new Set(segments.map((one) => one.column))].sort((a, b) => a - b);
  let x: number = MAP.pad;
  return numbers.map((number, column) => {
    const own = segments.filter((one) => one.column === number).sort((a, b) => a.row - b.row);
    const items = own.flatMap((segment): Item[] => {
      const cell = cells.get(segment.slug);
      if (!cell) return [];
      const { width, body, inflow } = cell;
      return [
        { key: segment.slug, column, width, height: inflow + body, port: inflow + body / 2, y: 0, near: [] },
      ];
    });
    const width = Math.max(...items.map((item) => item.width));
    const left = x;
    x += width + MAP.between;
    return { number, x: left, width, items };
  });
}

/** Shorter columns stand in the middle of the tallest to begin with. */
function centre(columns: readonly Column[]): void {
  const heights = columns.map(({ items }) => items.reduce((sum, one) => sum + one.height + MAP.gap, 0));
  const tallest = Math.max(0, ...heights);
  columns.forEach(({ items }, index) => {
    let y = (tallest - (heights[index] ?? 0)) / 2;
    for (const item of items) {
      item.y = y;
      y += item.height + MAP.gap;
    }
  });
}

/** Every long supply line gets a lane in the columns that it crosses; lines to one customer share it. */
function addLanes(columns: readonly Column[], segments: readonly ChainSegment[]): void {
  const at = new Map(columns.flatMap(({ items }) => items.map((item) => [item.key, item] as const)));
  for (const from of segments)
    for (const slug of from.customers) {
      const [start, end] = [at.get(from.slug), at.get(slug)];
      if (!start || !end || end.column <= start.column) continue;
      let before = start;
      for (const column of columns.slice(start.column + 1, end.column)) {
        const key = lane(slug);
        let item = column.items.find((one) => one.key === key);
        if (!item) {
          const share = (columns.indexOf(column) - start.column) / (end.column - start.column);
          const y = start.y + start.port + share * (end.y + end.port - start.y - start.port);
          item = {
            key,
            column: columns.indexOf(column),
            width: column.width,
            height: MAP.lane,
            port: MAP.lane / 2,
            y,
            near: [],
          };
          column.items.push(item);
        }
        join(before, item);
        before = item;
      }
      join(before, end);
    }
  for (const { items } of columns) items.sort((a, b) => a.y + a.port - (b.y + b.port));
}

function join(a: Item, b: Item): void {
  const lanes = Number(a.key.startsWith('lane:')) + Number(b.key.startsWith('lane:'));
  const weight = [1, 2, 5][lanes] ?? 1;
  if (a.near.some((one) => one.key === b.key && one.column === b.column)) return;
  a.near.push({ key: b.key, column: b.column, weight });
  b.near.push({ key: a.key, column: a.column, weight });
}

/** The columns of a chain with their boxes and lanes, in the order in which they stand, not yet relaxed. */
export function columnsOf(segments: readonly ChainSegment[], cells: ReadonlyMap<string, Cell>): Column[] {
  const columns = boxes(segments, cells);
  centre(columns);
  addLanes(columns, segments);
  return columns;
}

/** Moves everything as near to level with its neighbours as its column allows, and the whole below a heading of that height. */
export function relax(columns: readonly Column[], segments: readonly ChainSegment[], head: number): void {
  if (segments.length === 0) return;
  const id = (column: number, key: string) => `${column} ${key}`;
  const at = new Map(
    columns.flatMap(({ items }) => items.map((item) => [id(item.column, item.key), item] as const)),
  );
  const level = (item: Item) => item.y + item.port;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const { items } of sweep % 2 === 0 ? columns : [...columns].reverse()) {
      const tops = stack(
        items.map((item) => {
          const near = item.near.flatMap(({ key, column, weight }) => {
            const other = at.get(id(column, key));
            return other ? [{ y: level(other), weight }] : [];
          });
          const weight = near.reduce((sum, one) => sum + one.weight, 0);
          const wish = near.reduce((sum, one) => sum + one.y * one.weight, 0) / (weight || 1);
          return {
            height: item.height,
            port: item.port,
            wish: weight ? wish : level(item),
            weight: weight || 0.2,
          };
        }),
        MAP.gap,
      );
      items.forEach((item, index) => {
        item.y = tops[index] ?? item.y;
      });
    }
  }
  const highest = Math.min(...columns.flatMap(({ items }) => items.map((item) => item.y)));
  for (const { items } of columns) for (const item of items) item.y += head + MAP.pad - highest;
}
