'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import type { ShareCard } from '@/lib/briefings/shares';

type Act = (
  state: ActionState<{ address: string }>,
  form: FormData,
) => Promise<ActionState<{ address: string }>>;
type End = (state: ActionState, form: FormData) => Promise<ActionState>;
type Props = {
  share: Act;
  end: End;
  id: string;
  shares: ShareCard[];
};

function EndShare({ end, id }: { end: End; id: string }) {
  const [state, run] = useActionState<ActionState, FormData>(end, { status: 'idle' });
  return (
    <form action={run}>
      <input type="hidden" name="shareId" value={id} />
      <button type="submit" className="link min-h-6 cursor-pointer">
        停用
      </button>
      {state.status === 'refused' ? <span role="alert">{state.message}</span> : null}
    </form>
  );
}

/** Links for those without an account: who they are for, until when, how often opened; any can be ended at once. */
export function SharePanel({ share, end, id, shares }: Props) {
  const [state, run] = useActionState<ActionState<{ address: string }>, FormData>(share, { status: 'idle' });
  const refused = state.status === 'refused' ? state : null;
  return (
    <details className="no-print" open={state.status !== 'idle'}>
      <summary className="min-h-8">
        分享给没有账号的人（{shares.filter((one) => one.isOpen).length} 个链接有效）
      </summary>
      <form action={run} className="flex flex-wrap items-end gap-3 py-3">
        <input type="hidden" name="id" value={id} />
        <div className="min-w-60 flex-1">
          <Field name="purpose" label="给谁看、作什么用" error={refused?.fields.purpose}>
            {(wired) => (
              <input
                className="input"
                {...wired}
                maxLength={80}
                defaultValue={refused?.values.purpose ?? ''}
              />
            )}
          </Field>
        </div>
        <Field name="days" label="有效期" error={refused?.fields.days}>
          {(wired) => (
            <select className="input" {...wired} defaultValue={refused?.values.days ?? '7'}>
              <option value="1">1 天</option>
              <option value="7">7 天</option>
              <option value="30">30 天</option>
            </select>
          )}
        </Field>
        <SubmitButton busy="正在生成…" plain>
          生成只读链接
        </SubmitButton>
      </form>
      {refused && Object.keys(refused.fields).length === 0 ? (
        <Notice kind="error" title={refused.message} role="alert" />
      ) : null}
      {state.status === 'done' ? (
        <Notice kind="done" title="链接只显示这一次，请现在复制" role="status">
          <input className="input" readOnly value={state.result.address} aria-label="分享链接" />
        </Notice>
      ) : null}
      <ul className="flex flex-col gap-1 py-2 text-sm">
        {shares.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-4">
            <span>{one.purpose}</span>
            <span className="text-soft">
              {one.by} 生成，{one.isOpen ? `${one.until} 到期` : '已失效'}，打开 {one.opened} 次
            </span>
            {one.isOpen ? <EndShare end={end} id={one.id} /> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
