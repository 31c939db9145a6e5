'use client';

import { useState } from 'react';
import { MOST_ITEMS } from '@/lib/shortlist/items';
import { keepList, keptList, useKeptList } from './kept-list';

export type ToggleWords = { add: string; remove: string; added: string; removed: string; full: string };
type Props = { item: string; href: string; className: string; words: ToggleWords };

/** Puts a thing on the browser's shortlist or takes it off; a plain link until the page has come alive. */
export function ShortlistToggle({ item, href, className, words }: Props) {
  const list = useKeptList();
  const [said, say] = useState('');
  if (!list)
    return (
      <a className={className} href={href} rel="nofollow">
        {words.add}
      </a>
    );
  const isIn = list.includes(item);
  const turn = () => {
    const now = keptList();
    if (isIn) keepList(now.filter((one) => one !== item));
    else if (now.length < MOST_ITEMS) keepList([...now, item]);
    else return say(words.full);
    say(isIn ? words.removed : words.added);
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <button type="button" className={className} onClick={turn}>
        {isIn ? words.remove : words.add}
      </button>
      <span role="status" className={said === words.full ? 'text-sm text-alert' : 'sr-only'}>
        {said}
      </span>
    </span>
  );
}
