'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';

type Props = {
  set: (state: ActionState, form: FormData) => Promise<ActionState>;
  fields: { name: string; label: string; unit: string; value: number }[];
};

/** The clocks behind the lights, for the whole office. */
export function ClockForm({ set, fields }: Props) {
  const [state, act] = useActionState<ActionState, FormData>(set, { status: 'idle' });
  const refused = state.status === 'refused' ? state : null;
  return (
    <form action={act} className="flex max-w-3xl flex-col gap-4">
      {refused ? <Notice kind="error" title={refused.message} role="alert" /> : null}
      {state.status === 'done' ? (
        <Notice kind="done" title="节点已保存，灯已按新节点计算。" role="status" />
      ) : null}
      <div className="grid gap-4 sm:grid-cols-2">
        {fields.map(({ name, label, unit, value }) => (
          <Field key={name} name={name} label={`${label}（${unit}）`} error={refused?.fields[name]}>
            {(wired) => (
              <input
                className="input figures"
                inputMode="numeric"
                {...wired}
                defaultValue={refused?.values[name] ?? String(value)}
                maxLength={4}
              />
            )}
          </Field>
        ))}
      </div>
      <p>
        <SubmitButton busy="正在保存…">保存节点</SubmitButton>
      </p>
    </form>
  );
}
