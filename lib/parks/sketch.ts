import { z } from 'zod';

/**
 * The schematic map of a district, as its data set draws it: places and rivers on a sheet of 1000 × 560 units, north
 * above. It shows what lies along which river and on which side, never a position or a boundary.
 */
export const SHEET = { width: 1000, height: 560 } as const;

const unit = z.number().min(-100).max(1100);

export const sketchPlace = z.strictObject({
  x: z.number().min(0).max(SHEET.width),
  y: z.number().min(0).max(SHEET.height),
  label: z.enum(['left', 'right']).default('right'), // the side on which the name stands
});
export type SketchPlace = z.infer<typeof sketchPlace>;

/** A river's course in the direction of its flow; without one it is named but not drawn. */
export const river = {
  course: z
    .array(z.tuple([unit, unit]))
    .min(2)
    .optional(),
  width: z.number().positive().max(80).optional(),
};

type Point = readonly [number, number];

/** A smooth line through all the points, as an SVG path (Catmull–Rom turned into Bézier curves). */
export function smoothPath(points: readonly Point[]): string {
  const at = (index: number): Point => points[Math.min(Math.max(index, 0), points.length - 1)] ?? [0, 0];
  const round = (number: number) => Math.round(number * 10) / 10;
  const [start] = points;
  if (!start) return '';
  const curves = points.slice(1).map((end, index) => {
    const [before, from, after] = [at(index - 1), at(index), at(index + 2)];
    const control = (near: Point, a: Point, b: Point, way: number) =>
      `${round(near[0] + (way * (b[0] - a[0])) / 6)} ${round(near[1] + (way * (b[1] - a[1])) / 6)}`;
    return `C${control(from, before, end, 1)} ${control(end, from, after, -1)} ${round(end[0])} ${round(end[1])}`;
  });
  return `M${round(start[0])} ${round(start[1])}${curves.join('')}`;
}
