import type { ChainPosition } from '@/lib/ecosystems/labels';
import { BOX, type Geometry } from './editor-geometry';

export type Point = { x: number; y: number };
/** A part of the drawing that stands for a band; an empty one is a strip to drop the first segment on. */
export type Zone = { position: ChainPosition; x: number; width: number; empty: boolean };

/** Room left and right of the drawing for bands that have no segment yet. */
const MARGIN = 72;
const POSITIONS = ['upstream', 'midstream', 'downstream'] as const;
const HALF_GAP = BOX.gapX / 2;

const widthOf = ({ width }: Pick<Geometry, 'width'>) => Math.max(width, BOX.gapX); // a chain without segments has none

/** Where each band lies on the drawing, all three, from left to right without overlap. */
export function zonesOf(geometry: Pick<Geometry, 'bands' | 'width'>): Zone[] {
  const width = widthOf(geometry);
  const found = new Map(geometry.bands.map((band) => [band.position, band]));
  const upstream = found.get('upstream');
  const empty: Record<ChainPosition, { x: number; width: number }> = {
    upstream: { x: -MARGIN, width: MARGIN - 8 },
    midstream: { x: (upstream ? upstream.x + upstream.width : 0) + 6, width: BOX.gapX - 12 },
    downstream: { x: width + 4, width: MARGIN - 8 },
  };
  return POSITIONS.map((position) => {
    const band = found.get(position);
    if (!band) return { position, ...empty[position], empty: true };
    const side = found.has('midstream') ? HALF_GAP : 4; // an empty middle takes the gap between the two others
    const x = Math.max(band.x - side, 0);
    return { position, x, width: Math.min(band.x + band.width + side, width) - x, empty: false };
  });
}

/** What the drawing shows: the chain, with room beside it where the first or last band is empty. */
export function frameOf(geometry: Pick<Geometry, 'bands' | 'width' | 'height'>) {
  const [width, height] = [widthOf(geometry), geometry.height];
  const has = (position: ChainPosition) => geometry.bands.some((band) => band.position === position);
  const [left, right] = [has('upstream') ? 0 : MARGIN, has('downstream') ? 0 : MARGIN];
  return { x: -left, width: left + width + right + 8, height: height + 12 }; // 8: the ports of the last column
}

/** The band under a point; null outside of all. */
export const zoneAt = (zones: readonly Zone[], { x }: Point): Zone | null =>
  zones.find((zone) => x >= zone.x && x <= zone.x + zone.width) ?? null;

/** The segment whose box holds a point. */
export function boxAt({ boxes }: Pick<Geometry, 'boxes'>, { x, y }: Point): string | null {
  const found = boxes.find(
    (box) => x >= box.x && x <= box.x + BOX.width && y >= box.y && y <= box.y + BOX.height,
  );
  return found?.segment.slug ?? null;
}

export type DropPlace = { position: ChainPosition; before: string }; // '' = last of its band

/**
 * What a drop means for the order: before or after the nearest box of the band under it. Row and column are not
 * taken from the drop; they follow from order and supply when the chain is saved.
 */
export function dropPlace(geometry: Geometry, dragged: string | null, at: Point): DropPlace | null {
  const zone = zoneAt(zonesOf(geometry), at);
  if (!zone) return null;
  const { position } = zone;
  const band = geometry.boxes.filter(
    (box) => box.segment.position === position && box.segment.slug !== dragged,
  );
  const distance = (box: Point) => Math.hypot(box.x + BOX.width / 2 - at.x, box.y + BOX.height / 2 - at.y);
  const [nearest] = [...band].sort((a, b) => distance(a) - distance(b));
  if (!nearest) return { position, before: '' };
  const isAbove = at.y < nearest.y + BOX.height / 2;
  const follower = band[band.indexOf(nearest) + (isAbove ? 0 : 1)];
  return { position, before: follower?.segment.slug ?? '' };
}

/** Whether a drop leaves a segment where it is in the order. */
export function staysPut(geometry: Geometry, dragged: string, place: DropPlace): boolean {
  const order = geometry.boxes.map((box) => box.segment);
  const segment = order.find((one) => one.slug === dragged);
  if (segment?.position !== place.position) return false;
  const next = order.slice(order.indexOf(segment) + 1).find((one) => one.position === place.position);
  return (next?.slug ?? '') === place.before;
}
