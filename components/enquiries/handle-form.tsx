'use client';

import { useActionState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import { ENQUIRY_STATUS_LABELS, ENQUIRY_STATUSES, type EnquiryStatus } from '@/lib/enquiries/labels';

type Props = {
  handle: (state: ActionState, form: FormData) => Promise<ActionState>;
  id: string;
  version: number;
  status: EnquiryStatus;
  note: string;
};

/** How far an enquiry has come, and a note for colleagues. */
export function HandleForm({ handle, id, version, status, note }: Props) {
  const [state, act] = useActionState<ActionState, FormData>(handle, { status: 'idle' });
  const typed = state.status === 'refused' ? state.values : {};
  return (
    <form action={act} className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <label className="flex flex-col text-xs">
        状态
        <select className="input" name="status" defaultValue={typed.status ?? status}>
          {ENQUIRY_STATUSES.map((one) => (
            <option key={one} value={one}>
              {ENQUIRY_STATUS_LABELS[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="flex min-w-52 flex-1 flex-col text-xs">
        办理备注
        <input className="input" name="note" defaultValue={typed.note ?? note} maxLength={2000} />
      </label>
      <SubmitButton plain busy="正在保存…">
        保存
      </SubmitButton>
      {state.status === 'refused' ? (
        <p role="alert" className="w-full text-alert text-sm">
          {state.message}
        </p>
      ) : null}
      {state.status === 'done' ? (
        <p role="status" className="text-sm">
          {String(state.result)}
        </p>
      ) : null}
    </form>
  );
}
