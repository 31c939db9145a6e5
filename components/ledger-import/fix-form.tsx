'use client';

import { useActionState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import { fieldName } from '@/lib/ledger-import/columns';
import type { ImportPlanRow } from '@/lib/ledger-import/queries';

type Act = (state: ActionState, form: FormData) => Promise<ActionState>;
type Props = { row: ImportPlanRow; id: string; fix: Act; decide: Act };

/** Correcting a row where it stands: one input for each field that has a problem. */
export function FixForm({ row, id, fix, decide }: Props) {
  const [state, act] = useActionState<ActionState, FormData>(fix, { status: 'idle' });
  const [, skip] = useActionState<ActionState, FormData>(decide, { status: 'idle' });
  const fields = [...new Set(row.problems.map((problem) => problem.field))];
  return (
    <div className="flex flex-wrap items-end gap-2 pt-2">
      <form action={act} className="flex flex-wrap items-end gap-2">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="number" value={row.number} />
        {fields.map((field) => (
          <label key={field} className="flex flex-col text-xs text-soft">
            {fieldName(field)}
            <input
              className="input min-w-44"
              name={`fix.${field}`}
              defaultValue={row.typed[field] ?? ''}
              autoComplete="off"
            />
          </label>
        ))}
        <SubmitButton busy="核对中…" plain>
          改正
        </SubmitButton>
      </form>
      <form action={skip}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="number" value={row.number} />
        <input type="hidden" name="choice" value="skip" />
        <SubmitButton busy="记下…" plain>
          跳过这行
        </SubmitButton>
      </form>
      {state.status === 'refused' ? (
        <p className="text-alert" role="alert">
          {state.message}
        </p>
      ) : null}
    </div>
  );
}
