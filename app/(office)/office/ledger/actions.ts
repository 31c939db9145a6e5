'use server';

import { revalidatePath } from 'next/cache';
import { type ActionState, runAction } from '@/lib/action';
import { removeView, saveView } from '@/lib/ledger/commands/save-view';

export async function keepView(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(form, (actor, { name = '', query = '', shared }) =>
    saveView(actor, { name, query, shared: shared === 'yes' }),
  );
  if (state.status === 'done') revalidatePath('/office/ledger');
  return state;
}

export async function dropView(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(form, (actor, { id = '' }) => removeView(actor, id));
  if (state.status === 'done') revalidatePath('/office/ledger');
  return state;
}
