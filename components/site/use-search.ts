'use client';

import { useEffect, useState } from 'react';
import type { SearchAnswer } from '@/lib/search/hits';

export type Looking =
  | { status: 'idle' | 'loading' | 'failed'; answer: SearchAnswer | null }
  | { status: 'done'; answer: SearchAnswer };

const PAUSE = 140; // ms after the last key
const IDLE: Looking = { status: 'idle', answer: null };

/** Asks the search while somebody types: after a pause, the last question only; the last answer stays until the next comes. */
export function useSearch(words: string, attempt: number): Looking {
  const [looking, setLooking] = useState<Looking>(IDLE);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same words again
  useEffect(() => {
    if ([...words.trim()].length < 2) return setLooking(IDLE);
    const stop = new AbortController();
    setLooking((last) => ({ status: 'loading', answer: last.answer }));
    const ask = async () => {
      const reply = await fetch(`/api/search?q=${encodeURIComponent(words.trim())}`, { signal: stop.signal });
      if (!reply.ok) throw new Error(String(reply.status));
      setLooking({ status: 'done', answer: await reply.json() });
    };
    const timer = setTimeout(() => {
      ask().catch(() => {
        if (!stop.signal.aborted) setLooking((last) => ({ status: 'failed', answer: last.answer }));
      });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [words, attempt]);
  return looking;
}
