'use client';

import { useState } from 'react';

export type CopyWords = { copy: string; copied: string; failed: string };

/** Copies a text and says whether it could; only there where scripts run. */
export function CopyButton({ text, words }: { text: string; words: CopyWords }) {
  const [said, say] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => say(words.copied),
      () => say(words.failed),
    );
  return (
    <span className="with-scripts no-print flex-wrap items-center gap-3">
      <button type="button" className="button" onClick={copy}>
        {words.copy}
      </button>
      <span role="status" className="text-sm text-soft">
        {said}
      </span>
    </span>
  );
}
