'use server';

import type { Route } from 'next';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { type ActionState, runAction } from '@/lib/action';
import type { Actor } from '@/lib/auth/actor';
import { discardDraft, draftBriefing } from '@/lib/briefings/commands/draft-briefing';
import { editBriefing, readTypedEdits } from '@/lib/briefings/commands/edit-briefing';
import { issueBriefing, returnBriefing, submitBriefing } from '@/lib/briefings/commands/issue-briefing';
import { endShare, shareBriefing } from '@/lib/briefings/commands/share-briefing';
import { readBriefingQuery } from '@/lib/briefings/request';
import { dropDraft } from '@/lib/drafts/commands';
import { env } from '@/lib/env';

type Values = Record<string, string>;
const idOf = (values: Values) => values.id ?? '';
const versionOf = (values: Values) => Number(values.version ?? 0);

export async function keepDraft(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(form, (actor, values) => draftBriefing(actor, readBriefingQuery(values)));
  if (state.status === 'done') redirect(`/office/briefings/${state.result.id}` as Route);
  return state;
}

export async function saveText(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(form, async (actor, values) => {
    await editBriefing(actor, idOf(values), versionOf(values), readTypedEdits(values));
    await dropDraft(actor, `briefing:${idOf(values)}`);
    return idOf(values);
  });
  if (state.status === 'done') redirect(`/office/briefings/${state.result}` as Route);
  return state;
}

type Step = (actor: Actor, id: string, version: number, values: Values) => Promise<unknown>;
const STEPS: Record<string, Step> = {
  submit: (actor, id, version, values) => submitBriefing(actor, id, version, values.accepted),
  return: (actor, id, version, values) => returnBriefing(actor, id, version, values.reason ?? ''),
  issue: (actor, id, version, values) => issueBriefing(actor, id, version, values.accepted),
  discard: discardDraft,
};

export async function takeStep(_: ActionState, form: FormData): Promise<ActionState> {
  const what = String(form.get('what') ?? '');
  const step = STEPS[what];
  if (!step) return { status: 'idle' };
  const state = await runAction(form, (actor, values) =>
    step(actor, idOf(values), versionOf(values), values),
  );
  if (state.status === 'done' && what === 'discard') redirect('/office/briefings' as Route);
  revalidatePath('/office/briefings', 'layout');
  return state;
}

type Shared = { address: string };

export async function share(_: ActionState<Shared>, form: FormData): Promise<ActionState<Shared>> {
  const state = await runAction(form, async (actor, values) => {
    const typed = { purpose: values.purpose ?? '', days: values.days ?? '' };
    const { token } = await shareBriefing(actor, idOf(values), typed);
    return { address: `${env().PUBLIC_URL}/share/${token}` };
  });
  if (state.status === 'done') revalidatePath('/office/briefings', 'layout');
  return state;
}

export async function stopSharing(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(form, (actor, values) => endShare(actor, values.shareId ?? ''));
  revalidatePath('/office/briefings', 'layout');
  return state;
}
