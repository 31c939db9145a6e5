'use client';

import { useActionState } from 'react';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import type { PlanAction } from '@/lib/ledger-import/plan';
import type { ImportStatus } from '@/lib/ledger-import/queries';

type Props = {
  settle: (state: ActionState, form: FormData) => Promise<ActionState>;
  id: string;
  status: ImportStatus;
  counts: Record<PlanAction, number>;
  mayUndo: boolean;
};

/** Writing the plan into the ledger, and taking all of it back. */
export function SettlePanel({ settle, id, status, counts, mayUndo }: Props) {
  const [state, act] = useActionState<ActionState, FormData>(settle, { status: 'idle' });
  const left = counts.reject + counts.decide;
  const ready = counts.create + counts.update;
  return (
    <form action={act} className="flex flex-col gap-3 border-line border-y py-4">
      {state.status === 'refused' ? <Notice kind="error" title={state.message} role="alert" /> : null}
      {state.status === 'done' ? <Notice kind="done" title={String(state.result)} role="status" /> : null}
      <input type="hidden" name="id" value={id} />
      {status === 'planned' ? (
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
          <input type="hidden" name="what" value="apply" />
          <SubmitButton busy="正在写入，请不要关闭…">写入台账（{ready} 行）</SubmitButton>
          <span className="text-sm">
            {left > 0 ? `还有 ${left} 行不会写入：在下面改正，或下载后改好再上传。` : '全部行都可以写入。'}
          </span>
        </div>
      ) : null}
      {status === 'applied' ? (
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
          <span>已写入台账。</span>
          {mayUndo ? (
            <>
              <input type="hidden" name="what" value="undo" />
              <SubmitButton busy="正在撤销…" plain>
                撤销整批导入
              </SubmitButton>
            </>
          ) : (
            <span className="text-sm text-soft">撤销整批导入须由复核人员办理。</span>
          )}
        </div>
      ) : null}
      {status === 'undone' ? <p>这次导入已经撤销，历史里留有记录。</p> : null}
      {left > 0 ? (
        <p className="text-sm">
          <a className="link" href={`/api/office/imports/${id}`}>
            下载没有写入的 {left} 行（最后一列是原因）
          </a>
        </p>
      ) : null}
    </form>
  );
}
