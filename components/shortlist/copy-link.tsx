'use client';

import { CopyButton, type CopyWords } from './copy-button';

type Props = { link: string; label: string; words: CopyWords };

/** The address in a field that can be selected by hand, and a button that copies it. */
export function CopyLink({ link, label, words }: Props) {
  return (
    <div className="no-print flex flex-col gap-2">
      <label className="flex flex-col gap-1 text-sm">
        <span className="text-soft">{label}</span>
        <input className="input text-sm" readOnly value={link} onFocus={(event) => event.target.select()} />
      </label>
      <p>
        <CopyButton text={link} words={words} />
      </p>
    </div>
  );
}
