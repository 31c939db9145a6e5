'use client';

import { useActionState, useRef } from 'react';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import type { KeptDraft } from '@/lib/drafts/schema';
import type { Places } from '@/lib/projects/places';
import { DraftKeeper } from './draft-keeper';
import { FieldMerge } from './field-merge';
import { BasicFields, ProgressFields, SigningFields } from './project-fields';
import { ReasonField } from './reason-field';
import { RefusalSummary } from './refusal-summary';
import { UnitDoubt } from './unit-doubt';
import { BrokenLine, useRetried } from './use-retried';

type Values = Readonly<Record<string, string>>;
type Props = {
  edit: (state: ActionState, form: FormData) => Promise<ActionState>;
  id: string;
  version: number;
  stored: Values;
  places: Places;
  draft: KeptDraft | null;
};

/** What the person changed, against what the form began with: the rest follows what was saved meanwhile. */
const touchedIn = (sent: Values): Values =>
  Object.fromEntries(
    Object.entries(sent).filter(
      ([name, value]) => sent[`was.${name}`] !== undefined && sent[`was.${name}`] !== value,
    ),
  );

/** Editing a project. The version travels with the form: a save over somebody else's is refused, and nothing typed is lost. */
export function EditForm({ edit, id, version, stored, places, draft }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const { send: save, isWaiting } = useRetried(edit);
  const [state, act] = useActionState<ActionState, FormData>(save, { status: 'idle' });
  const refused = state.status === 'refused' ? state : null;
  const conflict = refused?.code === 'conflict';
  const restored = refused || state.status === 'done' ? null : draft;
  const typed = conflict ? touchedIn(refused.values) : (refused?.values ?? restored?.values);
  const values: Values = { ...stored, ...typed };
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
      {conflict ? (
        <FieldMerge typed={touchedIn(refused.values)} stored={stored} places={places} form={form} />
      ) : null}
      {conflict || refused?.code === 'unitDoubt' ? null : <RefusalSummary state={state} />}
      <UnitDoubt state={state} />
      {isWaiting ? <BrokenLine /> : null}
      <DraftKeeper name={`edit:${id}`} form={form} restored={restored} />
      <input type="hidden" name="projectId" value={id} />
      <input type="hidden" name="version" value={seen} />
      {Object.entries(stored).map(([name, value]) => (
        <input key={name} type="hidden" name={`was.${name}`} value={value} />
      ))}
      <BasicFields {...shared} />
      <SigningFields {...shared} />
      <ProgressFields {...shared} />
      <ReasonField
        label="修改原因"
        hint="选填。改协议资金、签约时间的请写明，例如“补充协议调增”；变更历史和已印发简报的更正记录会照录。"
        typed={(refused?.values ?? restored?.values)?.reason}
      />
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
