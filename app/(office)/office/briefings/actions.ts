'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { type ActionState, runAction } from '@/lib/action';
import { draftBriefing } from '@/lib/briefings/commands';
import { readBriefingQuery } from '@/lib/briefings/request';

export async function keepDraft(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(form, (actor, values) => draftBriefing(actor, readBriefingQuery(values)));
  if (state.status === 'done') redirect(`/office/briefings/${state.result.id}` as Route);
  return state;
}
