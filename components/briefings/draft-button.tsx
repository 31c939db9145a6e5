'use client';

import { useActionState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';

type Props = {
  keep: (state: ActionState, form: FormData) => Promise<ActionState>;
  query: Record<string, string>;
};

export function DraftButton({ keep, query }: Props) {
  const [state, act] = useActionState<ActionState, FormData>(keep, { status: 'idle' });
  return (
    <form action={act}>
      {Object.entries(query).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton busy="正在保存…">存为草稿</SubmitButton>
      {state.status === 'refused' ? <p role="alert">{state.message}</p> : null}
    </form>
  );
}
