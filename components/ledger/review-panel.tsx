'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';

type Props = {
  review: (state: ActionState, form: FormData) => Promise<ActionState>;
  id: string;
  version: number;
  released: boolean;
  ended: boolean;
};

/** What only a reviewer may do: put a project on the public side, take it off, end it. */
export function ReviewPanel({ review, id, version, released, ended }: Props) {
  const [state, act] = useActionState<ActionState, FormData>(review, { status: 'idle' });
  const refused = state.status === 'refused' ? state : null;
  const hidden = (
    <>
      <input type="hidden" name="projectId" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
  return (
    <div className="flex flex-col gap-4">
      {refused ? (
        <Notice
          kind="error"
          title={[refused.message, ...Object.values(refused.fields)].join(' ')}
          role="alert"
        />
      ) : null}
      {state.status === 'done' ? <Notice kind="done" title={String(state.result)} role="status" /> : null}
      <form action={act} className="flex flex-wrap items-end gap-3">
        {hidden}
        <input type="hidden" name="what" value={released ? 'withdraw' : 'release'} />
        {released ? (
          <div className="min-w-60 flex-1">
            <Field name="withdrawReason" label="撤回公开的原因">
              {({ name: _, ...wired }) => (
                <input className="input" name="reason" {...wired} maxLength={300} />
              )}
            </Field>
          </div>
        ) : (
          <p className="text-sm">公开后，公众页面只显示标为“公开”的金额；内部金额、负责人和备注不会出现。</p>
        )}
        <SubmitButton plain busy="正在办理…">
          {released ? '撤回公开' : '公开到公众页面'}
        </SubmitButton>
      </form>
      {ended ? null : (
        <details>
          <summary className="min-h-8">终止项目</summary>
          <form action={act} className="flex flex-wrap items-end gap-3 pt-2">
            {hidden}
            <input type="hidden" name="what" value="terminate" />
            <Field name="endedOn" label="终止日期">
              {(wired) => <input className="input" {...wired} placeholder="2024-06-30" />}
            </Field>
            <div className="min-w-60 flex-1">
              <Field name="endReason" label="终止原因">
                {({ name: _, ...wired }) => (
                  <input className="input" name="reason" {...wired} maxLength={300} />
                )}
              </Field>
            </div>
            <SubmitButton plain busy="正在办理…">
              终止
            </SubmitButton>
          </form>
        </details>
      )}
    </div>
  );
}
