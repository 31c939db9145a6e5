'use client';

import { useActionState, useState } from 'react';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import type { CheckedText } from '@/lib/lint/queries';
import { LintReportView } from './lint-report-view';
import { MarkedText } from './marked-text';
import { StepFindings } from './step-findings';
import { useLint } from './use-lint';

type State = ActionState<CheckedText>;
type Props = { check: (state: State, form: FormData) => Promise<State> };

/** A text beside what was found in it; on a phone one below the other. */
function Result({ text, report }: CheckedText) {
  return (
    <section aria-label="核对" className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
      <div className="flex flex-col gap-3">
        <h2 className="text-xl">原文</h2>
        <MarkedText text={text} findings={report.findings} />
      </div>
      <div className="flex flex-col gap-3">
        <h2 className="text-xl">结果</h2>
        <StepFindings count={report.findings.length} />
        <LintReportView report={report} />
      </div>
    </section>
  );
}

/** Paste or upload. Pasted text is checked while it is typed; without scripts the form is posted. */
export function CheckForm({ check }: Props) {
  const [state, act] = useActionState<State, FormData>(check, { status: 'idle' });
  const [typed, setTyped] = useState<string | null>(null);
  const refused = state.status === 'refused' ? state : null;
  const sent = state.status === 'done' ? state.result : null;
  const live = useLint(typed ?? '');
  const shown = typed !== null ? (live ? { text: typed, report: live } : null) : sent;
  return (
    <div className="flex flex-col gap-6">
      <form
        action={act}
        onSubmit={() => setTyped(null)}
        className="flex max-w-5xl flex-col gap-4"
        key={sent?.text ?? 'fresh'}
      >
        {refused && !refused.fields.text && !refused.fields.file ? (
          <Notice kind="error" title={refused.message} role="alert" />
        ) : null}
        <Field
          name="text"
          label="文字"
          error={refused?.fields.text}
          hint="从 Word、网页或聊天里粘贴；表格可以连同单元格一起粘贴。边输入边核对。"
        >
          {(wired) => (
            <textarea
              className="input min-h-48 leading-7"
              {...wired}
              defaultValue={sent?.text ?? refused?.values.text ?? ''}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field
          name="file"
          label="或上传文件"
          error={refused?.fields.file}
          hint=".txt 或 .docx，最大 10 MB；选了文件就核对文件。"
        >
          {(wired) => <input className="input" type="file" accept=".txt,.docx" {...wired} />}
        </Field>
        <p>
          <SubmitButton busy="正在核对…">核对</SubmitButton>
        </p>
      </form>
      {shown ? <Result text={shown.text} report={shown.report} /> : null}
    </div>
  );
}
