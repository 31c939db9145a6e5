import { SMALLEST } from '../sizes';
import { type Camera, cameraOf } from './camera';
import { type Drawing, drawingOf, entryOf } from './drawing';
import { type FilterWords, listenToFilter } from './filter-form';
import { listenToHands, ZOOM_STEP } from './gestures';
import { listenToKeys } from './keys';
import { type Covered, holds, OPEN, type Point } from './view-box';

export type InstrumentWords = FilterWords & { left: string };
/** The parts of the page that the instrument works on. */
export type Stage = {
  root: HTMLElement; // toolbar and frame
  frame: HTMLElement;
  scroll: HTMLElement;
  svg: SVGSVGElement;
  dock: HTMLElement;
  panel: HTMLElement;
  status: HTMLElement;
};

const TOOLBAR = 48;
const LEGIBLE = 0.7; // pixels a unit; below this the whole chain cannot be read
const READING = 12 / SMALLEST; // its smallest letters are then 12 pixels high
const CLOSEST = 1.25;
const HIDDEN = 0.4; // of the frame; what is left of it is then too small to show something only there
const SMALL = 640; // pixels; one segment at a time has room in a narrower frame

function coveredOf({ scroll, dock }: Stage): Covered {
  const place = scroll.getBoundingClientRect();
  const isOver = getComputedStyle(dock).position === 'absolute';
  const top = Math.max(0, TOOLBAR - place.top) / place.height;
  const bottom = Math.max(0, place.bottom - window.innerHeight) / place.height;
  const right = isOver && !dock.hidden ? Math.min(0.6, dock.offsetWidth / place.width) : 0;
  return top + bottom > HIDDEN ? { ...OPEN, right } : { left: 0, right, top, bottom };
}

/** Scrolls the page when too little of the frame can be seen to show anything in it. */
function bringIntoSight({ root, scroll }: Stage): void {
  const place = scroll.getBoundingClientRect();
  const seen = Math.min(place.bottom, window.innerHeight) - Math.max(place.top, TOOLBAR);
  if (seen < Math.min(place.height, window.innerHeight) * 0.45) root.scrollIntoView({ block: 'start' });
}

/** What of the drawing stood at the frame's corner before the instrument took it over, and in what scale. */
function stoodAt({ scroll, svg }: Stage, width: number): { corner: Point; scale: number } {
  const [frame, drawn] = [scroll.getBoundingClientRect(), svg.getBoundingClientRect()];
  const scale = drawn.width / width;
  return { corner: { x: (frame.left - drawn.left) / scale, y: (frame.top - drawn.top) / scale }, scale };
}

type Focus = { slug: string | null };

/** Copies what the list says of a segment into the panel. */
function fillPanel({ panel, dock }: Stage, slug: string): HTMLElement | null {
  const entry = entryOf(slug);
  const [name, facts] = [entry?.querySelector('h4'), document.getElementById(slug)];
  if (!name || !facts) return null;
  panel.replaceChildren(...[name, ...facts.childNodes].map((node) => node.cloneNode(true)));
  dock.hidden = false;
  const heading = panel.querySelector<HTMLElement>('h4');
  heading?.setAttribute('tabindex', '-1');
  heading?.setAttribute('aria-level', '3'); // in the list it stands a level deeper
  return heading;
}

type Way = { push?: boolean; byKey?: boolean; sight?: boolean };

