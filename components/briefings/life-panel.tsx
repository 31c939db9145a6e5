'use client';

import { useActionState } from 'react';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import type { BriefingStatus } from '@/lib/briefings/life';

type Act = (state: ActionState, form: FormData) => Promise<ActionState>;
type Props = {
  act: Act;
  id: string;
  version: number;
  status: BriefingStatus;
  mayIssue: boolean;
  errors: number; // of the linter: whoever hands on has looked at them
};

/** What can be done with a draft where it stands: hand it in, send it back, issue it, throw it away. */
export function LifePanel({ act, id, version, status, mayIssue, errors }: Props) {
  const [state, run] = useActionState<ActionState, FormData>(act, { status: 'idle' });
  const refused = state.status === 'refused' ? state : null;
  const step = (what: string) => (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="what" value={what} />
    </>
  );
  const looked =
    errors > 0 ? (
      <label className="flex min-h-8 items-center gap-2 text-sm">
        <input type="checkbox" name="accepted" value={errors} required />
        核对出的 {errors} 处错误已逐处核对，照此办理
      </label>
    ) : null;
  return (
    <div className="no-print flex flex-col gap-3">
      {refused ? (
        <Notice
          kind="error"
          title={[refused.message, ...Object.values(refused.fields)].join(' ')}
          role="alert"
        />
      ) : null}
      <div className="flex flex-wrap items-end gap-3">
        {status === 'draft' ? (
          <form action={run} className="flex flex-wrap items-center gap-3">
            {step('submit')}
            {looked}
            <SubmitButton busy="正在送审…">送审</SubmitButton>
          </form>
        ) : null}
        {status === 'inReview' && mayIssue ? (
          <>
            <form action={run} className="flex flex-wrap items-center gap-3">
              {step('issue')}
              {looked}
              <SubmitButton busy="正在印发…">印发（定稿，此后不能改）</SubmitButton>
            </form>
            <form action={run} className="flex flex-wrap items-end gap-2">
              {step('return')}
              <label className="flex flex-col text-sm">
                退回原因
                <input
                  className="input min-w-64"
                  name="reason"
                  maxLength={300}
                  defaultValue={refused?.values.reason ?? ''}
                />
              </label>
              <SubmitButton busy="正在退回…" plain>
                退回修改
              </SubmitButton>
            </form>
          </>
        ) : null}
        {status === 'inReview' && !mayIssue ? <p className="text-sm text-soft">等待复核人员印发。</p> : null}
        {status === 'draft' ? (
          <details className="ms-auto">
            <summary className="min-h-6 text-sm text-soft">删除草稿</summary>
            <form action={run} className="pt-2">
              {step('discard')}
              <SubmitButton busy="正在删除…" plain>
                确认删除
              </SubmitButton>
            </form>
          </details>
        ) : null}
      </div>
    </div>
  );
}
