'use client';

import { useActionState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import type { ImportPlanRow } from '@/lib/ledger-import/queries';

type Props = {
  row: ImportPlanRow;
  id: string;
  decide: (state: ActionState, form: FormData) => Promise<ActionState>;
};

/** Is this row one of these projects, a new one, or none of our business? */
export function DecideForm({ row, id, decide }: Props) {
  const [state, act] = useActionState<ActionState, FormData>(decide, { status: 'idle' });
  const choices = [
    ...row.candidates.map((one) => [one.id, `就是 ${one.code} ${one.name}（${one.why}）`] as const),
    ['new', '是另一个项目，新建'] as const,
    ['skip', '不导入这行'] as const,
    ...(row.decision ? [['', '重新判断'] as const] : []),
  ];
  return (
    <form action={act} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="number" value={row.number} />
      <label className="sr-only" htmlFor={`choice-${row.number}`}>
        {row.place}怎么处理
      </label>
      <select
        className="input max-w-md"
        id={`choice-${row.number}`}
        name="choice"
        defaultValue={row.decision && row.candidates.length === 0 ? row.decision : (choices[0]?.[0] ?? 'new')}
      >
        {choices.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <SubmitButton busy="记下…" plain>
        就这样
      </SubmitButton>
      {state.status === 'refused' ? (
        <p className="text-alert" role="alert">
          {state.message}
        </p>
      ) : null}
    </form>
  );
}
