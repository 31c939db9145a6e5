'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';

export function PasswordForm({
  change,
}: {
  change: (state: ActionState, form: FormData) => Promise<ActionState>;
}) {
  const [state, act] = useActionState<ActionState, FormData>(change, { status: 'idle' });
  const refused = state.status === 'refused' ? state : null;
  if (state.status === 'done') {
    return (
      <Notice kind="done" title={String(state.result)} role="status">
        <Link className="link" href={'/office' as Route}>
          进入办公
        </Link>
      </Notice>
    );
  }
  return (
    <form action={act} className="flex max-w-sm flex-col gap-4">
      {refused ? <Notice kind="error" title={refused.message} role="alert" /> : null}
      <Field name="current" label="当前密码" error={refused?.fields.current}>
        {(wired) => (
          <input className="input" type="password" {...wired} autoComplete="current-password" required />
        )}
      </Field>
      <Field
        name="password"
        label="新密码"
        hint="至少 10 位，可以粘贴；不要用常见词或用户名"
        error={refused?.fields.password}
      >
        {(wired) => (
          <input
            className="input"
            type="password"
            {...wired}
            autoComplete="new-password"
            required
            maxLength={128}
          />
        )}
      </Field>
      <SubmitButton busy="正在修改…">修改密码</SubmitButton>
    </form>
  );
}
