'use client';

import { useActionState, useEffect, useRef } from 'react';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import type { KeptDraft } from '@/lib/drafts/schema';
import { STAGE_LABELS } from '@/lib/projects/labels';
import type { Places } from '@/lib/projects/places';
import { STAGES } from '@/lib/projects/schema';
import { DraftKeeper } from './draft-keeper';
import { DuplicateWarning } from './duplicate-warning';
import { BasicFields, ProgressFields, SigningFields } from './project-fields';
import { ReasonField } from './reason-field';
import { RefusalSummary } from './refusal-summary';
import { SimilarProjects } from './similar-projects';
import { UnitDoubt } from './unit-doubt';
import { BrokenLine, useRetried } from './use-retried';

type Props = {
  log: (state: ActionState, form: FormData) => Promise<ActionState>;
  places: Places;
  formKey: string;
  draft: KeptDraft | null;
  initial?: Readonly<Record<string, string>>; // taken over from a text
};

/** Logging a project on one page, from the keyboard: Tab through, Ctrl+Enter saves. */
export function LogForm({ log, places, formKey, draft, initial }: Props) {
  const { send, isWaiting } = useRetried(log);
  const [state, act] = useActionState<ActionState, FormData>(send, { status: 'idle' });
  const form = useRef<HTMLFormElement>(null);
  const refused = state.status === 'refused' ? state : null;
  const values: Readonly<Record<string, string>> = refused?.values ?? {
    stage: 'signed',
    sector: 'industrial',
    ...draft?.values,
    ...initial,
  };
  const problems = refused?.fields ?? {};
  useEffect(() => {
    if (!refused) document.getElementById('nameZh')?.focus();
    else document.querySelector<HTMLElement>('[role=alert]')?.scrollIntoView({ block: 'center' });
  }, [refused]);
  const shared = { values, problems, places };
  return (
    <form
      ref={form}
      action={act}
      key={refused ? JSON.stringify(refused.values) : 'fresh'}
      className="flex flex-col gap-6"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
      }}
    >
      {refused && refused.code !== 'likelyDuplicate' && refused.code !== 'unitDoubt' ? (
        <RefusalSummary state={state} />
      ) : null}
      <UnitDoubt state={state} />
      <DuplicateWarning state={state} />
      {isWaiting ? <BrokenLine /> : null}
      <DraftKeeper name="log" form={form} restored={refused ? null : draft} />
      {values.notDuplicate === 'yes' && refused?.code === 'unitDoubt' ? (
        <input type="hidden" name="notDuplicate" value="yes" />
      ) : null}
      <input type="hidden" name="key" value={formKey} />
      {values.enquiry ? <input type="hidden" name="enquiry" value={values.enquiry} /> : null}
      <BasicFields {...shared} />
      {refused?.code === 'likelyDuplicate' ? null : <SimilarProjects form={form} />}
      <SigningFields {...shared} />
      <details open={Boolean(refused) || Boolean(initial) || Boolean(draft)}>
        <summary className="min-h-8 font-serif text-lg">进展与规模（可以以后再补）</summary>
        <ProgressFields {...shared} />
      </details>
      <ReasonField
        label="补登原因"
        hint="选填。签约在上个季度或更早的请写明，例如“签约时漏报，企业本月补交协议”；已印发简报的更正记录会照录。"
        typed={values.reason}
      />
      <div className="flex flex-wrap items-end gap-4">
        <div className="w-44">
          <Field name="stage" label="登记为">
            {(wired) => (
              <select className="input" {...wired} defaultValue={values.stage ?? 'signed'}>
                {STAGES.map((stage) => (
                  <option key={stage} value={stage}>
                    {STAGE_LABELS[stage].zh}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        <SubmitButton busy="正在保存…">保存（Ctrl+Enter）</SubmitButton>
      </div>
    </form>
  );
}
