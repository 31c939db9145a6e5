'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { type InstrumentWords, startInstrument } from './start';

type Labels = {
  name: string;
  tools: string;
  in: string;
  out: string;
  fit: string;
  close: string;
  panel: string;
  hint: string;
  touch: string;
};
type Props = { formId: string; labels: Labels; words: InstrumentWords; children: ReactNode };

const TOOL = 'button min-h-9 min-w-9 px-2.5 py-0.5 text-lg leading-none';

/** Zoom, pan, focus, filter and panel around the server's drawing, which stays the one that the server made. */
export function ChainInstrument({ formId, labels, words, children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const dock = useRef<HTMLElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const said = useRef(words);
  useEffect(() => {
    const form = document.getElementById(formId);
    const parts = [root.current, frame.current, scroll.current, dock.current, panel.current, status.current];
    const [all, around, window_, side, inside, live] = parts;
    const svg = scroll.current?.querySelector('svg');
    if (!all || !around || !window_ || !side || !inside || !live || !svg) return;
    if (!(form instanceof HTMLFormElement)) return;
    const stage = { root: all, frame: around, scroll: window_, svg, dock: side, panel: inside, status: live };
    return startInstrument(stage, form, said.current);
  }, [formId]);
  return (
    <div ref={root} className="chain-instrument">
      <div role="toolbar" aria-label={labels.tools} className="chain-tools no-print">
        <p className="text-soft text-xs max-sm:hidden pointer-coarse:hidden">{labels.hint}</p>
        <p className="hidden text-soft text-xs pointer-coarse:block">{labels.touch}</p>
        <p ref={status} role="status" className="sr-only" />
        <div className="ms-auto flex gap-1.5">
          <button type="button" className={TOOL} data-act="out" aria-label={labels.out} title={labels.out}>
            −
          </button>
          <button type="button" className={TOOL} data-act="in" aria-label={labels.in} title={labels.in}>
            +
          </button>
          <button type="button" className="button min-h-9 px-3 py-0.5 text-sm" data-act="fit">
            {labels.fit}
          </button>
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls and moves by keys takes the focus */}
      <section ref={frame} className="chain-frame" tabIndex={0} aria-label={labels.name}>
        <div ref={scroll} className="chain-scroll">
          {children}
        </div>
        <aside ref={dock} hidden aria-label={labels.panel} className="chain-dock no-print">
          <div className="chain-panel">
            <button
              type="button"
              className="button absolute end-3 top-3 min-h-8 bg-raised px-3 py-0 text-sm"
              data-act="close"
            >
              {labels.close}
            </button>
            <div ref={panel} className="flex flex-col gap-2 [&>h4]:pe-16" />
          </div>
        </aside>
      </section>
    </div>
  );
}
