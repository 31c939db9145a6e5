'use client';

import { type ReactNode, useId, useRef } from 'react';

type Props = {
  opener: string;
  openerClass: string;
  title: string;
  disabled?: boolean;
  children: (close: () => void) => ReactNode;
};

/** A button that opens a modal dialog; Esc closes it and the focus goes back. */
export function Dialog({ opener, openerClass, title, disabled = false, children }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  return (
    <>
      <button
        type="button"
        className={openerClass}
        disabled={disabled}
        onClick={() => box.current?.showModal()}
      >
        {opener}
      </button>
      <dialog
        ref={box}
        aria-labelledby={heading}
        className="m-auto w-[min(40rem,calc(100vw-2rem))] border border-strong bg-raised p-5 text-ink backdrop:bg-black/40"
      >
        <h2 id={heading} className="mb-3 text-xl">
          {title}
        </h2>
        {children(() => box.current?.close())}
      </dialog>
    </>
  );
}
