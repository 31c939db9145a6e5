'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';

type Props = {
  merge: (state: ActionState, form: FormData) => Promise<ActionState>;
  keptId: string;
  goneId: string;
};

/** Says that two entries are one firm, with the evidence. */
export function MergeForm({ merge, keptId, goneId }: Props) {
  const [state, act] = useActionState<ActionState, FormData>(merge, { status: 'idle' });
  const refused = state.status === 'refused' ? state : null;
  return (
    <form action={act} className="flex max-w-2xl flex-col gap-4 py-6">
      {refused ? <Notice kind="error" title={refused.message} role="alert" /> : null}
      <input type="hidden" name="keptId" value={keptId} />
      <input type="hidden" name="goneId" value={goneId} />
      <Field
        name="reason"
        label="依据"
        hint="写明为什么是同一家，例如更名公告、信用代码相同"
        error={refused?.fields.reason}
        required
      >
        {(wired) => (
          <textarea
            className="input"
            rows={2}
            {...wired}
            maxLength={500}
            defaultValue={refused?.values.reason ?? ''}
          />
        )}
      </Field>
      <p>
        <SubmitButton busy="正在合并…">确认合并</SubmitButton>
      </p>
    </form>
  );
}
