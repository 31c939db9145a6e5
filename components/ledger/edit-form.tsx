'use client';

import { useActionState, useRef } from 'react';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import type { KeptDraft } from '@/lib/drafts/schema';
import { PROJECT_FIELDS } from '@/lib/projects/form';
import type { Places } from '@/lib/projects/places';
import { DraftKeeper } from './draft-keeper';
import { BasicFields, ProgressFields, SigningFields } from './project-fields';
import { RefusalSummary } from './refusal-summary';
import { UnitDoubt } from './unit-doubt';

type Values = Readonly<Record<string, string>>;
type Props = {
  edit: (state: ActionState, form: FormData) => Promise<ActionState>;
  id: string;
  version: number;
  stored: Values;
  places: Places;
  draft: KeptDraft | null;
};

const labelOf = (name: string) =>
  Object.entries(PROJECT_FIELDS).find(([key]) => key === name)?.[1].label ?? name;

/** Both versions side by side: what was typed stays in the form, what was saved meanwhile is shown. */
function Conflict({ typed, stored }: { typed: Values; stored: Values }) {
  const rows = Object.keys(stored).filter(
    (name) => typed[name] !== undefined && typed[name] !== stored[name],
  );
  return (
    <Notice
      kind="warn"
      title="别人刚保存过这个项目。下面左边是现在的版本，右边是你填的；核对后再按保存，以你填的为准。"
      role="alert"
    >
      <table className="dense my-2">
        <thead>
          <tr>
            <th scope="col">字段</th>
            <th scope="col">现在的版本</th>
            <th scope="col">你填的</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((name) => (
            <tr key={name}>
              <th scope="row">{labelOf(name)}</th>
              <td>{stored[name] || '（空）'}</td>
              <td>{typed[name] || '（空）'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Notice>
  );
}

/** Editing a project. The version travels with the form: a save over somebody else's is refused, and nothing typed is lost. */
export function EditForm({ edit, id, version, stored, places, draft }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [state, act] = useActionState<ActionState, FormData>(edit, { status: 'idle' });
  const refused = state.status === 'refused' ? state : null;
  const conflict = refused?.code === 'conflict';
  const restored = refused || state.status === 'done' ? null : draft;
  const values: Values = { ...stored, ...(refused?.values ?? restored?.values) };
  const problems = refused?.fields ?? {};
  const shared = { values, problems, places };
  const seen = conflict
    ? currentVersion(refused.detail, version)
    : refused
      ? Number(refused.values.version ?? version)
      : version;
  return (
    <form
      ref={form}
      action={act}
      key={`${version}-${refused ? JSON.stringify(refused.values) : ''}`}
      className="flex flex-col gap-6"
    >
      {state.status === 'done' ? <Notice kind="done" title={String(state.result)} role="status" /> : null}
      {conflict ? <Conflict typed={refused.values} stored={stored} /> : null}
      {conflict || refused?.code === 'unitDoubt' ? null : <RefusalSummary state={state} />}
      <UnitDoubt state={state} />
      <DraftKeeper name={`edit:${id}`} form={form} restored={restored} />
      <input type="hidden" name="projectId" value={id} />
      <input type="hidden" name="version" value={seen} />
      {Object.entries(stored).map(([name, value]) => (
        <input key={name} type="hidden" name={`was.${name}`} value={value} />
      ))}
      <BasicFields {...shared} />
      <SigningFields {...shared} />
      <ProgressFields {...shared} />
      <p>
        <SubmitButton busy="正在保存…">保存修改</SubmitButton>
      </p>
    </form>
  );
}

function currentVersion(detail: unknown, fallback: number): number {
  if (
    typeof detail === 'object' &&
    detail !== null &&
    'version' in detail &&
    typeof detail.version === 'number'
  )
    return detail.version;
  return fallback;
}
