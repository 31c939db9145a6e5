'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';

type Props = { signIn: (state: ActionState, form: FormData) => Promise<ActionState>; next: string };

export function SignInForm({ signIn, next }: Props) {
  const [state, act] = useActionState<ActionState, FormData>(signIn, { status: 'idle' });
  const refused = state.status === 'refused' ? state : null;
  return (
    <form action={act} className="flex flex-col gap-4">
      {refused ? <Notice kind="error" title={refused.message} role="alert" /> : null}
      <input type="hidden" name="next" value={next} />
      <Field name="username" label="用户名">
        {(wired) => (
          <input
            className="input"
            {...wired}
            autoComplete="username"
            autoCapitalize="none"
            required
            defaultValue={refused?.values.username ?? ''}
          />
        )}
      </Field>
      <Field name="password" label="密码">
        {(wired) => (
          <input className="input" type="password" {...wired} autoComplete="current-password" required />
        )}
      </Field>
      <SubmitButton busy="正在登录…">登录</SubmitButton>
    </form>
  );
}
