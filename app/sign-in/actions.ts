'use server';

import type { Route } from 'next';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { type ActionState, runPublicAction } from '@/lib/action';
import { sessionCookie, sessionCookieOptions, sessionToken } from '@/lib/auth/session';
import { closeSession, openSession } from '@/lib/auth/sessions';

/** Only a path of this site: never a foreign address. */
const inside = (next: string | undefined) =>
  next && /^\/office(\/[\w\-/]*)?$/.test(next) ? next : '/office';

export async function signIn(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await runPublicAction(form, async ({ username = '', password = '' }) => {
    const userAgent = (await headers()).get('user-agent');
    const { token, mustChangePassword } = await openSession({ username, password, userAgent });
    (await cookies()).set(sessionCookie(), token, sessionCookieOptions());
    return { mustChangePassword };
  });
  if (state.status === 'refused') return { ...state, values: { username: state.values.username ?? '' } };
  if (state.status === 'done' && state.result.mustChangePassword) redirect('/office/account' as Route);
  redirect(inside(String(form.get('next') ?? '')) as Route);
}

export async function signOut(form: FormData): Promise<void> {
  await runPublicAction(form, async () => {
    await closeSession(await sessionToken());
    (await cookies()).delete(sessionCookie());
  });
  redirect('/sign-in' as Route);
}
