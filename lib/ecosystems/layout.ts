import type { ChainPosition } from './labels.ts';

export type LayoutSegment = { key: string; position: ChainPosition };
export type Place = { column: number; row: number };

const BANDS: ChainPosition[] = ['upstream', 'midstream', 'downstream'];
const SWEEPS = 8;
const DEEPEST = 3; // columns of one band, counted from 0

/** How far a segment stands behind others of its own band: suppliers inside the band come first. */
function depths(segments: readonly LayoutSegment[], edges: readonly (readonly [string, string])[]) {
  const band = new Map(segments.map((segment) => [segment.key, segment.position]));
  const depth = new Map(segments.map((segment) => [segment.key, 0]));
  const inner = edges.filter(([from, to]) => band.get(from) === band.get(to));
  for (let round = 0; round < segments.length; round++) {
    let moved = false;
    for (const [from, to] of inner) {
      const next = Math.min((depth.get(from) ?? 0) + 1, DEEPEST); // a deeper chain shares its last column
      if (next > (depth.get(to) ?? 0)) {
        depth.set(to, next);
        moved = true;
      }
    }
    if (!moved) break;
  }
  return depth;
}

/**
 * Places the segments of a chain on a grid: columns from upstream to downstream (several to a band when
 * its segments supply each other), rows by barycentre so that few edges cross. The same input always
 * gives the same places.
 */
export function layoutChain(
  segments: readonly LayoutSegment[],
  edges: readonly (readonly [string, string])[],
): Map<string, Place> {
  const depth = depths(segments, edges);
  const columns: string[][] = [];
  for (const position of BANDS) {
    const members = segments.filter((segment) => segment.position === position);
    for (let level = 0; level <= DEEPEST; level++) {
      const column = members
        .filter((segment) => depth.get(segment.key) === level)
        .map((segment) => segment.key);
      if (column.length > 0) columns.push(column);
    }
  }
  untangle(columns, edges);
  const places = new Map<string, Place>();
  columns.forEach((keys, column) => {
    for (const [row, key] of keys.entries()) places.set(key, { column, row });
  });
  return places;
}

function untangle(columns: string[][], edges: readonly (readonly [string, string])[]): void {
  const neighbours = new Map<string, string[]>();
  for (const [from, to] of edges) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  }
  const heights = () =>
    new Map(columns.flatMap((keys) => keys.map((key, row) => [key, (row + 0.5) / keys.length])));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const order = sweep % 2 === 0 ? columns : [...columns].reverse();
    for (const keys of order) {
      const height = heights();
      const pull = (key: string) => {
        const around = (neighbours.get(key) ?? []).filter((other) => !keys.includes(other));
        if (around.length === 0) return height.get(key) ?? 0;
        return around.reduce((sum, other) => sum + (height.get(other) ?? 0), 0) / around.length;
      };
      const pulls = new Map(keys.map((key) => [key, pull(key)]));
      keys.sort((a, b) => (pulls.get(a) ?? 0) - (pulls.get(b) ?? 0));
    }
  }
}
