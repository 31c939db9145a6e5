import { SHEET } from './sketch.ts';

type Point = readonly [number, number];

const GAP = 20; // between the bank and the name

const inside = ([x, y]: Point) => x >= 0 && x <= SHEET.width && y >= 0 && y <= SHEET.height;
const angle = ([ax, ay]: Point, [bx, by]: Point) => Math.atan2(by - ay, bx - ax);

/** How far a course bends at both ends of the reach that begins at `index`. */
function bendAt(course: readonly Point[], index: number): number {
  const angles = [index - 1, index, index + 1].map((at) => {
    const [from, to] = [course[at], course[at + 1]];
    return from && to ? angle(from, to) : null;
  });
  const [before, own, after] = angles;
  return [before, after].reduce<number>((sum, other) => {
    if (typeof other !== 'number' || typeof own !== 'number') return sum;
    const turn = Math.abs(other - own) % (2 * Math.PI);
    return sum + Math.min(turn, 2 * Math.PI - turn);
  }, 0);
}

/**
 * Where a river's name stands upright beside its water: at the straightest reach that lies on the sheet, on the side that
 * the river leaves free: above a reach that runs across, right of one that runs down. Null where no reach is whole.
 */
export function riverName(
  course: readonly Point[],
  width: number,
): { x: number; y: number; anchor: 'start' | 'end' } | null {
  const reaches = course.slice(1).flatMap((to, index) => {
    const from = course[index];
    return from && inside(from) && inside(to) ? [{ from, to, bend: bendAt(course, index) }] : [];
  });
  const [best] = reaches.sort((a, b) => a.bend - b.bend);
  if (!best) return null;
  const [left, right] = [best.from, best.to].sort((a, b) => a[0] - b[0]) as [Point, Point];
  const off = width / 2 + GAP;
  const [x, y] = [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2];
  const [across, down] = [right[0] - left[0], right[1] - left[1]];
  if (Math.abs(down) > across) return { x: x + off, y, anchor: 'start' };
  const length = Math.hypot(across, down);
  // what rises to the right leaves room at its upper left, what falls at its upper right
  return {
    x: x + (down * off) / length,
    y: y - (across * off) / length,
    anchor: down < 0 ? 'end' : 'start',
  };
}
