'use client';

import { useEffect, useState } from 'react';
import { MOST_ITEMS, shortlistPath } from '@/lib/shortlist/items';
import { keepList, keptList, useKeptList } from './kept-list';

type Props = {
  base: string;
  /** what stood in the address before anything was added, and what the page shows */
  asked: readonly string[];
  shown: readonly string[];
  words: {
    title: string;
    text: string; // with # for the number
    empty: string;
    save: string;
    merge: string;
    mine: string;
    full: string;
  };
};

const same = (a: readonly string[], b: readonly string[]) => a.join() === b.join();
const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];

/** Whether the browser's list and the page's go together by themselves: opened without an address, or one's own list edited. */
function settle({ base, asked, shown }: Props): boolean {
  const own = keptList();
  if (same(own, shown)) return true;
  const next = asked.length === 0 ? union(own, shown).slice(0, MOST_ITEMS) : same(own, asked) ? shown : null;
  if (!next) return false;
  keepList(next);
  if (!same(next, shown)) window.location.replace(`${base}${shortlistPath(next)}`);
  return true;
}

/** Keeps the browser's list in step with the page; a list that came with a link changes nothing until one says so. */
export function ListKeeper(props: Props) {
  const { base, shown, words } = props;
  const own = useKeptList();
  const [said, say] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a page
  useEffect(() => {
    settle(props);
  }, []);
  if (!own || shown.length === 0 || same(own, shown)) return null;
  const merge = () => {
    const all = union(own, shown);
    if (all.length > MOST_ITEMS) return say(words.full);
    keepList(all);
    window.location.assign(`${base}${shortlistPath(all)}`);
  };
  return (
    <section
      aria-label={words.title}
      className="no-print flex max-w-2xl flex-col gap-2 border-river border-s-4 bg-raised px-4 py-3"
    >
      <p className="font-semibold">{words.title}</p>
      <p>{own.length > 0 ? words.text.replace('#', String(own.length)) : words.empty}</p>
      <p className="flex flex-wrap gap-3">
        {own.length === 0 ? (
          <button type="button" className="button" onClick={() => keepList(shown)}>
            {words.save}
          </button>
        ) : (
          <>
            <button type="button" className="button" onClick={merge}>
              {words.merge}
            </button>
            <a className="button" href={`${base}${shortlistPath(own)}`}>
              {words.mine}
            </a>
          </>
        )}
      </p>
      <p role="status" className="text-sm text-alert">
        {said}
      </p>
    </section>
  );
}
