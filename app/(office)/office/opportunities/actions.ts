'use server';

import { revalidatePath } from 'next/cache';
import { type ActionState, runAction } from '@/lib/action';
import { releaseOpportunity, withdrawOpportunity } from '@/lib/opportunities/commands';

export async function opportunity(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(form, async (actor, values) => {
    const { ecosystem = '', segment = '', status = '', reason = '' } = values;
    const ref = { ecosystem, segment, version: Number(values.version ?? 0) };
    if (values.what !== 'withdraw') {
      await releaseOpportunity(actor, ref, status);
      return '已公开。';
    }
    await withdrawOpportunity(actor, ref, reason);
    return '已撤回。';
  });
  // after a conflict the page brings what the other person released
  const isStale = state.status === 'refused' && state.code === 'conflict';
  if (state.status === 'done' || isStale) revalidatePath('/', 'layout');
  return state;
}
