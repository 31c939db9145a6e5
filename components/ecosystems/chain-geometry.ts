import type { ChainSegment } from '@/lib/ecosystems/queries';

export const BOX = { width: 172, height: 92, gapX: 60, gapY: 20, head: 44, pad: 8 } as const;

export type Box = { segment: ChainSegment; x: number; y: number; lines: string[] };
export type Curve = { key: string; path: string };
export type Geometry = {
  width: number;
  height: number;
  boxes: Box[];
  curves: Curve[];
  bands: { position: ChainSegment['position']; x: number; width: number }[];
};

/** Breaks a name into at most two lines that fit the box; Chinese by characters, English by words. */
export function wrap(name: string, limit: number): string[] {
  const words = /[a-z]/i.test(name) && name.includes(' ') ? name.split(' ') : [...name];
  const glue = words.length > 1 && name.includes(' ') && words[0] !== name[0] ? ' ' : '';
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const next = line ? `${line}${glue}${word}` : word;
    if (widthOf(next) > limit && line) {
      lines.push(line);
      line = word;
    } else line = next;
  }
  lines.push(line);
  const [first = '', second, ...rest] = lines;
  if (second === undefined) return [first];
  return [first, rest.length > 0 ? `${second}…` : second];
}

const widthOf = (text: string) =>
  [...text].reduce((sum, one) => sum + (/[\u2e80-\uffef]/.test(one) ? 2 : 1), 0);

/** Turns stored grid places into coordinates; shorter columns are centred against the tallest. */
export function geometryOf(
  segments: readonly ChainSegment[],
  nameOf: (segment: ChainSegment) => string,
): Geometry {
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
      lines: wrap(nameOf(segment), 20),
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
