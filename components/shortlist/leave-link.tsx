'use client';

import type { ReactNode } from 'react';
import { keepList, keptList } from './kept-list';

type Props = {
  href: string;
  /** what the page shows, and what is left of it behind the link */
  shown: readonly string[];
  left: readonly string[];
  label?: string;
  className: string;
  children: ReactNode;
};

/** A link to the list without an item. The browser's own list follows when it is the one that is shown. */
export function LeaveLink({ href, shown, left, label, className, children }: Props) {
  const follow = () => {
    if (keptList().join() === shown.join()) keepList(left);
  };
  return (
    <a
      href={href}
      rel="nofollow"
      className={className}
      onClick={follow}
      {...(label ? { 'aria-label': label } : {})}
    >
      {children}
    </a>
  );
}
