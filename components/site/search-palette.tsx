'use client';

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import en from '@/i18n/messages/en/palette.json';
import zh from '@/i18n/messages/zh/palette.json';
import { optionsOf, PaletteOptions } from './palette-options';
import { PaletteStatus } from './palette-status';
import { slashIsOff, turnSlash } from './slash-key';
import { useSearch } from './use-search';

export type PaletteProps = {
  locale: 'zh' | 'en';
  first: string; // typed before the palette had loaded
  close: () => void;
};
export type PaletteWords = typeof zh;

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Search over everything in a dialog: a field with a list box, arrows to choose, Enter to open, Esc to go back. */
export function SearchPalette({ locale, first, close }: PaletteProps) {
  const box = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState(first);
  const [attempt, setAttempt] = useState(0);
  const [chosen, setChosen] = useState(0);
  const looking = useSearch(typed, attempt);
  const words = locale === 'en' ? en : zh;
  const base = locale === 'en' ? '/en' : '';
  const groups = looking.answer ? optionsOf(looking.answer, base, words) : [];
  const options = groups.flatMap((group) => group.options);
  const active = options[chosen]?.id ?? null;

  useEffect(() => box.current?.showModal(), []);
  useEffect(() => {
    if (active) document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return; // the key belongs to the input method
    const step = STEPS[event.key];
    if (step && options.length > 0) {
      event.preventDefault();
      setChosen((chosen + step + options.length) % options.length);
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const isCurrent = looking.status === 'done' && looking.answer.q === typed.trim();
    const href = isCurrent ? options[chosen]?.href : null;
    if (href || typed.trim())
      window.location.assign(href ?? `${base}/search?q=${encodeURIComponent(typed.trim())}`);
  };

  return (
    <dialog
      ref={box}
      aria-label={words.title}
      className="mx-auto mt-0 w-[min(42rem,100vw)] max-w-none border border-strong bg-raised p-0 text-ink backdrop:bg-black/40 sm:mt-[10vh]"
      onClose={close}
      onClick={(event) => event.target === box.current && box.current?.close()}
      onKeyDown={press}
    >
      <div className="flex items-center gap-2 border-line border-b p-3">
        <input
          autoFocus
          className="input border-0! text-lg focus-visible:outline-offset-0"
          role="combobox"
          aria-label={words.label}
          aria-expanded={options.length > 0}
          aria-controls="found"
          aria-autocomplete="list"
          {...(active ? { 'aria-activedescendant': active } : {})}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={60}
          placeholder={words.placeholder}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(0);
          }}
        />
        <button type="button" className="button" onClick={() => box.current?.close()}>
          {words.close}
        </button>
      </div>
      <PaletteStatus
        looking={looking}
        words={words}
        base={base}
        retry={() => setAttempt((last) => last + 1)}
      />
      <div
        id="found"
        role="listbox"
        aria-label={words.results}
        className="max-h-[60vh] overflow-y-auto overscroll-contain pb-2"
      >
        <PaletteOptions groups={groups} active={active} locale={locale} words={words} />
      </div>
      <div className="flex flex-wrap justify-between gap-x-6 border-line border-t px-4 py-2 text-sm text-soft">
        <span aria-hidden="true" className="whitespace-pre max-sm:hidden">
          {words.keys}
        </span>
        <label className="inline-flex min-h-6 items-center gap-2">
          <input
            type="checkbox"
            defaultChecked={!slashIsOff()}
            onChange={(event) => turnSlash(!event.target.checked)}
          />
          {words.slash}
        </label>
      </div>
    </dialog>
  );
}
