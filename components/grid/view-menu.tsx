'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useActionState, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import type { ActionState } from '@/lib/action';
import type { SavedView } from '@/lib/ledger/queries';

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;
export type ViewActions = { keepView: Action; dropView: Action };

type Props = { views: SavedView[]; query: string; mayEdit: boolean; actions: ViewActions };

function SaveForm({ query, keepView, close }: { query: string; keepView: Action; close: () => void }) {
  const [state, act, busy] = useActionState<ActionState, FormData>(
    async (before, form) => {
      const after = await keepView(before, form);
      if (after.status === 'done') close();
      return after;
    },
    { status: 'idle' },
  );
  const refused = state.status === 'refused' ? state : null;
  return (
    <form action={act} className="flex flex-col gap-3">
      <input type="hidden" name="query" value={query} />
      <label className="flex flex-col text-sm">
        视图名称
        <input
          className="input"
          name="name"
          maxLength={30}
          required
          defaultValue={refused?.values.name ?? ''}
          autoComplete="off"
        />
      </label>
      <label className="flex min-h-8 items-center gap-2 text-sm">
        <input type="checkbox" className="size-5" name="shared" value="yes" />
        同事也能用
      </label>
      <p className="text-soft text-sm">保存的是现在的筛选、排序、分组和列；同名的会被替换。</p>
      {refused ? (
        <p role="alert" className="text-alert text-sm">
          {refused.message}
        </p>
      ) : null}
      <p>
        <button type="submit" className="button button-primary" disabled={busy}>
          保存视图
        </button>
      </p>
    </form>
  );
}

function OwnViews({ views, dropView }: { views: SavedView[]; dropView: Action }) {
  const [state, act] = useActionState<ActionState, FormData>(dropView, { status: 'idle' });
  return (
    <>
      <ul className="dense">
        {views.map((view) => (
          <li key={view.id} className="flex items-center justify-between gap-3 border-line border-b py-1">
            <span>
              {view.name}
              {view.shared ? '（共用）' : ''}
            </span>
            <form action={act}>
              <input type="hidden" name="id" value={view.id} />
              <button
                type="submit"
                className="button min-h-8! px-2! text-sm"
                aria-label={`删除视图 ${view.name}`}
              >
                删除
              </button>
            </form>
          </li>
        ))}
      </ul>
      {state.status === 'refused' ? (
        <p role="alert" className="text-alert text-sm">
          {state.message}
        </p>
      ) : null}
    </>
  );
}

/** Saved ways to look at the ledger: one's own and the shared ones, to go to, to save and to drop. */
export function ViewMenu({ views, query, mayEdit, actions }: Props) {
  const router = useRouter();
  const [opened, setOpened] = useState(0);
  const mine = views.filter((view) => view.mine);
  const here = views.find((view) => (view.query ? `?${view.query}` : '') === query);
  return (
    <>
      <label className="flex items-center gap-1 text-sm">
        视图
        <select
          className="input min-h-8! w-auto! max-w-48 py-0!"
          value={here?.id ?? ''}
          onChange={(event) => {
            const view = views.find((one) => one.id === event.target.value);
            router.push(`/office/ledger${view?.query ? `?${view.query}` : ''}` as Route);
          }}
        >
          <option value="">{views.length === 0 || query === '' ? '常用' : '（未保存）'}</option>
          {views.map((view) => (
            <option key={view.id} value={view.id}>
              {view.name}
              {view.mine ? '' : `（${view.by}）`}
            </option>
          ))}
        </select>
      </label>
      {mayEdit ? (
        <Dialog opener="存为视图" openerClass="button min-h-8! px-3! text-sm" title="保存视图">
          {(close) => (
            <div className="flex flex-col gap-5">
              <SaveForm
                key={opened}
                query={query}
                keepView={actions.keepView}
                close={() => {
                  setOpened(opened + 1);
                  close();
                }}
              />
              {mine.length > 0 ? <OwnViews views={mine} dropView={actions.dropView} /> : null}
              <p>
                <button type="button" className="button" onClick={close}>
                  关闭
                </button>
              </p>
            </div>
          )}
        </Dialog>
      ) : null}
    </>
  );
}
