'use client';

import { useActionState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';

type Props = {
  assign: (state: ActionState, form: FormData) => Promise<ActionState>;
  id: string;
  version: number;
  handlerId: string;
  colleagues: { id: string; name: string }[];
};

/** Who handles an enquiry. */
export function AssignForm({ assign, id, version, handlerId, colleagues }: Props) {
  const [state, act] = useActionState<ActionState, FormData>(assign, { status: 'idle' });
  const refused = state.status === 'refused' ? state : null;
  return (
    <form
      action={act}
      className="flex flex-col gap-2"
      key={refused ? JSON.stringify(refused.values) : 'fresh'}
    >
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <label className="flex flex-col text-sm">
        经办人
        <select className="input" name="handler" defaultValue={refused?.values.handler ?? handlerId}>
          <option value="">未指派</option>
          {colleagues.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      {refused ? (
        <p role="alert" className="text-alert text-sm">
          {refused.message}
        </p>
      ) : null}
      <SubmitButton busy="正在指派…">指派</SubmitButton>
    </form>
  );
}
