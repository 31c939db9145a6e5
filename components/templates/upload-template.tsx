'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import { BRIEFING_KINDS, KINDS } from '@/lib/briefings/kinds';
import { findingsIn } from '@/lib/briefings/templates/finding';
import { FindingsList } from './findings-list';

type Props = { send: (state: ActionState, form: FormData) => Promise<ActionState> };

const shortName = (kind: (typeof BRIEFING_KINDS)[number]) => KINDS[kind].nameZh.replace(/（.*/, '');

/** Choosing a Word file for a kind of briefing. What is wrong with it is listed with its place; nothing is kept then. */
export function UploadTemplate({ send }: Props) {
  const [state, act] = useActionState<ActionState, FormData>(send, { status: 'idle' });
  const refused = state.status === 'refused' ? state : null;
  const findings = findingsIn(refused?.detail).filter((one) => one.tag !== '' || one.place !== '文件');
  return (
    <div className="flex flex-col gap-6">
      {refused ? (
        <div className="flex flex-col gap-3">
          <Notice kind="error" title={refused.message} role="alert" />
          {findings.length > 0 ? <FindingsList findings={findings} /> : null}
        </div>
      ) : null}
      <form action={act} className="flex max-w-3xl flex-col gap-4">
        <Field name="kind" label="用于哪种简报" error={refused?.fields.kind}>
          {(wired) => (
            <select className="input" {...wired} defaultValue={refused?.values.kind ?? 'quarterly'}>
              {BRIEFING_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {KINDS[kind].nameZh}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          name="file"
          label="模板文件"
          hint="Word 文档（.docx），最大 5 MB；不收带宏、带修订、打开时要读别处内容的文件"
          error={refused?.fields.file}
        >
          {(wired) => <input className="input" type="file" accept=".docx" required {...wired} />}
        </Field>
        <Field name="note" label="说明" hint="这一版改了什么，可以不填" error={refused?.fields.note}>
          {(wired) => (
            <input className="input" {...wired} maxLength={200} defaultValue={refused?.values.note ?? ''} />
          )}
        </Field>
        <p>
          <SubmitButton busy="正在上传并逐个核对标签…">上传并检查</SubmitButton>
        </p>
      </form>
      <div className="flex flex-col gap-1">
        <p>没有现成的，可以从样例改起；样例由系统生成，能通过检查：</p>
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {BRIEFING_KINDS.map((kind) => (
            <li key={kind}>
              <a
                className="link inline-block min-h-6"
                href={`/api/office/templates/sample?kind=${kind}`}
                download
              >
                {shortName(kind)}样例
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
