/** A rectangle in units of the drawing. */
export type Box = { x: number; y: number; width: number; height: number };
export type Point = { x: number; y: number };
/** A frame in pixels. */
export type Size = { width: number; height: number };
/** Margins in shares of the frame (0 to 1) that something covers. */
export type Covered = { left: number; right: number; top: number; bottom: number };

export const OPEN: Covered = { left: 0, right: 0, top: 0, bottom: 0 };

/** The smallest box of the wanted aspect (width ÷ height) around another. */
export function withAspect(box: Box, aspect: number): Box {
  const width = Math.max(box.width, box.height * aspect);
  const height = width / aspect;
  return {
    x: box.x - (width - box.width) / 2,
    y: box.y - (height - box.height) / 2,
    width,
    height,
  };
}

/** Zooms around a point that stays where it is; no nearer than `least` wide and no further than the whole. */
export function zoomAt(box: Box, whole: Box, factor: number, at: Point, least: number): Box {
  const width = Math.min(Math.max(box.width / factor, Math.min(least, whole.width)), whole.width);
  const ratio = width / box.width;
  return keepInside(
    {
      x: at.x - (at.x - box.x) * ratio,
      y: at.y - (at.y - box.y) * ratio,
      width,
      height: box.height * ratio,
    },
    whole,
  );
}

/** Moves a view so that its middle stays on the whole; a view as large as the whole stands still. */
export function keepInside(box: Box, whole: Box): Box {
  const along = (start: number, size: number, from: number, length: number) => {
    const slack = Math.max(0, Math.min(size / 2, length - size + size / 2)) * 0.5;
    const least = from - (size < length ? slack : 0);
    const most = from + length - size + (size < length ? slack : 0);
    return size >= length ? from + (length - size) / 2 : Math.min(Math.max(start, least), most);
  };
  return {
    ...box,
    x: along(box.x, box.width, whole.x, whole.width),
    y: along(box.y, box.height, whole.y, whole.height),
  };
}

/** Moves a view so that it shows nothing beyond the whole, or begins with the whole where that is smaller. */
export function startingIn(box: Box, whole: Box): Box {
  const along = (start: number, size: number, from: number, length: number) =>
    Math.max(from, Math.min(start, from + length - size));
  return {
    ...box,
    x: along(box.x, box.width, whole.x, whole.width),
    y: along(box.y, box.height, whole.y, whole.height),
  };
}

/** The smallest box that holds all the others, with a margin. */
export function around(boxes: readonly Box[], margin: number): Box {
  const left = Math.min(...boxes.map((one) => one.x)) - margin;
  const top = Math.min(...boxes.map((one) => one.y)) - margin;
  const right = Math.max(...boxes.map((one) => one.x + one.width)) + margin;
  const bottom = Math.max(...boxes.map((one) => one.y + one.height)) + margin;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * The view of the wanted aspect that shows a box in the part of the frame that nothing covers, at least `least` wide
 * so that little is not blown up.
 */
export function showing(box: Box, aspect: number, covered: Covered, least: number): Box {
  const free = { width: 1 - covered.left - covered.right, height: 1 - covered.top - covered.bottom };
  const width = Math.max(box.width / free.width, (box.height / free.height) * aspect, least);
  const height = width / aspect;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return {
    x: middle.x - width * (covered.left + free.width / 2),
    y: middle.y - height * (covered.top + free.height / 2),
    width,
    height,
  };
}

/** Whether a box lies whole in another. */
export const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** The view in a frame whose size changed: the whole stays whole, anything else keeps its middle and its scale. */
export function resizedView(view: Box, drawing: Box, before: Size, after: Size): Box {
  const [was, whole] = [before, after].map((size) => withAspect(drawing, size.width / size.height));
  if (!was || !whole || view.width >= was.width * 0.999) return whole ?? view;
  const width = Math.min(whole.width, (view.width * after.width) / before.width);
  const height = (width * after.height) / after.width;
  return {
    x: view.x + (view.width - width) / 2,
    y: view.y + (view.height - height) / 2,
    width,
    height,
  };
}

/** Between two views, for a movement; 0 is the first. */
export function between(a: Box, b: Box, share: number): Box {
  const mix = (from: number, to: number) => from + (to - from) * share;
  return {
    x: mix(a.x, b.x),
    y: mix(a.y, b.y),
    width: mix(a.width, b.width),
    height: mix(a.height, b.height),
  };
}

/** The nearest of several boxes in a direction from one of them, or null: for arrow keys. */
export function nearest<T extends { box: Box }>(from: Box, others: readonly T[], towards: Point): T | null {
  const middle = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  const start = middle(from);
  let best: { one: T; cost: number } | null = null;
  for (const one of others) {
    const at = middle(one.box);
    const [dx, dy] = [at.x - start.x, at.y - start.y];
    const ahead = dx * towards.x + dy * towards.y;
    const aside = Math.abs(dx * towards.y + dy * towards.x);
    if (ahead < 8) continue;
    const cost = ahead + aside * 2.2;
    if (!best || cost < best.cost) best = { one, cost };
  }
  return best?.one ?? null;
}
