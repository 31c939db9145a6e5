'use server';

import { revalidatePath } from 'next/cache';
import { type ActionState, runAction } from '@/lib/action';
import { explainLight } from '@/lib/projects/commands/explain-light';

export async function explain(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(form, async (actor, values) => {
    await explainLight(actor, values.projectId ?? '', values);
    return '已记下。';
  });
  if (state.status === 'done') revalidatePath('/office/watch');
  return state;
}
