'use client';

import { useActionState } from 'react';
import type { ActionState } from '@/lib/action';
import type { MergeRow } from '@/lib/firms/register';
import { districtNow } from '@/lib/periods/calendar';

type Separate = (state: ActionState, form: FormData) => Promise<ActionState>;

function UndoButton({ id, separate }: { id: string; separate: Separate }) {
  const [state, act, busy] = useActionState<ActionState, FormData>(separate, { status: 'idle' });
  return (
    <form action={act}>
      <input type="hidden" name="id" value={id} />
      <button type="submit" className="button min-h-8! px-3! text-sm" disabled={busy}>
        撤销合并
      </button>
      {state.status === 'refused' ? (
        <span role="alert" className="ms-3 text-alert">
          {state.message}
        </span>
      ) : null}
    </form>
  );
}

/** The merges so far; `separate` is there for those who may take one back. */
export function MergeList({ merges, separate }: { merges: readonly MergeRow[]; separate: Separate | null }) {
  if (merges.length === 0) return null;
  return (
    <section aria-labelledby="merges" className="py-6">
      <h2 id="merges" className="text-lg">
        合并记录
      </h2>
      <ul className="dense">
        {merges.map((one) => (
          <li key={one.id} className="rule flex flex-wrap items-center gap-x-5 gap-y-1 py-2">
            <span>
              {one.gone} 并入 <strong>{one.kept}</strong>
            </span>
            <span className="text-soft">
              {one.by}，{districtNow(one.at)}：{one.reason}
            </span>
            <span className="ms-auto">
              {one.undone ? '已撤销' : separate ? <UndoButton id={one.id} separate={separate} /> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
