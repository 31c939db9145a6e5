import type { ChainSegment } from '@/lib/ecosystems/queries';

/** Boxes of one size: an editor's drawing needs targets, not cards. */
export const BOX = { width: 172, height: 92, gapX: 60, gapY: 20, head: 44, pad: 8 } as const;

export type Box = { segment: ChainSegment; x: number; y: number };
export type Curve = { key: string; path: string };
export type Geometry = {
  width: number;
  height: number;
  boxes: Box[];
  curves: Curve[];
  bands: { position: ChainSegment['position']; x: number; width: number }[];
};

/** Turns stored grid places into coordinates; shorter columns are centred against the tallest. */
export function geometryOf(segments: readonly ChainSegment[]): Geometry {
  const columns = new Map<number, ChainSegment[]>();
  for (const segment of segments)
    columns.set(segment.column, [...(columns.get(segment.column) ?? []), segment]);
  const tallest = Math.max(1, ...[...columns.values()].map((column) => column.length));
  const step = BOX.height + BOX.gapY;
  const boxes = segments.map((segment) => {
    const size = columns.get(segment.column)?.length ?? 1;
    return {
      segment,
      x: BOX.pad + segment.column * (BOX.width + BOX.gapX),
      y: BOX.head + segment.row * step + ((tallest - size) * step) / 2,
    };
  });
  const at = new Map(boxes.map((box) => [box.segment.slug, box]));
  const curves = segments.flatMap((segment) =>
    segment.customers.flatMap((customer) => {
      const [from, to] = [at.get(segment.slug), at.get(customer)];
      return from && to ? [{ key: `${segment.slug}-${customer}`, path: curve(from, to) }] : [];
    }),
  );
  const positions = [...new Set(segments.map((segment) => segment.position))];
  return {
    width: BOX.pad * 2 + columns.size * BOX.width + (columns.size - 1) * BOX.gapX,
    height: BOX.head + tallest * step,
    boxes,
    curves,
    bands: positions.map((position) => {
      const xs = boxes.filter((box) => box.segment.position === position).map((box) => box.x);
      return { position, x: Math.min(...xs), width: Math.max(...xs) - Math.min(...xs) + BOX.width };
    }),
  };
}

function curve(from: Box, to: Box): string {
  const middle = BOX.height / 2;
  const [y1, y2] = [from.y + middle, to.y + middle];
  if (to.x <= from.x) {
    const x = from.x + BOX.width;
    return `M${x} ${y1} C${x + 44} ${y1} ${x + 44} ${y2} ${to.x + BOX.width + 7} ${y2}`;
  }
  const [x1, x2] = [from.x + BOX.width, to.x - 7];
  const bend = Math.min((x2 - x1) / 2, 60);
  return `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
