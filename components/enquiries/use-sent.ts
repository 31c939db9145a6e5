'use client';

import { unstable_rethrow } from 'next/navigation';
import { type FormEvent, useActionState, useState, useTransition } from 'react';
import type { ActionState } from '@/lib/action';

type Send<T> = (state: ActionState<T>, form: FormData) => Promise<ActionState<T>>;

/**
 * Sends a form to its action without the browser clearing it: what was typed and the files that were chosen stay where they
 * are, also when the line breaks (`isBroken`). Without scripts the form is posted and comes back with its values.
 */
export function useSent<T>(send: Send<T>) {
  const [posted, action] = useActionState<ActionState<T>, FormData>(send, { status: 'idle' });
  const [answered, setAnswered] = useState<ActionState<T> | null>(null);
  const [isBroken, setBroken] = useState(false);
  const [isPending, start] = useTransition();
  const state = answered ?? posted;
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    const form = new FormData(event.currentTarget);
    start(async () => {
      try {
        const answer = await send({ status: 'idle' }, form); // what was typed does not travel twice
        setBroken(false);
        setAnswered(answer);
      } catch (error) {
        unstable_rethrow(error);
        setBroken(true);
      }
    });
  };
  return { state, action, onSubmit, isPending, isBroken, wasPosted: answered === null };
}
