'use client';

import { useEffect, useRef } from 'react';

type Props = { label: string; value: string; type: (words: string) => void; ready: (is: boolean) => void };

/** Stands where the palette will open and takes the first letters, so that none is lost while it loads. */
export function EarlyField({ label, value, type, ready }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <input
      ref={field}
      className="input w-40! lg:w-80!"
      aria-label={label}
      autoComplete="off"
      maxLength={60}
      value={value}
      onChange={(event) => type(event.target.value)}
      onCompositionStart={() => ready(false)} // an input method must not be torn out of its word
      onCompositionEnd={() => ready(true)}
    />
  );
}
