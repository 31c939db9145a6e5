'use server';

import type { Route } from 'next';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { type ActionState, runAction } from '@/lib/action';
import type { Actor } from '@/lib/auth/actor';
import { uploadTemplate } from '@/lib/briefings/templates/commands/upload-template';
import {
  putTemplateInUse,
  restoreTemplate,
  retireTemplate,
  takeTemplateOutOfUse,
} from '@/lib/briefings/templates/commands/use-template';

export async function sendTemplate(_: ActionState, form: FormData): Promise<ActionState> {
  const file = form.get('file');
  const state = await runAction(form, async (actor, { kind = '', note = '' }) => {
    const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
    return uploadTemplate(actor, { kind, note, name: file instanceof File ? file.name : '', bytes });
  });
  if (state.status === 'done') redirect(`/office/settings/templates/${state.result.id}` as Route);
  return state;
}

export type Settled = { text: string; former: { id: string; version: number } | null };
type Step = (actor: Actor, id: string, seen: string) => Promise<Settled>;

const said = (text: string): Settled => ({ text, former: null });
const STEPS: Record<string, Step> = {
  use: async (actor, id, seen) => {
    const { version, before } = await putTemplateInUse(actor, id, seen);
    return { text: `已启用第 ${version} 版，草稿随即按它印。`, former: before };
  },
  unuse: async (actor, id) => {
    const { version } = await takeTemplateOutOfUse(actor, id);
    return said(`已停用第 ${version} 版，回到公文格式；此前印发的不变。`);
  },
  retire: async (actor, id) => said(`已收起第 ${(await retireTemplate(actor, id)).version} 版，文件仍保留。`),
  restore: async (actor, id) => said(`已恢复第 ${(await restoreTemplate(actor, id)).version} 版。`),
};

export async function settleTemplate(_: ActionState<Settled>, form: FormData): Promise<ActionState<Settled>> {
  const step = STEPS[String(form.get('what') ?? '')];
  if (!step) return { status: 'idle' };
  const state = await runAction(form, (actor, { id = '', seen = '' }) => step(actor, id, seen));
  if (state.status === 'done') revalidatePath('/office', 'layout');
  return state;
}
