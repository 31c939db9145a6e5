'use client';

import { useActionState } from 'react';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';

type Props = { demo: (state: ActionState, form: FormData) => Promise<ActionState>; loaded: boolean };

/** Demo projects in, or out, in one action. */
export function DemoForm({ demo, loaded }: Props) {
  const [state, act] = useActionState<ActionState, FormData>(demo, { status: 'idle' });
  return (
    <form action={act} className="flex flex-col items-start gap-3">
      {state.status === 'done' ? <Notice kind="done" title={String(state.result)} role="status" /> : null}
      {state.status === 'refused' ? <Notice kind="error" title={state.message} role="alert" /> : null}
      <input type="hidden" name="what" value={loaded ? 'clear' : 'load'} />
      <SubmitButton plain busy="正在办理，请稍候…">
        {loaded ? '清除全部演示数据' : '载入演示数据'}
      </SubmitButton>
    </form>
  );
}
