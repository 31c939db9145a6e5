'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import type { WorkCalendar } from '@/lib/periods/working-days';

type Props = {
  set: (state: ActionState, form: FormData) => Promise<ActionState>;
  calendar: WorkCalendar;
};

/** Days off and worked weekends: they decide on which day a briefing's draft stands ready. */
export function WorkCalendarForm({ set, calendar }: Props) {
  const [state, act] = useActionState<ActionState, FormData>(set, { status: 'idle' });
  const refused = state.status === 'refused' ? state : null;
  const box = (name: 'holidays' | 'workedWeekends', label: string, hint: string) => (
    <Field name={name} label={label} hint={hint} error={refused?.fields[name]}>
      {(wired) => (
        <textarea
          className="input figures"
          rows={4}
          {...wired}
          defaultValue={refused?.values[name] ?? calendar[name].join('\n')}
        />
      )}
    </Field>
  );
  return (
    <form action={act} className="flex max-w-3xl flex-col gap-4">
      {refused ? <Notice kind="error" title={refused.message} role="alert" /> : null}
      {state.status === 'done' ? <Notice kind="done" title="工作日历已保存。" role="status" /> : null}
      <div className="grid gap-4 sm:grid-cols-2">
        {box('holidays', '放假（周一至周五中）', '法定节假日，一天一个，如 2027-01-01')}
        {box('workedWeekends', '补班（周六、周日中）', '调休上班的周末，一天一个')}
      </div>
      <p>
        <SubmitButton busy="正在保存…">保存工作日历</SubmitButton>
      </p>
    </form>
  );
}
