import type { Part } from './drawing';

const MOST = 8;
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** The list of matches under the field: what stands in it, and what of it is chosen. */
export type Matches = { show: (parts: readonly Part[]) => void; chosen: () => string | null };

function optionOf({ slug, name }: Part, index: number): HTMLElement {
  const option = document.createElement('div');
  option.id = `chain-match-${index}`;
  option.role = 'option';
  option.className = 'chain-match';
  option.dataset.slug = slug;
  option.textContent = name;
  return option;
}

/**
 * Makes the field of the filter a combobox over its list of matches: up and down choose, Esc puts the list away, a
 * press opens. Enter stays with the form. Null where the page holds no such field and list.
 */
export function listenToMatches(
  form: HTMLFormElement,
  signal: AbortSignal,
  open: (slug: string) => void,
): Matches | null {
  const field = form.querySelector<HTMLInputElement>('input[name=q]');
  const list = form.querySelector<HTMLElement>('[role=listbox]');
  if (!field || !list) return null;
  field.type = 'text'; // a search field may not be a combobox
  field.role = 'combobox';
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-expanded', 'false');
  let at = 0;
  const options = () => [...list.querySelectorAll<HTMLElement>('[role=option]')];

  function choose(index: number): void {
    at = index;
    for (const [place, option] of options().entries()) {
      option.ariaSelected = String(place === index);
      if (place === index) option.scrollIntoView({ block: 'nearest' });
    }
    const chosen = options()[index];
    if (chosen) field?.setAttribute('aria-activedescendant', chosen.id);
    else field?.removeAttribute('aria-activedescendant');
  }
  function show(parts: readonly Part[]): void {
    const isOpen = parts.length > 0 && document.activeElement === field;
    list?.replaceChildren(...(isOpen ? parts.slice(0, MOST).map(optionOf) : []));
    if (list) list.hidden = !isOpen;
    field?.setAttribute('aria-expanded', String(isOpen));
    choose(0);
  }
  function onKey(event: KeyboardEvent): void {
    if (event.isComposing || list?.hidden) return;
    const step = STEPS[event.key];
    const count = options().length;
    if (step) choose((at + step + count) % count);
    else if (event.key === 'Escape') show([]);
    else return;
    event.preventDefault();
  }
  field.addEventListener('keydown', onKey, { signal });
  field.addEventListener('blur', () => show([]), { signal });
  list.addEventListener('pointerdown', (event) => event.preventDefault(), { signal }); // the field keeps the focus
  list.addEventListener(
    'click',
    (event) => {
      const option =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[role=option]') : null;
      const slug = option?.dataset.slug;
      show([]);
      if (slug) open(slug);
    },
    { signal },
  );
  return { show, chosen: () => options()[at]?.dataset.slug ?? null };
}
