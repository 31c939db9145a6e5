import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Actor } from './actor.ts';
import { ABSOLUTE_HOURS, type SignedIn, whoHolds } from './sessions.ts';

const secure = () => (process.env.PUBLIC_URL ?? '').startsWith('https://');

/** `__Host-` over HTTPS; a plain name where a person tries the system out on localhost. */
export const sessionCookie = () => (secure() ? '__Host-gf' : 'gf');

export const sessionCookieOptions = () => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: secure(),
  path: '/',
  maxAge: ABSOLUTE_HOURS * 3600,
});

export const sessionToken = async () => (await cookies()).get(sessionCookie())?.value;

/** Who is signed in, once a request; null for a visitor. */
export const signedIn = cache(async (): Promise<SignedIn | null> => whoHolds(await sessionToken()));

/** The actor of this request, or null. */
export const currentActor = async (): Promise<Actor | null> => (await signedIn())?.actor ?? null;

/** The actor of an office page; a visitor goes to sign in and comes back, a first password is changed first. */
export async function requireActor(): Promise<Actor> {
  const held = await signedIn();
  const path = (await headers()).get('x-gf-path') ?? '/office';
  if (!held) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  if (held.mustChangePassword && path !== '/office/account') redirect('/office/account');
  return held.actor;
}
