'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import { STAGE_LABELS } from '@/lib/projects/labels';
import { STAGES, type Stage } from '@/lib/projects/schema';
import { FACT_FIELDS, type StageFact } from '@/lib/projects/stages';
import { RefusalSummary } from './refusal-summary';

type Props = {
  advance: (state: ActionState, form: FormData) => Promise<ActionState>;
  id: string;
  version: number;
  stage: Stage;
  next: { stage: Stage; missing: StageFact[] } | null;
  maySendBack: boolean;
};

/** The next stage: what is missing, each with a link to its field, and the move itself. */
export function StagePanel({ advance, id, version, stage, next, maySendBack }: Props) {
  const [state, act] = useActionState<ActionState, FormData>(advance, { status: 'idle' });
  const earlier = STAGES.slice(0, STAGES.indexOf(stage));
  const later = STAGES.slice(STAGES.indexOf(stage) + 1);
  const targets = [...later, ...(maySendBack ? earlier : [])];
  const typed = state.status === 'refused' ? state.values : {};
  if (targets.length === 0) return <p>项目已达产。</p>;
  return (
    <form action={act} className="flex flex-col gap-3">
      <RefusalSummary state={state} />
      {state.status === 'done' ? <Notice kind="done" title={String(state.result)} role="status" /> : null}
      {next && next.missing.length > 0 ? (
        <p className="text-sm">
          进入“{STAGE_LABELS[next.stage].zh}”还缺：
          {next.missing.map((fact, index) => (
            <span key={fact}>
              {index > 0 ? '、' : ''}
              <a className="link" href={`#${FACT_FIELDS[fact].field}`}>
                {FACT_FIELDS[fact].label}
              </a>
            </span>
          ))}
        </p>
      ) : null}
      <input type="hidden" name="projectId" value={id} />
      <input type="hidden" name="version" value={version} />
      <div className="flex flex-wrap items-end gap-3">
        <Field name="toStage" label="变更为">
          {(wired) => (
            <select className="input" {...wired} defaultValue={typed.toStage ?? next?.stage ?? ''}>
              {targets.map((target) => (
                <option key={target} value={target}>
                  {STAGE_LABELS[target].zh}
                  {earlier.includes(target) ? '（退回）' : ''}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="effectiveOn" label="生效日期">
          {(wired) => (
            <input
              className="input"
              {...wired}
              defaultValue={typed.effectiveOn ?? ''}
              placeholder="2023-05-09"
            />
          )}
        </Field>
        <div className="min-w-60 flex-1">
          <Field name="reason" label={maySendBack ? '原因（退回必填）' : '说明'}>
            {(wired) => (
              <input className="input" {...wired} defaultValue={typed.reason ?? ''} maxLength={300} />
            )}
          </Field>
        </div>
        <SubmitButton busy="正在变更…">变更阶段</SubmitButton>
      </div>
    </form>
  );
}