function focusing(
  stage: Stage,
  drawing: Drawing,
  camera: Camera,
  words: InstrumentWords,
  shown: () => string[],
) {
  const focus: Focus = { slug: null };
  const address = (slug: string | null) => {
    const here = new URL(window.location.href);
    here.hash = slug ?? '';
    window.history.pushState(null, '', slug ? here : here.href.replace(/#$/, ''));
  };
  /** Moves to segments: to all of them, or in a small frame to the first. */
  function show(slugs: readonly string[]): void {
    const isSmall = stage.scroll.clientWidth < SMALL;
    const box = drawing.boxOf(isSmall ? slugs.slice(0, 1) : slugs);
    camera.show(box, coveredOf(stage), isSmall ? READING : CLOSEST);
  }
  /** Lights what a filter leaves, and goes there where nothing of it is in sight. */
  function filtered(left: readonly string[]): void {
    drawing.light(focus.slug, left);
    const boxes = left.flatMap((slug) => drawing.find(slug)?.box ?? []);
    const isSeen = boxes.some((box) => holds(camera.view(), box));
    if (!focus.slug && boxes.length > 0 && !isSeen) show(left);
  }
  function enter(slug: string, { push = true, byKey = false, sight = true }: Way = {}): void {
    const part = drawing.find(slug);
    if (!part) return;
    const heading = fillPanel(stage, slug);
    if (push && focus.slug !== slug) address(slug);
    focus.slug = slug;
    stage.frame.classList.add('focusing');
    drawing.light(slug, shown());
    if (sight) bringIntoSight(stage);
    show([slug, ...drawing.neighbours(slug)]);
    stage.status.textContent = part.group.dataset.says ?? '';
    if (byKey) heading?.focus({ preventScroll: true });
  }
  function leave({ push = true, byKey = false }: Way = {}): void {
    if (!focus.slug) return;
    const part = drawing.find(focus.slug);
    focus.slug = null;
    if (push) address(null);
    stage.frame.classList.remove('focusing');
    stage.dock.hidden = true;
    drawing.light(null, shown());
    stage.status.textContent = words.left;
    if (byKey) part?.link.focus({ preventScroll: true });
  }
  return { focus, enter, leave, filtered };
}

/** Brings the server's drawing to life; returns how to put it to rest again. */
export function startInstrument(stage: Stage, form: HTMLFormElement, words: InstrumentWords): () => void {
  const { root, frame, scroll, svg } = stage;
  const { x, y, width, height } = svg.viewBox.baseVal;
  const drawing = drawingOf(svg);
  const stood = stoodAt(stage, width);
  scroll.style.setProperty('--ratio', `${width / height}`);
  const bar = scroll.offsetHeight - scroll.clientHeight; // the frame stays as high as it was
  scroll.style.setProperty('--tall', `${height * stood.scale + bar}px`);
  frame.classList.add('live');
  const camera = cameraOf(svg, { x, y, width, height });
  const filter = listenToFilter(form, drawing, words, {
    change: (shown) => filtered(shown),
    enter: (slug) => enter(slug, { byKey: true }),
  });
  const { focus, enter, leave, filtered } = focusing(stage, drawing, camera, words, filter.shown);
  const fit = () => camera.fit();
  const isSegment = (slug: string) => drawing.find(slug) !== undefined;
  const stops = [
    filter.stop,
    listenToHands(frame, svg, camera),
    listenToKeys(frame, drawing, camera),
    listenToPage(stage, camera, { focus, enter, leave, fit, isSegment }),
  ];
  const hash = decodeURIComponent(window.location.hash.slice(1));
  if (isSegment(hash)) {
    const open = () => {
      enter(hash, { push: false, sight: false });
      root.scrollIntoView({ block: 'start', behavior: 'instant' }); // also ends the browser's own way to the list
    };
    open();
    // the browser goes to the list's entry of that name once everything has come: back to the drawing then
    if (document.readyState !== 'complete')
      window.addEventListener('load', () => setTimeout(() => requestAnimationFrame(open)), { once: true });
  }
  // a chain too large to be read whole goes on where it was read: from its first boxes and their heads
  if (!focus.slug && scroll.clientWidth / width < LEGIBLE)
    camera.open(stood.corner, Math.max(stood.scale, READING));
  else if (!focus.slug) camera.set(camera.whole());
  filter.catchUp();
  filtered(filter.shown()); // an address may come with a filter
  root.classList.add('ready');
  return () => {
    for (const stop of stops) stop();
    frame.classList.remove('live', 'focusing');
    svg.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
  };
}

/** A button in the panel is a copy: the one in the list does the work, and the copy says what it says then. */
function pressOriginal(panel: HTMLElement, copy: HTMLButtonElement, slug: string | null): void {
  const entry = slug ? entryOf(slug) : null;
  const index = [...panel.querySelectorAll('button')].indexOf(copy);
  const original = entry?.querySelectorAll('button')[index];
  original?.click();
  setTimeout(() => {
    copy.textContent = original?.textContent ?? copy.textContent;
  });
}

type Acts = Pick<ReturnType<typeof focusing>, 'focus' | 'enter' | 'leave'> & {
  fit: () => void;
  isSegment: (slug: string) => boolean;
};

function listenToPage(
  stage: Stage,
  camera: Camera,
  { focus, enter, leave, fit, isSegment }: Acts,
): () => void {
  const { root, svg, scroll } = stage;
  const stop = new AbortController();
  const { signal } = stop;
  function onClick(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLElement>('[data-act]');
    const copy = stage.panel.contains(event.target) ? event.target.closest('button') : null;
    const link = event.target.closest<SVGAElement | HTMLAnchorElement>('a[href^="#"]');
    if (button) {
      const acts: Record<string, () => void> = {
        in: () => camera.zoom(ZOOM_STEP),
        out: () => camera.zoom(1 / ZOOM_STEP),
        fit,
        close: () => leave({ byKey: event.detail === 0 }),
      };
      acts[button.dataset.act ?? '']?.();
    } else if (copy) pressOriginal(stage.panel, copy, focus.slug);
    else if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      enter((link.getAttribute('href') ?? '').slice(1), { byKey: event.detail === 0 });
    } else if (event.target === svg) leave();
  }
  function onKey(event: KeyboardEvent): void {
    const { target } = event; // nothing has the focus after a shared link was opened
    const isHere = target === document.body || (target instanceof Node && root.contains(target));
    if (event.key !== 'Escape' || !focus.slug || !isHere) return;
    event.preventDefault();
    leave({ byKey: true });
  }
  function onAddress(): void {
    const slug = decodeURIComponent(window.location.hash.slice(1));
    if (!isSegment(slug)) leave({ push: false });
    else if (slug !== focus.slug) enter(slug, { push: false, sight: false });
  }
  root.addEventListener('click', onClick, { signal });
  window.addEventListener('keydown', onKey, { signal });
  window.addEventListener('popstate', onAddress, { signal });
  window.addEventListener('hashchange', onAddress, { signal });
  window.addEventListener('beforeprint', () => camera.printed(true), { signal });
  window.addEventListener('afterprint', () => camera.printed(false), { signal });
  const size = new ResizeObserver(() => camera.resized());
  size.observe(scroll);
  return () => {
    stop.abort();
    size.disconnect();
  };
}
