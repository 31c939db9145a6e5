import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutChain } from './layout.ts';

const chain = fc
  .array(fc.constantFrom('upstream' as const, 'midstream' as const, 'downstream' as const), {
    minLength: 1,
    maxLength: 25,
  })
  .chain((positions) => {
    const segments = positions.map((position, index) => ({ key: `s${index}`, position }));
    const end = fc.nat({ max: segments.length - 1 }).map((index) => `s${index}`);
    return fc.record({
      segments: fc.constant(segments),
      edges: fc.array(fc.tuple(end, end), { maxLength: 40 }),
    });
  });

describe('layoutChain', () => {
  it('gives every segment a cell of its own and keeps upstream left of downstream', () => {
    fc.assert(
      fc.property(chain, ({ segments, edges }) => {
        const places = layoutChain(segments, edges);
        const cells = [...places.values()].map(({ column, row }) => `${column}:${row}`);
        expect(new Set(cells).size).toBe(segments.length);
        for (const up of segments.filter((one) => one.position === 'upstream')) {
          for (const down of segments.filter((one) => one.position === 'downstream')) {
            expect(places.get(up.key)?.column ?? 0).toBeLessThan(places.get(down.key)?.column ?? 0);
          }
        }
      }),
    );
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(chain, ({ segments, edges }) => {
        expect([...layoutChain(segments, edges)]).toEqual([...layoutChain(segments, edges)]);
      }),
    );
  });
});
