'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';

type Props = {
  receive: (state: ActionState, form: FormData) => Promise<ActionState>;
  id: string;
  formKey: string;
};

/** Logging money that arrived: amount, day and evidence. */
export function ReceiptPanel({ receive, id, formKey }: Props) {
  const [state, act] = useActionState<ActionState, FormData>(receive, { status: 'idle' });
  const refused = state.status === 'refused' ? state : null;
  const value = (name: string) => refused?.values[name] ?? '';
  return (
    <form action={act} className="flex flex-col gap-3">
      {refused ? <Notice kind="error" title={refused.message} role="alert" /> : null}
      {state.status === 'done' ? <Notice kind="done" title={String(state.result)} role="status" /> : null}
      <input type="hidden" name="projectId" value={id} />
      <input type="hidden" name="key" value={formKey} />
      <div className="flex flex-wrap items-start gap-3">
        <Field name="receiptAmount" label="到位金额" hint="例如 3000万" error={refused?.fields.receiptAmount}>
          {(wired) => (
            <input className="input" {...wired} defaultValue={value('receiptAmount')} autoComplete="off" />
          )}
        </Field>
        <Field name="receivedOn" label="到账日期" hint="例如 2023-03-15" error={refused?.fields.receivedOn}>
          {(wired) => (
            <input className="input" {...wired} defaultValue={value('receivedOn')} autoComplete="off" />
          )}
        </Field>
        <div className="min-w-60 flex-1">
          <Field name="evidence" label="佐证" hint="例如银行回单编号" error={refused?.fields.evidence}>
            {(wired) => (
              <input className="input" {...wired} defaultValue={value('evidence')} maxLength={200} />
            )}
          </Field>
        </div>
        <div className="pt-7">
          <SubmitButton busy="正在登记…">登记到位资金</SubmitButton>
        </div>
      </div>
    </form>
  );
}
