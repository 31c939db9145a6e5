'use client';

import { type ComponentType, type MouseEvent, useEffect, useRef, useState } from 'react';
import { EarlyField } from './early-field';
import type { PaletteProps } from './search-palette';
import { slashIsOff } from './slash-key';

type Props = { locale: 'zh' | 'en'; field: string };

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Whether a key asks for search: Ctrl+K or ⌘K anywhere, / where nothing is being typed and it was not turned off. */
function asksForSearch(event: KeyboardEvent): boolean {
  if (event.altKey) return false;
  if (event.metaKey || event.ctrlKey) return event.key.toLowerCase() === 'k';
  return event.key === '/' && !isTyping(event.target) && !slashIsOff();
}

/** Looks like a field, is a link, and opens the palette, which is loaded when it is first asked for. */
export function SearchOpener({ locale, field }: Props) {
  const [Palette, setPalette] = useState<ComponentType<PaletteProps> | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [early, setEarly] = useState('');
  const [isReady, setReady] = useState(true);
  const from = useRef<Element | null>(null);
  const page = locale === 'en' ? '/en/search' : '/search';
  const show = () => {
    from.current = document.activeElement;
    setEarly('');
    setOpen(true);
    import('./search-palette').then(
      (module) => setPalette(() => module.SearchPalette),
      () => window.location.assign(page), // a broken line: the page can still be had
    );
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!asksForSearch(event)) return;
      event.preventDefault();
      show();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  const close = () => {
    setOpen(false);
    if (from.current instanceof HTMLElement) from.current.focus();
  };
  const click = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    show();
  };
  const isShown = isOpen && Palette !== null && isReady;
  const isWaiting = isOpen && !isShown;
  return (
    <>
      {isWaiting ? <EarlyField label={field} value={early} type={setEarly} ready={setReady} /> : null}
      <a
        href={page}
        hidden={isWaiting}
        className="with-scripts no-print min-h-9 items-center gap-2 hover:text-gold lg:min-w-80 lg:border lg:border-line lg:bg-raised lg:px-3 lg:text-soft"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={click}
      >
        <svg
          viewBox="0 0 16 16"
          className="size-4 shrink-0"
          aria-hidden="true"
          fill="none"
          stroke="currentColor"
        >
          <circle cx="6.8" cy="6.8" r="4.8" strokeWidth="1.4" />
          <path d="m10.5 10.5 4 4" strokeWidth="1.4" strokeLinecap="round" />
        </svg>
        <span className="me-auto max-lg:sr-only">{field}</span>
        <span aria-hidden="true" className="border border-line px-1 text-xs leading-5 max-lg:hidden">
          ⌘K
        </span>
      </a>
      {isShown ? <Palette locale={locale} first={early} close={close} /> : null}
    </>
  );
}
