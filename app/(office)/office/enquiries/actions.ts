'use server';

import { revalidatePath } from 'next/cache';
import { type ActionState, runAction } from '@/lib/action';
import { assignEnquiry, recordStep } from '@/lib/enquiries/commands/handle-enquiry';

export async function handle(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(form, (actor, values) =>
    recordStep(actor, values.id ?? '', Number(values.version ?? 0), values),
  );
  if (state.status === 'done') revalidatePath('/office/enquiries', 'layout');
  return state;
}

export async function assign(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(form, (actor, { id = '', version, handler = '' }) =>
    assignEnquiry(actor, id, Number(version ?? 0), handler),
  );
  if (state.status === 'done') revalidatePath('/office/enquiries', 'layout');
  return state;
}
