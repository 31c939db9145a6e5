'use client';

import { useCallback, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import type { ActionState } from '@/lib/action';

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;

const PAUSE_MS = 3_000;

/** Waits for the line to come back, or for the pause to end, whichever is first. */
const aWhile = () =>
  new Promise<void>((resolve) => {
    const go = () => {
      window.removeEventListener('online', go);
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(go, PAUSE_MS);
    window.addEventListener('online', go);
  });

/**
 * An action that is sent again while the line is broken. Only for forms that carry a key or a version, so that one
 * that did arrive counts once.
 */
export function useRetried(action: Action): { send: Action; isWaiting: boolean } {
  const [isWaiting, setWaiting] = useState(false);
  const send = useCallback<Action>(
    async (state, form) => {
      for (;;) {
        try {
          const answer = await action(state, form);
          setWaiting(false);
          return answer;
        } catch (error) {
          // fetch rejects with a TypeError when nothing answers; anything else is not ours
          if (!(error instanceof TypeError)) throw error;
          setWaiting(true);
          await aWhile();
        }
      }
    },
    [action],
  );
  return { send, isWaiting };
}

/** What a person sees while a save waits for the line. */
export const BrokenLine = () => (
  <Notice kind="warn" title="暂时连不上，保存正在自动重试；请不要关闭这一页，内容都在" role="alert" />
);
