import { describe, expect, it } from 'vitest';
import type { ChainPosition } from '@/lib/ecosystems/labels';
import type { ChainSegment } from '@/lib/ecosystems/queries';
import { boxAt, dropPlace, frameOf, staysPut, zoneAt, zonesOf } from './drop-place';
import { BOX, geometryOf } from './editor-geometry';

const segment = (slug: string, position: ChainPosition, column: number, row: number): ChainSegment => ({
  slug,
  position,
  column,
  row,
  nameZh: slug,
  nameEn: slug,
  describesZh: '',
  describesEn: '',
  words: '',
  basis: 'general',
  firms: [],
  projects: 0,
  signings: [],
  parks: [],
  strength: 'missing',
  verdict: { strength: 'missing', points: 0, firms: [], scale: null },
  suppliers: [],
  customers: [],
});
const draw = (segments: ChainSegment[]) => geometryOf(segments);
const whole = draw([
  segment('u0', 'upstream', 0, 0),
  segment('u1', 'upstream', 0, 1),
  segment('m0', 'midstream', 1, 0),
  segment('d0', 'downstream', 2, 0),
]);
const centre = (slug: string) => {
  const box = whole.boxes.find((one) => one.segment.slug === slug);
  return { x: (box?.x ?? 0) + BOX.width / 2, y: (box?.y ?? 0) + BOX.height / 2 };
};

describe('dropping on the drawing', () => {
  it('has a zone for every band, in order and without overlap, also for empty ones', () => {
    const chains = [
      whole,
      draw([segment('m', 'midstream', 0, 0)]),
      draw([segment('u', 'upstream', 0, 0), segment('d', 'downstream', 1, 0)]),
      draw([]),
    ];
    for (const chain of chains) {
      const zones = zonesOf(chain);
      expect(zones.map((zone) => zone.position)).toEqual(['upstream', 'midstream', 'downstream']);
      const frame = frameOf(chain);
      for (const [index, zone] of zones.entries()) {
        expect(zone.width).toBeGreaterThan(24);
        const before = zones[index - 1];
        if (before) expect(zone.x).toBeGreaterThanOrEqual(before.x + before.width);
        if (chain.boxes.length === 0) continue;
        expect(zone.x).toBeGreaterThanOrEqual(frame.x);
        expect(zone.x + zone.width).toBeLessThanOrEqual(frame.x + frame.width);
      }
    }
  });

  it('finds the band and the box under a point', () => {
    expect(zoneAt(zonesOf(whole), centre('m0'))?.position).toBe('midstream');
    expect(boxAt(whole, centre('d0'))).toBe('d0');
    expect(boxAt(whole, { x: 0, y: 0 })).toBeNull();
  });

  it('means before or after the nearest box of the band, and knows when nothing changes', () => {
    const { x, y } = centre('u0');
    expect(dropPlace(whole, 'd0', { x, y: y - 10 })).toEqual({ position: 'upstream', before: 'u0' });
    expect(dropPlace(whole, 'd0', { x, y: y + 10 })).toEqual({ position: 'upstream', before: 'u1' });
    expect(dropPlace(whole, 'u0', { ...centre('u1'), y: 900 })).toEqual({ position: 'upstream', before: '' });
    expect(dropPlace(whole, null, { ...centre('m0'), y: 900 })).toEqual({
      position: 'midstream',
      before: '',
    });
    expect(staysPut(whole, 'u0', { position: 'upstream', before: 'u1' })).toBe(true);
    expect(staysPut(whole, 'u0', { position: 'upstream', before: '' })).toBe(false);
    expect(staysPut(whole, 'd0', { position: 'upstream', before: 'u0' })).toBe(false);
  });
});
