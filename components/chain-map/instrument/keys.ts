import type { Camera } from './camera';
import type { Drawing } from './drawing';
import { ZOOM_STEP } from './gestures';
import { type Box, nearest, type Point } from './view-box';

const ARROWS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Moves the drawing, at once, so that what takes the keyboard's focus is seen before the browser scrolls to it. */
function reveal(box: Box, camera: Camera): void {
  const view = camera.view();
  const short = (from: number, size: number, start: number, length: number) =>
    from < start ? from - start : Math.max(0, from + size - start - length);
  const [dx, dy] = [
    short(box.x - 20, box.width + 40, view.x, view.width),
    short(box.y - 20, box.height + 40, view.y, view.height),
  ];
  if (dx !== 0 || dy !== 0) camera.set({ ...view, x: view.x + dx, y: view.y + dy });
}

/**
 * Keys on the drawing: + and − zoom, 0 shows the whole, arrows move the drawing or, from a segment, go to the next
 * segment that way; Esc leaves. Returns how to stop listening.
 */
export function listenToKeys(frame: HTMLElement, drawing: Drawing, camera: Camera): () => void {
  const slugAt = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<SVGGElement>('g[data-segment]')?.dataset.segment : undefined;

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest('aside')) return;
    const arrow = ARROWS[event.key];
    if (event.key === '+' || event.key === '=') camera.zoom(ZOOM_STEP);
    else if (event.key === '-' || event.key === '_') camera.zoom(1 / ZOOM_STEP);
    else if (event.key === '0') camera.fit();
    else if (arrow) {
      const part = drawing.find(slugAt(event.target) ?? '');
      const others = drawing.parts.filter((one) => one !== part);
      if (part) nearest(part.box, others, arrow)?.link.focus({ preventScroll: true });
      else camera.pan(arrow.x * 0.15, arrow.y * 0.15);
    } else return;
    event.preventDefault();
  }
  function onFocus(event: FocusEvent): void {
    const { target } = event;
    if (target instanceof SVGGraphicsElement && target.matches(':focus-visible'))
      reveal(target.getBBox(), camera);
  }
  const stop = new AbortController();
  frame.addEventListener('keydown', onKey, { signal: stop.signal });
  frame.addEventListener('focusin', onFocus, { signal: stop.signal });
  return () => stop.abort();
}
