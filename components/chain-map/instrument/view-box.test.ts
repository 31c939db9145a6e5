import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  around,
  type Box,
  keepInside,
  nearest,
  OPEN,
  resizedView,
  showing,
  startingIn,
  withAspect,
  zoomAt,
} from './view-box';

const whole: Box = { x: 0, y: 0, width: 1400, height: 900 };
const size = fc.integer({ min: 20, max: 1400 });
const place = fc.integer({ min: -500, max: 1500 });
const anyBox = fc.record({ x: place, y: place, width: size, height: size });
const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(0.001);

describe('the view of the chain', () => {
  it('holds the whole in any frame', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.3, max: 4, noNaN: true }), (aspect) => {
        const box = withAspect(whole, aspect);
        near(box.width / box.height, aspect);
        expect(box.width).toBeGreaterThanOrEqual(whole.width - 0.001);
        expect(box.height).toBeGreaterThanOrEqual(whole.height - 0.001);
      }),
    );
  });

  it('zooms around the point under the pointer, between its limits', () => {
    const view = { x: 300, y: 200, width: 700, height: 450 };
    const zoomed = zoomAt(view, whole, 2, { x: 650, y: 425 }, 100);
    near((650 - zoomed.x) / zoomed.width, (650 - view.x) / view.width);
    near(zoomed.width, 350);
    expect(zoomAt(view, whole, 1000, { x: 650, y: 425 }, 100).width).toBe(100);
    expect(zoomAt(view, whole, 0.001, { x: 0, y: 0 }, 100)).toEqual(whole);
  });

  it('never loses the drawing, wherever it is pushed', () => {
    fc.assert(
      fc.property(anyBox, (box) => {
        const kept = keepInside(box, whole);
        expect(kept.x).toBeLessThan(whole.x + whole.width);
        expect(kept.x + kept.width).toBeGreaterThan(whole.x);
        expect(keepInside(kept, whole)).toEqual(kept);
      }),
    );
  });

  it('opens with nothing of what lies beyond the drawing, and a drawing smaller than its frame from its corner', () => {
    fc.assert(
      fc.property(anyBox, (box) => {
        const kept = startingIn(box, whole);
        for (const [at, length] of [
          ['x', 'width'],
          ['y', 'height'],
        ] as const) {
          expect(kept[length]).toBe(box[length]);
          expect(kept[at]).toBeGreaterThanOrEqual(whole[at]);
          const end = Math.max(whole[at] + whole[length], whole[at] + box[length]);
          expect(kept[at] + kept[length]).toBeLessThanOrEqual(end + 0.001);
          const isInside = box[at] >= whole[at] && box[at] + box[length] <= whole[at] + whole[length];
          if (isInside) expect(kept[at]).toBe(box[at]); // it stays where it was read
        }
      }),
    );
  });

  it('shows a box whole in what the panel leaves free', () => {
    fc.assert(
      fc.property(anyBox, fc.double({ min: 0, max: 0.5, noNaN: true }), (box, right) => {
        const view = showing(box, 1.5, { ...OPEN, right }, 200);
        near(view.width / view.height, 1.5);
        expect(box.x).toBeGreaterThanOrEqual(view.x - 0.001);
        expect(box.x + box.width).toBeLessThanOrEqual(view.x + view.width * (1 - right) + 0.001);
        expect(view.width).toBeGreaterThanOrEqual(200);
      }),
    );
  });

  it('keeps the scale and the middle of a view when its frame is resized, and the whole whole', () => {
    const side = fc.integer({ min: 200, max: 1600 });
    const frame = fc.record({ width: side, height: side });
    fc.assert(
      fc.property(frame, frame, fc.integer({ min: 20, max: 300 }), (before, after, width) => {
        const view = { x: 300, y: 200, width, height: (width * before.height) / before.width };
        const then = resizedView(view, whole, before, after);
        near(then.width / then.height, after.width / after.height);
        near(then.x + then.width / 2, view.x + view.width / 2);
        near(then.y + then.height / 2, view.y + view.height / 2);
        const fitted = withAspect(whole, after.width / after.height);
        near(then.width, Math.min(fitted.width, (width * after.width) / before.width));
        expect(resizedView(withAspect(whole, before.width / before.height), whole, before, after)).toEqual(
          fitted,
        );
      }),
    );
  });

  it('knows what lies left, right, above and below', () => {
    const at = (x: number, y: number) => ({ box: { x, y, width: 10, height: 10 }, name: `${x},${y}` });
    const from = at(100, 100).box;
    const others = [at(0, 100), at(200, 110), at(100, 0), at(100, 200), at(300, 100)];
    const names = [
      { x: -1, y: 0 },
      { x: 1, y: 0 },
      { x: 0, y: -1 },
      { x: 0, y: 1 },
    ].map((towards) => nearest(from, others, towards)?.name);
    expect(names).toEqual(['0,100', '200,110', '100,0', '100,200']);
    expect(nearest(from, [], { x: 1, y: 0 })).toBeNull();
    expect(around([from, at(0, 0).box], 5)).toEqual({ x: -5, y: -5, width: 120, height: 120 });
  });
});
