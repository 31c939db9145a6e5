import type { Camera } from './camera';

const STEP = 1.25;
const DRAG = 5; // pixels before a press becomes a drag

/**
 * Wheel (with Ctrl, or when the frame itself has the focus), drag and pinch on the drawing. One finger moves sideways
 * and leaves scrolling to the page, two fingers move and zoom. Returns how to stop listening.
 */
export function listenToHands(frame: HTMLElement, svg: SVGSVGElement, camera: Camera): () => void {
  const fingers = new Map<number, { x: number; y: number }>();
  let isDragging = false;
  let pressed = { x: 0, y: 0 };

  function onWheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey && document.activeElement !== frame) return;
    event.preventDefault();
    camera.zoom(
      Math.exp(-event.deltaY * (event.ctrlKey ? 0.006 : 0.002)),
      camera.at(event.clientX, event.clientY),
    );
  }
  function onDown(event: PointerEvent): void {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    if (fingers.size === 0) {
      isDragging = false;
      pressed = { x: event.clientX, y: event.clientY };
    }
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  }
  function onMove(event: PointerEvent): void {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    if (!isDragging && Math.hypot(now.x - pressed.x, now.y - pressed.y) < DRAG) return;
    if (!isDragging) {
      isDragging = true;
      svg.setPointerCapture(event.pointerId);
      frame.classList.add('dragging');
    }
    const other = [...fingers.entries()].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const spread = (one: { x: number; y: number }) => Math.hypot(one.x - other.x, one.y - other.y) || 1;
      camera.zoom(spread(now) / spread(before), camera.at((now.x + other.x) / 2, (now.y + other.y) / 2));
    }
    const share = other ? 0.5 : 1; // each of two fingers moves the drawing by half
    const view = camera.view();
    const scale = view.width / Math.max(1, svg.clientWidth);
    camera.set({
      ...view,
      x: view.x - (now.x - before.x) * scale * share,
      y: view.y - (now.y - before.y) * scale * share,
    });
    fingers.set(event.pointerId, now);
  }
  function onUp(event: PointerEvent): void {
    fingers.delete(event.pointerId);
    if (fingers.size === 0) frame.classList.remove('dragging');
  }
  function onClick(event: MouseEvent): void {
    if (!isDragging) return;
    event.preventDefault(); // the end of a drag opens nothing
    event.stopPropagation();
    isDragging = false;
  }
  const onTouch = (event: TouchEvent) => {
    if (event.touches.length > 1 && event.cancelable) event.preventDefault(); // two fingers are the drawing's
  };
  const onDragStart = (event: Event) => event.preventDefault(); // links would be dragged away as links

  const stop = new AbortController();
  const { signal } = stop;
  frame.addEventListener('wheel', onWheel, { passive: false, signal });
  svg.addEventListener('pointerdown', onDown, { signal });
  svg.addEventListener('pointermove', onMove, { signal });
  svg.addEventListener('pointerup', onUp, { signal });
  svg.addEventListener('pointercancel', onUp, { signal });
  svg.addEventListener('click', onClick, { capture: true, signal });
  svg.addEventListener('touchstart', onTouch, { passive: false, signal });
  svg.addEventListener('touchmove', onTouch, { passive: false, signal });
  svg.addEventListener('dragstart', onDragStart, { signal });
  return () => stop.abort();
}

export const ZOOM_STEP = STEP;
