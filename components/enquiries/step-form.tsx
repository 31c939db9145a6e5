'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import { HANDLING_LABELS, HANDLING_STEPS } from '@/lib/enquiries/labels';

type Props = {
  handle: (state: ActionState, form: FormData) => Promise<ActionState>;
  id: string;
  version: number;
  isClosed: boolean;
};

/** One more line in an enquiry's log: what was done, in words. */
export function StepForm({ handle, id, version, isClosed }: Props) {
  const [state, act] = useActionState<ActionState, FormData>(handle, { status: 'idle' });
  const refused = state.status === 'refused' ? state : null;
  const steps = HANDLING_STEPS.filter((step) =>
    isClosed ? step === 'note' || step === 'reopening' : step !== 'reopening',
  );
  return (
    <form
      action={act}
      className="flex flex-col gap-3"
      key={refused ? JSON.stringify(refused.values) : 'fresh'} // React resets the choices of a form that was sent
    >
      <h2 className="text-lg">记录办理</h2>
      {refused ? <Notice kind="error" title={refused.message} role="alert" /> : null}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <Field name="step" label="办理了什么" error={refused?.fields.step}>
        {(wired) => (
          <select className="input" {...wired} defaultValue={refused?.values.step ?? steps[0]}>
            {steps.map((step) => (
              <option key={step} value={step}>
                {HANDLING_LABELS[step]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="text" label="说明" hint="只给同事看，随咨询一并到期删除" error={refused?.fields.text}>
        {(wired) => (
          <textarea
            className="input"
            rows={4}
            {...wired}
            maxLength={2000}
            defaultValue={refused?.values.text ?? ''}
          />
        )}
      </Field>
      <SubmitButton busy="正在保存…">保存</SubmitButton>
    </form>
  );
}
