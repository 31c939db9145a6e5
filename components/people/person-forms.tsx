'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import type { PersonRow } from '@/lib/auth/people';
import { RoleBoxes } from './role-boxes';

type Act = (state: ActionState, form: FormData) => Promise<ActionState>;

function Said({ state }: { state: ActionState }) {
  if (state.status === 'done') return <Notice kind="done" title={String(state.result)} role="status" />;
  if (state.status === 'refused')
    return (
      <Notice
        kind="error"
        title={[state.message, state.fields.roles].filter(Boolean).join(' ')}
        role="alert"
      />
    );
  return null;
}

/** Adding a person; the first password is shown once. */
export function AddPersonForm({ add }: { add: Act }) {
  const [state, act] = useActionState<ActionState, FormData>(add, { status: 'idle' });
  const refused = state.status === 'refused' ? state : null;
  return (
    <form action={act} className="flex flex-col gap-3">
      <Said state={state} />
      <div className="flex flex-wrap items-start gap-4">
        <Field name="username" label="用户名" hint="小写字母开头" error={refused?.fields.username}>
          {(wired) => (
            <input
              className="input"
              {...wired}
              autoComplete="off"
              autoCapitalize="none"
              defaultValue={refused?.values.username ?? ''}
            />
          )}
        </Field>
        <Field name="name" label="姓名" error={refused?.fields.name}>
          {(wired) => (
            <input
              className="input"
              {...wired}
              autoComplete="off"
              defaultValue={refused?.values.name ?? ''}
            />
          )}
        </Field>
        <RoleBoxes chosen={[]} />
        <SubmitButton busy="正在添加…">添加人员</SubmitButton>
      </div>
    </form>
  );
}

/** One person's roles, password and access. */
export function ManagePersonForm({ manage, person }: { manage: Act; person: PersonRow }) {
  const [state, act] = useActionState<ActionState, FormData>(manage, { status: 'idle' });
  return (
    <form action={act} className="flex flex-col gap-2">
      <Said state={state} />
      <input type="hidden" name="id" value={person.id} />
      <div className="flex flex-wrap items-end gap-3">
        <RoleBoxes chosen={person.roles} />
        <SubmitButton plain name="what" value="roles" busy="…">
          变更角色
        </SubmitButton>
        <SubmitButton plain name="what" value="reset" busy="…">
          重置密码
        </SubmitButton>
        <SubmitButton plain name="what" value={person.disabledAt ? 'enable' : 'disable'} busy="…">
          {person.disabledAt ? '恢复' : '停用'}
        </SubmitButton>
      </div>
    </form>
  );
}
