'use client';

import { useActionState, useState } from 'react';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import {
  draftNumber,
  type Letterhead,
  NUMBERING_LABELS,
  NUMBERINGS,
  printNumber,
  redHeadFor,
} from '@/lib/briefings/letterhead-rules';

type Props = {
  set: (state: ActionState, form: FormData) => Promise<ActionState>;
  held: Letterhead;
  office: string; // who signs when nothing is set
  year: number;
};

/** What stands at the head of papers, with the head as it will look while one types. */
export function LetterheadForm({ set, held, office, year }: Props) {
  const [state, act] = useActionState<ActionState, FormData>(set, { status: 'idle' });
  const [shown, show] = useState(held);
  const refused = state.status === 'refused' ? state : null;
  const line = (name: 'name' | 'signature' | 'form', label: string, hint: string, placeholder = '') => (
    <Field name={name} label={label} hint={hint} error={refused?.fields[name]}>
      {(wired) => (
        <input
          className="input"
          {...wired}
          placeholder={placeholder}
          maxLength={60}
          defaultValue={refused?.values[name] ?? held[name]}
          onChange={(event) => show({ ...shown, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <form action={act} className="grid max-w-6xl gap-x-10 gap-y-6 lg:grid-cols-2">
      <div className="flex flex-col gap-4">
        {refused ? <Notice kind="error" title={refused.message} role="alert" /> : null}
        {state.status === 'done' ? (
          <Notice kind="done" title="红头与期号已保存，已留痕。" role="status" />
        ) : null}
        <label className="flex min-h-8 items-center gap-2">
          <input
            type="checkbox"
            name="isShown"
            value="yes"
            className="size-5"
            defaultChecked={held.isShown}
            onChange={(event) => show({ ...shown, isShown: event.target.checked })}
          />
          印红头（套印红头纸的单位请去掉）
        </label>
        {line('name', '发文机关标志', '{种类} 换成简报种类的名称；空着只印种类', '例如：涪陵区{种类}')}
        {line('signature', '发文机关署名', '空着用数据集里的编制单位', office)}
        {line('form', '期号写法', '{年} 换成年份，{期} 换成期号；期号在印发时编定，每年从 1 起')}
        <fieldset className="flex flex-col gap-1">
          <legend className="pb-1 text-sm font-semibold">编号方式</legend>
          {NUMBERINGS.map((one) => (
            <label key={one} className="flex min-h-8 items-center gap-2">
              <input
                type="radio"
                name="numbering"
                value={one}
                className="size-5"
                defaultChecked={held.numbering === one}
              />
              {NUMBERING_LABELS[one]}
            </label>
          ))}
          {refused?.fields.numbering ? (
            <p className="text-sm text-alert">{refused.fields.numbering}</p>
          ) : null}
        </fieldset>
        <p>
          <SubmitButton busy="正在保存…">保存红头与期号</SubmitButton>
        </p>
      </div>
      <Paper letterhead={shown} office={office} year={year} />
    </form>
  );
}

/** The head of a quarterly briefing as it will be printed, and the number as a draft and when issued. */
function Paper({ letterhead, office, year }: { letterhead: Letterhead; office: string; year: number }) {
  const head = redHeadFor(letterhead, 'quarterly');
  return (
    <figure className="flex flex-col gap-2 self-start" aria-live="polite">
      <figcaption className="text-sm text-soft">季度简报的样子</figcaption>
      <div className="border border-line bg-raised px-6 pt-8 pb-12">
        {head ? <p className="pb-3 text-center font-serif text-2xl text-alert text-balance">{head}</p> : null}
        <p className="text-center">{draftNumber(letterhead.form, year)}</p>
        <p
          className={`flex flex-wrap justify-between gap-x-4 py-2 text-sm ${head ? 'border-alert border-b-2' : ''}`}
        >
          <span>{letterhead.signature || office}</span>
          <span>{year}年×月×日</span>
        </p>
        <p className="pt-6 text-center font-serif text-lg">{year}年一季度招商引资简报</p>
      </div>
      <p className="text-sm text-soft">印发后第一份：{printNumber(letterhead.form, year, 1)}</p>
    </figure>
  );
}
