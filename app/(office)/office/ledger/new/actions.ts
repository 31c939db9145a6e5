'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { type ActionState, runAction } from '@/lib/action';
import { dropDraft } from '@/lib/drafts/commands';
import { proposeFromText } from '@/lib/extraction/queries';
import { logProject } from '@/lib/projects/commands/log-project';

export async function log(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(form, async (actor, values) => {
    const logged = await logProject(actor, values, `log:${values.key ?? ''}`);
    await dropDraft(actor, 'log');
    return logged;
  });
  if (state.status === 'done') redirect(`/office/projects/${state.result.id}?saved=logged` as Route);
  return state;
}

/** What a pasted text says: proposals to look at, nothing is written. */
export async function extract(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, async (actor, { text = '', year = '' }) => {
    const proposals = await proposeFromText(actor, text, /^(19|20)\d{2}$/.test(year) ? Number(year) : null);
    return { text, year, proposals };
  });
}
