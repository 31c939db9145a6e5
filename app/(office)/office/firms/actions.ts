'use server';

import type { Route } from 'next';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { type ActionState, runAction } from '@/lib/action';
import { mergeFirms, undoMerge } from '@/lib/firms/commands/merge-firms';

export async function merge(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(form, (actor, { keptId = '', goneId = '', reason = '' }) =>
    mergeFirms(actor, { keptId, goneId, reason }),
  );
  if (state.status !== 'done') return state;
  revalidatePath('/', 'layout');
  redirect('/office/firms#merges' as Route);
}

export async function separate(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(form, (actor, { id = '' }) => undoMerge(actor, id));
  if (state.status === 'done') revalidatePath('/', 'layout');
  return state;
}
