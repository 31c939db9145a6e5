import {
  type Box,
  between,
  type Covered,
  keepInside,
  type Point,
  resizedView,
  type Size,
  showing,
  startingIn,
  withAspect,
  zoomAt,
} from './view-box';

const MOVE_MS = 280;
const LARGEST = 2.4; // pixels a unit

/** What part of the drawing its frame shows: moves the viewBox of the very SVG that the server made. */
export type Camera = {
  view: () => Box;
  whole: () => Box;
  /** Where a point of the screen lies on the drawing. */
  at: (clientX: number, clientY: number) => Point;
  set: (box: Box) => void;
  moveTo: (box: Box) => void;
  zoom: (factor: number, at?: Point) => void;
  pan: (dx: number, dy: number) => void; // shares of the view
  /** Shows a box in what nothing covers, at most `scale` pixels a unit. */
  show: (box: Box, covered: Covered, scale: number) => void;
  /** At once, inside the drawing: with a point of it in the upper left corner, so many pixels a unit. How a chain opens. */
  open: (corner: Point, scale: number) => void;
  fit: () => void;
  resized: () => void;
  printed: (printing: boolean) => void;
};

const still = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

export function cameraOf(svg: SVGSVGElement, drawing: Box): Camera {
  const aspect = () => Math.max(0.2, svg.clientWidth / Math.max(1, svg.clientHeight));
  const whole = () => withAspect(drawing, aspect());
  const sizeNow = (): Size => ({
    width: Math.max(1, svg.clientWidth),
    height: Math.max(1, svg.clientHeight),
  });
  let view = whole();
  let goal = view; // where a movement under way ends
  let size = sizeNow();
  let frame = 0;

  function draw(box: Box): void {
    view = box;
    svg.setAttribute('viewBox', `${box.x} ${box.y} ${box.width} ${box.height}`);
  }
  function set(box: Box): void {
    cancelAnimationFrame(frame);
    goal = keepInside(box, whole());
    draw(goal);
  }
  function glide(to: Box): void {
    const from = view;
    goal = to;
    cancelAnimationFrame(frame);
    if (still()) {
      draw(to);
      return;
    }
    const start = performance.now();
    const step = (now: number) => {
      const share = Math.min(1, Math.max(0, now - start) / MOVE_MS); // a frame may be stamped before the start
      draw(between(from, to, 1 - (1 - share) ** 3));
      if (share < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
  }
  const moveTo = (box: Box) => glide(keepInside(box, whole()));
  const middle = () => ({ x: view.x + view.width / 2, y: view.y + view.height / 2 });
  const least = () => svg.clientWidth / LARGEST;

  return {
    view: () => view,
    whole,
    at: (clientX, clientY) => {
      const place = svg.getBoundingClientRect();
      return {
        x: view.x + ((clientX - place.left) / place.width) * view.width,
        y: view.y + ((clientY - place.top) / place.height) * view.height,
      };
    },
    set,
    moveTo,
    zoom: (factor, at = middle()) => set(zoomAt(view, whole(), factor, at, least())),
    pan: (dx, dy) => moveTo({ ...goal, x: goal.x + dx * goal.width, y: goal.y + dy * goal.height }),
    show: (box, covered, scale) => glide(showing(box, aspect(), covered, svg.clientWidth / scale)),
    open: (corner, scale) => {
      const { width, height } = sizeNow();
      set(startingIn({ ...corner, width: width / scale, height: height / scale }, drawing));
    },
    fit: () => moveTo(whole()),
    resized: () => {
      const now = sizeNow();
      if (now.width === size.width && now.height === size.height) return; // the first report says what is known
      set(resizedView(goal, drawing, size, now));
      size = now;
    },
    printed: (printing) => {
      cancelAnimationFrame(frame);
      const box = printing ? drawing : view;
      svg.setAttribute('viewBox', `${box.x} ${box.y} ${box.width} ${box.height}`);
    },
  };
}
