import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Point } from './drop-place';

/** What is being dragged: a segment, supply that starts at one, a firm (slug), or a segment yet to be named. */
export type Load =
  | { kind: 'segment'; slug: string }
  | { kind: 'supply'; slug: string }
  | { kind: 'firm'; slug: string; name: string }
  | { kind: 'new' };
export type Drag = { load: Load; at: Point; from: Point };

const SLACK = 6; // pixels that still count as a click

function pointOn(svg: SVGSVGElement | null, event: { clientX: number; clientY: number }): Point {
  const matrix = svg?.getScreenCTM()?.inverse();
  if (!matrix) return { x: 0, y: 0 };
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
  return { x, y };
}

type Held = { load: Load; from: Point; x: number; y: number; isMoving: boolean };

/**
 * Dragging by pointer, in the drawing's own coordinates. Esc lets go without a drop. `wasDrag` says, in the click that
 * follows, that it ended a drag and opens nothing.
 */
export function useDrag(svg: RefObject<SVGSVGElement | null>, drop: (drag: Drag) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const held = useRef<Held | null>(null);
  const justDragged = useRef(false);
  const latest = useRef(drop);
  latest.current = drop;

  useEffect(() => {
    const letGo = () => {
      held.current = null;
      setDrag(null);
    };
    const move = (event: globalThis.PointerEvent) => {
      const hold = held.current;
      if (!hold) return;
      if (!hold.isMoving && Math.hypot(event.clientX - hold.x, event.clientY - hold.y) < SLACK) return;
      hold.isMoving = true;
      event.preventDefault();
      setDrag({ load: hold.load, from: hold.from, at: pointOn(svg.current, event) });
    };
    const up = (event: globalThis.PointerEvent) => {
      const hold = held.current;
      if (!hold) return;
      justDragged.current = hold.isMoving;
      letGo();
      if (hold.isMoving)
        latest.current({ load: hold.load, from: hold.from, at: pointOn(svg.current, event) });
    };
    const key = (event: KeyboardEvent) => event.key === 'Escape' && letGo();
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', letGo);
    window.addEventListener('keydown', key);
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', letGo);
      window.removeEventListener('keydown', key);
    };
  }, [svg]);

  return {
    drag,
    grab: (load: Load) => (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      justDragged.current = false;
      held.current = {
        load,
        from: pointOn(svg.current, event),
        x: event.clientX,
        y: event.clientY,
        isMoving: false,
      };
    },
    wasDrag: () => justDragged.current,
  };
}
export type Grab = ReturnType<typeof useDrag>['grab'];
