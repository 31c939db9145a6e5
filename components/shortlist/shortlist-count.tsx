'use client';

import { shortlistPath } from '@/lib/shortlist/items';
import { useKeptList } from './kept-list';

type Props = { base: string; label: string; counted: string; isHere: boolean };

/** The way to the shortlist with how much stands on it, on a phone laid on its mark to save room. `counted` holds a # where the number goes. */
export function ShortlistCount({ base, label, counted, isHere }: Props) {
  const list = useKeptList() ?? [];
  return (
    <a
      href={`${base}${shortlistPath(list)}`}
      aria-current={isHere ? 'page' : undefined}
      className="no-print relative inline-flex min-h-9 items-center gap-1.5 hover:text-gold aria-[current=page]:font-semibold aria-[current=page]:text-gold"
    >
      <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true" fill="none" stroke="currentColor">
        <path d="M3.5 1.5h9v13L8 11.2l-4.5 3.3Z" strokeWidth="1.4" strokeLinejoin="round" />
      </svg>
      <span className="max-sm:sr-only">{label}</span>
      {list.length > 0 ? (
        <>
          <span
            aria-hidden="true"
            className="figures min-w-5 bg-wash px-1 text-center text-sm text-ink max-sm:absolute max-sm:start-2 max-sm:top-0 max-sm:min-w-4 max-sm:rounded-full max-sm:px-0.5 max-sm:text-xs max-sm:leading-4"
          >
            {list.length}
          </span>
          <span className="sr-only">{counted.replace('#', String(list.length))}</span>
        </>
      ) : null}
    </a>
  );
}
