'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';

type Props = {
  set: (state: ActionState, form: FormData) => Promise<ActionState>;
  year: string;
  fields: { name: string; label: string; unit: string; value: string }[];
};

/** The office's own targets of one year; an empty field sets none. */
export function TargetForm({ set, year, fields }: Props) {
  const [state, act] = useActionState<ActionState, FormData>(set, { status: 'idle' });
  const refused = state.status === 'refused' ? state : null;
  const all = [{ name: 'year', label: '年份', unit: '年', value: year }, ...fields];
  return (
    <form action={act} className="flex max-w-3xl flex-col gap-4">
      {refused ? <Notice kind="error" title={refused.message} role="alert" /> : null}
      {state.status === 'done' ? <Notice kind="done" title="年度目标已保存，已留痕。" role="status" /> : null}
      <div className="grid gap-4 sm:grid-cols-2">
        {all.map(({ name, label, unit, value }) => (
          <Field key={name} name={name} label={`${label}（${unit}）`} error={refused?.fields[name]}>
            {(wired) => (
              <input
                className="input figures"
                {...wired}
                defaultValue={refused?.values[name] ?? value}
                maxLength={20}
              />
            )}
          </Field>
        ))}
      </div>
      <p>
        <SubmitButton busy="正在保存…">保存年度目标</SubmitButton>
      </p>
    </form>
  );
}
