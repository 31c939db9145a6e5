'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';

type Props = { upload: (state: ActionState, form: FormData) => Promise<ActionState> };

/** Choosing a file. Nothing is written to the ledger by sending it. */
export function UploadForm({ upload }: Props) {
  const [state, act] = useActionState<ActionState, FormData>(upload, { status: 'idle' });
  const refused = state.status === 'refused' ? state : null;
  return (
    <form action={act} className="flex max-w-3xl flex-col gap-4">
      {refused ? <Notice kind="error" title={refused.message} role="alert" /> : null}
      <Field
        name="file"
        label="台账文件"
        hint="Excel（.xlsx、.xls）或 CSV，最大 10 MB。标题行、两行表头、合计小计、空行都不用删；单位写在表头或标题里即可。"
      >
        {(wired) => <input className="input" type="file" accept=".xlsx,.xls,.csv,.txt" required {...wired} />}
      </Field>
      <p>
        <SubmitButton busy="正在读取并逐行核对…">上传并核对</SubmitButton>
      </p>
    </form>
  );
}
