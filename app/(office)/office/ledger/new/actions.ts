'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { type ActionState, runAction } from '@/lib/action';
import { logProject } from '@/lib/projects/commands/log-project';

export async function log(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(form, (actor, values) =>
    logProject(actor, values, `log:${values.key ?? ''}`),
  );
  if (state.status === 'done') redirect(`/office/projects/${state.result.id}?saved=logged` as Route);
  return state;
}
