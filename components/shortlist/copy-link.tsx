'use client';

import { useState } from 'react';

type Props = { link: string; label: string; words: { copy: string; copied: string; failed: string } };

/** The address in a field that can be selected by hand, and a button that copies it. */
export function CopyLink({ link, label, words }: Props) {
  const [said, say] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => say(words.copied),
      () => say(words.failed),
    );
  return (
    <div className="no-print flex flex-col gap-2">
      <label className="flex flex-col gap-1 text-sm">
        <span className="text-soft">{label}</span>
        <input className="input text-sm" readOnly value={link} onFocus={(event) => event.target.select()} />
      </label>
      <p className="with-scripts flex-wrap items-center gap-3">
        <button type="button" className="button" onClick={copy}>
          {words.copy}
        </button>
        <span role="status" className="text-sm text-soft">
          {said}
        </span>
      </p>
    </div>
  );
}
