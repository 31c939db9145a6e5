import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geometryOf } from './chain-geometry';
import { madeChain } from './made-chain';
import { stack } from './stack';

const index = fc.integer({ min: 0, max: 39 });
const chains = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.array(fc.tuple(index, index), { maxLength: 90 }))
  .map(([size, edges]) =>
    madeChain(
      size,
      edges.filter(([from, to]) => from < size && to < size),
    ),
  );

describe('the drawing of a chain', () => {
  it('places every segment once, inside the drawing, and no two boxes over each other', () => {
    fc.assert(
      fc.property(chains, fc.constantFrom('zh' as const, 'en' as const), (chain, locale) => {
        const { cells, width, height } = geometryOf(chain, locale);
        expect(cells.map((cell) => cell.segment.slug).sort()).toEqual(
          chain.segments.map((one) => one.slug).sort(),
        );
        for (const [at, a] of cells.entries()) {
          expect(a.x).toBeGreaterThanOrEqual(0);
          expect(a.y - a.inflow).toBeGreaterThanOrEqual(0);
          expect(a.x + a.width).toBeLessThanOrEqual(width);
          expect(a.y + a.body).toBeLessThanOrEqual(height);
          for (const b of cells.slice(at + 1)) {
            const isApart =
              a.x + a.width <= b.x ||
              b.x + b.width <= a.x ||
              a.y + a.body <= b.y - b.inflow ||
              b.y + b.body <= a.y - a.inflow;
            expect(isApart, `${a.segment.slug} over ${b.segment.slug}`).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('draws every supply line once, as a path of numbers, and the same chain always the same', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const drawn = geometryOf(chain, 'zh');
        const wanted = chain.segments.flatMap((one) => one.customers.map((to) => `${one.slug} ${to}`));
        expect(drawn.edges.map((one) => `${one.from} ${one.to}`).sort()).toEqual(wanted.sort());
        for (const edge of drawn.edges) expect(edge.path).toMatch(/^M-?[\d.]+ -?[\d.]+ [CH][-\d. CH]+$/);
        expect(geometryOf(chain, 'zh')).toEqual(drawn);
      }),
      { numRuns: 40 },
    );
  });

  it('draws lines to one customer alike from where they join, dot on dot', () => {
    const long: [number, number][] = [
      [0, 4],
      [1, 4],
    ];
    const { edges } = geometryOf(madeChain(5, [[0, 2], [2, 4], ...long]), 'zh');
    const joined = long.map(
      ([from]) => edges.find((one) => one.from === `s${from}` && one.to === 's4')?.path,
    );
    const [first, second] = joined.map((path) => path?.match(/^M\S+ \S+ C[^CH]+H\S+/)?.[0]);
    expect(first).toBeDefined();
    expect(second).toBe(first);
  });

  it('is a frame without boxes for a chain without segments', () => {
    const { cells, edges, bands, strip } = geometryOf(madeChain(0, []), 'zh');
    expect([cells, edges, bands, strip]).toEqual([[], [], [], null]);
  });
});

describe('a column', () => {
  const item = fc.record({
    height: fc.integer({ min: 5, max: 200 }),
    port: fc.integer({ min: 0, max: 100 }),
    wish: fc.integer({ min: -500, max: 1500 }),
    weight: fc.integer({ min: 1, max: 9 }),
  });
  it('keeps its order and its gaps, and gives everything its wish where there is room', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 14 }), (items) => {
        const tops = stack(items, 13);
        for (const [at, top] of tops.slice(1).entries())
          expect(top - (tops[at] ?? 0) - (items[at]?.height ?? 0)).toBeGreaterThanOrEqual(13 - 1e-6);
        const apart = items.map((one, at) => ({ ...one, wish: at * 1000 }));
        stack(apart, 13).forEach((top, at) => {
          expect(top + (apart[at]?.port ?? 0)).toBeCloseTo(at * 1000);
        });
      }),
    );
  });
});
