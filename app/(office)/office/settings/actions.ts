'use server';

import { revalidatePath } from 'next/cache';
import { type ActionState, runAction } from '@/lib/action';
import { setLetterhead } from '@/lib/briefings/commands/set-letterhead';
import { setWorkCalendar } from '@/lib/briefings/commands/set-work-calendar';
import { clearDemo, loadDemo } from '@/lib/demo/load';
import { setYearTargets } from '@/lib/figures/commands/set-year-targets';
import { setClocks } from '@/lib/projects/commands/set-clocks';

export async function clocks(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(form, (actor, values) => setClocks(actor, values));
  if (state.status === 'done') revalidatePath('/office', 'layout');
  return state;
}

export async function workCalendar(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(form, (actor, { holidays = '', workedWeekends = '' }) =>
    setWorkCalendar(actor, { holidays, workedWeekends }),
  );
  if (state.status === 'done') revalidatePath('/office', 'layout');
  return state;
}

export async function letterhead(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(form, (actor, values) => setLetterhead(actor, values));
  if (state.status === 'done') revalidatePath('/office', 'layout');
  return state;
}

export async function yearTargets(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(form, (actor, values) => setYearTargets(actor, values));
  if (state.status === 'done') revalidatePath('/office', 'layout');
  return state;
}

export async function demo(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(form, async (actor, values) => {
    if (values.what === 'load') return `已载入演示项目 ${(await loadDemo(actor)).projects} 个。`;
    return `已清除演示项目 ${(await clearDemo(actor)).projects} 个。`;
  });
  if (state.status === 'done') revalidatePath('/', 'layout');
  return state;
}
