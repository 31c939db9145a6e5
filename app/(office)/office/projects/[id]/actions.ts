'use server';

import { revalidatePath } from 'next/cache';
import { type ActionState, runAction } from '@/lib/action';
import { dropDraft } from '@/lib/drafts/commands';
import { changeStage, terminateProject } from '@/lib/projects/commands/change-stage';
import { editProject } from '@/lib/projects/commands/edit-project';
import { recordReceipt } from '@/lib/projects/commands/record-receipt';
import { releaseProject, withdrawProject } from '@/lib/projects/commands/release-project';

type Values = Record<string, string>;
const idOf = (values: Values) => values.projectId ?? '';
const versionOf = (values: Values) => Number(values.version ?? 0);

/** What the form did not change is not sent on: an edit validates only what it changes. */
function changed(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => !name.startsWith('was.') && values[`was.${name}`] !== value,
    ),
  );
}

async function done(form: FormData, work: Parameters<typeof runAction>[1]): Promise<ActionState> {
  const state = await runAction(form, work);
  // after a conflict the page brings the version that the other person saved
  const isStale = state.status === 'refused' && state.code === 'conflict';
  if (state.status === 'done' || isStale) revalidatePath('/office', 'layout');
  return state;
}

export async function edit(_: ActionState, form: FormData): Promise<ActionState> {
  return done(form, async (actor, values) => {
    await editProject(actor, idOf(values), versionOf(values), changed(values));
    await dropDraft(actor, `edit:${idOf(values)}`);
    return '已保存。';
  });
}

export async function advance(_: ActionState, form: FormData): Promise<ActionState> {
  return done(form, async (actor, values) => {
    const typed = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
    await changeStage(actor, idOf(values), versionOf(values), typed);
    return '阶段已变更。';
  });
}

export async function receive(_: ActionState, form: FormData): Promise<ActionState> {
  return done(form, async (actor, values) => {
    await recordReceipt(actor, idOf(values), values, `receipt:${values.key ?? ''}`);
    return '到位资金已登记。';
  });
}

export async function review(_: ActionState, form: FormData): Promise<ActionState> {
  return done(form, async (actor, values) => {
    const [id, version] = [idOf(values), versionOf(values)];
    if (values.what === 'terminate') await terminateProject(actor, id, version, values);
    else if (values.what === 'withdraw') await withdrawProject(actor, id, version, values.reason ?? '');
    else await releaseProject(actor, id, version);
    return '已办理。';
  });
}
