'use client';

import { useActionState, useId } from 'react';
import type { ActionState } from '@/lib/action';
import { OPPORTUNITY_LABELS } from '@/lib/opportunities/labels';
import type { OpportunityRow } from '@/lib/opportunities/office';
import { mayRelease, OPPORTUNITY_STATES } from '@/lib/opportunities/state';

type Release = (state: ActionState, form: FormData) => Promise<ActionState>;
type Props = { row: OpportunityRow; release: Release };

function Hidden({ row, what }: { row: OpportunityRow; what: string }) {
  const { ecosystem, segment, released } = row;
  const fields = { ecosystem, segment, version: released?.version ?? 0, what };
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

function Refused({ state }: { state: ActionState }) {
  if (state.status !== 'refused') return null;
  return (
    <p role="alert" className="max-w-72 whitespace-normal text-alert">
      {Object.values(state.fields)[0] ?? state.message}
    </p>
  );
}

function Withdraw({ row, release }: Props) {
  const [state, act, isBusy] = useActionState<ActionState, FormData>(release, { status: 'idle' });
  const id = useId();
  return (
    <form action={act} className="flex flex-col gap-1">
      <Hidden row={row} what="withdraw" />
      <label htmlFor={id}>撤回原因</label>
      <span className="flex gap-2">
        <input
          id={id}
          name="reason"
          className="input min-h-8! w-44! py-0!"
          maxLength={200}
          key={state.status === 'refused' ? state.values.reason : ''}
          defaultValue={state.status === 'refused' ? state.values.reason : ''}
        />
        <button type="submit" className="button min-h-8! px-3! text-sm" disabled={isBusy}>
          撤回
        </button>
      </span>
      <Refused state={state} />
    </form>
  );
}

/** What a reviewer does with an opportunity's status: tell the public as much as is the case, or less, or nothing. */
export function ReleaseForm({ row, release }: Props) {
  const [state, act, isBusy] = useActionState<ActionState, FormData>(release, { status: 'idle' });
  const id = useId();
  const allowed = OPPORTUNITY_STATES.filter((one) => mayRelease(row.computed, one));
  return (
    <div className="flex flex-col gap-2">
      <form action={act} className="flex flex-col gap-1">
        <Hidden row={row} what="release" />
        <span className="flex gap-2">
          <label htmlFor={id} className="sr-only">
            “{row.nameZh}”要公开的状态
          </label>
          <select
            id={id}
            name="status"
            className="input min-h-8! w-24! py-0!"
            key={row.released?.version ?? 0}
            defaultValue={allowed.at(-1)}
          >
            {allowed.map((one) => (
              <option key={one} value={one}>
                {OPPORTUNITY_LABELS[one].zh}
              </option>
            ))}
          </select>
          <button
            type="submit"
            className="button min-h-8! px-3! text-sm"
            disabled={isBusy}
            aria-label={`公开“${row.nameZh}”的状态`}
          >
            公开
          </button>
        </span>
        <Refused state={state} />
      </form>
      {row.released ? (
        <details>
          <summary className="min-h-6">撤回公开</summary>
          <Withdraw row={row} release={release} />
        </details>
      ) : null}
    </div>
  );
}
