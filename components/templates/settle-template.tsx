'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { useActionState } from 'react';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import type { TemplateCard } from '@/lib/briefings/templates/queries';

type Settled = { text: string; former: { id: string; version: number } | null };
type Props = {
  settle: (state: ActionState<Settled>, form: FormData) => Promise<ActionState<Settled>>;
  card: TemplateCard;
  before: TemplateCard | null; // the one of its kind that is in use now
};

const versionAddress = (id: string) => `/office/settings/templates/${id}` as Route;

/** What can be done with a version once it was looked at: put in use, take out of use, set aside, take back. */
export function SettleTemplate({ settle, card, before }: Props) {
  const [state, act] = useActionState<ActionState<Settled>, FormData>(settle, { status: 'idle' });
  const done = state.status === 'done' ? state.result : null;
  const step = (what: string, label: string, busy: string, plain: boolean) => (
    <form action={act}>
      <input type="hidden" name="id" value={card.id} />
      <input type="hidden" name="seen" value={card.sha256} />
      <input type="hidden" name="what" value={what} />
      <SubmitButton busy={busy} plain={plain}>
        {label}
      </SubmitButton>
    </form>
  );
  return (
    <div className="no-print flex flex-col gap-3 pb-6">
      {state.status === 'refused' ? <Notice kind="error" title={state.message} role="alert" /> : null}
      {done ? (
        <Notice kind="done" title={done.text} role="status">
          {done.former ? (
            <Link className="link" href={versionAddress(done.former.id)} prefetch={false}>
              要换回第 {done.former.version} 版，看它的预览
            </Link>
          ) : null}
        </Notice>
      ) : null}
      {card.inUse ? (
        <details>
          <summary className="min-h-8">停用这一版</summary>
          <p className="prose py-2">停用后，这种简报按公文格式印；已印发的不变，随时可以再启用。</p>
          {step('unuse', '确认停用', '正在停用…', true)}
        </details>
      ) : null}
      {card.inUse || card.isRetired ? null : (
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          {step('use', before ? `启用，替换第 ${before.version} 版` : '启用这一版', '正在启用…', false)}
          <details>
            <summary className="min-h-8 text-sm text-soft">收起这一版</summary>
            <p className="prose py-2">收起后不能启用，文件和已印发的都保留，可以恢复。</p>
            {step('retire', '确认收起', '正在收起…', true)}
          </details>
        </div>
      )}
      {card.isRetired ? step('restore', '恢复这一版', '正在恢复…', true) : null}
    </div>
  );
}
