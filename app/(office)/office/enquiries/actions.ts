'use server';

import { revalidatePath } from 'next/cache';
import { type ActionState, runAction } from '@/lib/action';
import { handleEnquiry } from '@/lib/enquiries/commands';

export async function handle(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(form, async (actor, values) => {
    await handleEnquiry(actor, values.id ?? '', Number(values.version ?? 0), values);
    return '已保存。';
  });
  if (state.status === 'done') revalidatePath('/office/enquiries');
  return state;
}
