'use client';

import { useActionState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import type { Light } from '@/lib/projects/lights';

type Props = {
  id: string;
  light: Light;
  again: boolean;
  explain: (state: ActionState, form: FormData) => Promise<ActionState>;
};

/** Why it stands amber or red, and what is done next. */
export function ExplainForm({ id, light, again, explain }: Props) {
  const [state, act] = useActionState<ActionState, FormData>(explain, { status: 'idle' });
  const typed = state.status === 'refused' ? state.values : {};
  const problems = state.status === 'refused' ? Object.values(state.fields) : [];
  return (
    <details open={state.status === 'refused'}>
      <summary className="min-h-6">{again ? '再说明' : '说明'}</summary>
      <form action={act} className="flex flex-wrap items-end gap-2 pt-1">
        <input type="hidden" name="projectId" value={id} />
        <input type="hidden" name="light" value={light} />
        <label className="flex flex-col text-xs text-soft">
          原因
          <input className="input min-w-52" name="reason" defaultValue={typed.reason ?? ''} maxLength={500} />
        </label>
        <label className="flex flex-col text-xs text-soft">
          下一步
          <input
            className="input min-w-52"
            name="nextStep"
            defaultValue={typed.nextStep ?? ''}
            maxLength={500}
          />
        </label>
        <SubmitButton busy="记下…" plain>
          记下
        </SubmitButton>
        {problems.length > 0 ? (
          <p role="alert" className="text-alert">
            {problems.join('')}
          </p>
        ) : null}
      </form>
    </details>
  );
}
