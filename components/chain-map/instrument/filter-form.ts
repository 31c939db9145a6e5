import { type Asked, type Drawing, entryOf } from './drawing';
import { listenToMatches } from './matches';

/** The words that the filter says; {shown} stands for a number. */
export type FilterWords = { shown: string; none: string };

const TYPING_MS = 120;

function read(form: HTMLFormElement): Asked {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '');
  return { q: text('q'), strengths: data.getAll('strength').map(String), park: text('park') };
}

/** What the address asks: what the server has drawn. */
function drawn(): Asked {
  const query = new URLSearchParams(window.location.search);
  return { q: query.get('q') ?? '', strengths: query.getAll('strength'), park: query.get('park') ?? '' };
}

function write(query: URLSearchParams, { q, strengths, park }: Asked): void {
  for (const name of ['q', 'strength', 'park']) query.delete(name);
  if (q) query.set('q', q);
  for (const one of strengths) query.append('strength', one);
  if (park) query.set('park', park);
}

/** Keeps the address, and the links to the other views, at what the form says. */
function keepAddress(asked: Asked): void {
  const here = new URL(window.location.href);
  write(here.searchParams, asked);
  window.history.replaceState(null, '', here);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-view]')) {
    const there = new URL(link.href);
    write(there.searchParams, asked);
    link.href = there.href;
  }
}

/**
 * Makes the plain filter form immediate: what it leaves is told to `onChange`, stands in the list and in the address.
 * What was typed lists its matches, the best first; Enter goes to the one chosen there, or to the best. Returns the segments shown now, how to make up
 * for what was asked before, and how to stop listening.
 */
export function listenToFilter(
  form: HTMLFormElement,
  drawing: Drawing,
  words: FilterWords,
  on: { change: (shown: string[]) => void; enter: (slug: string) => void },
): { shown: () => string[]; catchUp: () => void; stop: () => void } {
  const status = form.querySelector('[data-shown]');
  const clear = form.querySelector<HTMLElement>('[data-clear]');
  let shown = drawing.matching(read(form));
  let wait = 0;

  function apply(): void {
    const asked = read(form);
    shown = drawing.matching(asked);
    for (const { slug } of drawing.parts) {
      const entry = entryOf(slug);
      if (entry) entry.hidden = !shown.includes(slug);
    }
    if (status) {
      status.textContent =
        shown.length === 0 ? words.none : words.shown.replace('{shown}', String(shown.length));
    }
    if (clear) clear.hidden = !asked.q && asked.strengths.length === 0 && !asked.park;
    keepAddress(asked);
    matches?.show(asked.q ? drawing.ranked(shown, asked.q) : []);
    on.change(shown);
  }
  const stop = new AbortController();
  const { signal } = stop;
  const matches = listenToMatches(form, signal, (slug) => on.enter(slug));
  form.addEventListener(
    'input',
    (event) => {
      window.clearTimeout(wait);
      const isTyping = event.target instanceof HTMLInputElement && event.target.name === 'q';
      wait = window.setTimeout(apply, isTyping ? TYPING_MS : 0);
    },
    { signal },
  );
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      window.clearTimeout(wait);
      apply();
      const { q } = read(form);
      const slug = matches?.chosen() ?? drawing.ranked(shown, q)[0]?.slug;
      matches?.show([]);
      if (slug && q) on.enter(slug);
    },
    { signal },
  );
  clear?.addEventListener(
    'click',
    (event) => {
      event.preventDefault();
      for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
        if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = false;
        else if (field.type !== 'hidden') field.value = '';
      }
      apply();
      form.querySelector<HTMLInputElement>('input[name=q]')?.focus();
    },
    { signal },
  );
  /** What was ticked or typed before there was anybody to hear it. */
  function catchUp(): void {
    if (JSON.stringify(read(form)) !== JSON.stringify(drawn())) apply();
  }
  return { shown: () => shown, catchUp, stop: () => stop.abort() };
}
