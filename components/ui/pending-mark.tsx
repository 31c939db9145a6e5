'use client';

import { useLinkStatus } from 'next/link';

/** Inside a link: shows that the page behind it is on its way, once that takes longer than a blink. */
export function PendingMark() {
  const { pending } = useLinkStatus();
  return (
    <span
      aria-hidden="true"
      className={`inline-block w-3 text-center transition-opacity delay-150 ${pending ? 'opacity-100' : 'opacity-0'}`}
    >
      {pending ? '…' : ''}
    </span>
  );
}
