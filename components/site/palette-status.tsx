'use client';

import type { PaletteWords } from './search-palette';
import type { Looking } from './use-search';

type Props = { looking: Looking; words: PaletteWords; base: string; retry: () => void };

function sentence({ status, answer }: Looking, words: PaletteWords): string {
  if (status === 'idle') return words.hint;
  if (status === 'failed') return words.failed;
  if (status === 'loading' || !answer) return words.loading;
  const count = answer.results.reduce((sum, { total }) => sum + total, 0);
  if (count === 0 && answer.near.length > 0) return words.near.replace('{q}', answer.q);
  if (count === 0) return words.none.replace('{q}', answer.q);
  const form = answer.results.some(({ more }) => more)
    ? words.more
    : count === 1
      ? words.foundOne
      : words.found;
  return form.replace('{count}', String(count));
}

/** How the search stands, in a sentence that is also read out. */
export function PaletteStatus({ looking, words, base, retry }: Props) {
  const { status, answer } = looking;
  const isNone = status === 'done' && answer.results.length === 0 && answer.near.length === 0;
  return (
    <div className="flex flex-wrap items-center gap-x-3 px-4 pt-2 text-sm text-soft">
      <span role="status">{sentence(looking, words)}</span>
      {status === 'failed' ? (
        <button type="button" className="link min-h-6" onClick={retry}>
          {words.retry}
        </button>
      ) : null}
      {isNone ? (
        <a className="link min-h-6" href={`${base}/enquire?words=${encodeURIComponent(answer.q)}`}>
          {words.enquire}
        </a>
      ) : null}
    </div>
  );
}
