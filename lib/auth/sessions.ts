import { createHash, randomBytes } from 'node:crypto';
import { recordEvent } from '../audit/record.ts';
import { db } from '../db.ts';
import { Refusal } from '../errors.ts';
import { type Actor, proveActor } from './actor.ts';
import { checkPassword, hashPassword, verifyPassword } from './passwords.ts';

export const IDLE_MINUTES = 30;
export const ABSOLUTE_HOURS = 12;
const FAILURES = 5;
const LOCK_MINUTES = 15;
const REFRESH_AFTER_MS = 60_000;
const WRONG = '用户名或密码不对，请重试。连续 5 次不对将锁定 15 分钟。';

/** What the database keeps of a token: nothing that could be used to sign in. */
const fingerprint = (token: string) => createHash('sha256').update(token).digest('hex');
const idleEnd = () => new Date(Date.now() + IDLE_MINUTES * 60_000);

let dummyHash: Promise<string> | undefined;

/** Counts an attempt before the password is looked at, so that parallel guesses count too. True when locked. */
async function countAttempt(username: string): Promise<boolean> {
  const [row] = await db().$queryRaw<{ locked: boolean }[]>`
    INSERT INTO sign_in_lock AS l (username, failures, updated_at) VALUES (${username}, 1, now())
    ON CONFLICT (username) DO UPDATE SET
      failures = CASE WHEN l.locked_until < now() OR l.updated_at < now() - make_interval(mins => ${LOCK_MINUTES}) THEN 1 ELSE l.failures + 1 END,
      locked_until = CASE WHEN l.locked_until >= now() THEN l.locked_until
                          WHEN l.locked_until IS NULL AND l.updated_at >= now() - make_interval(mins => ${LOCK_MINUTES}) AND l.failures + 1 > ${FAILURES}
                          THEN now() + make_interval(mins => ${LOCK_MINUTES}) END,
      updated_at = now()
    RETURNING coalesce(locked_until >= now(), false) AS locked`;
  return row?.locked ?? false;
}

async function refuse(username: string, why: 'credentials' | 'locked' | 'disabled'): Promise<never> {
  const nobody = proveActor({ personId: null, name: '访客', roles: [] });
  await db().$transaction((tx) =>
    recordEvent(tx, nobody, { kind: 'session.refused', subject: username, data: { username, why } }),
  );
  if (why === 'locked')
    throw new Refusal('locked', '这个账号连续多次密码不对，已锁定 15 分钟。请稍后再试，或请管理员重置密码。');
  throw new Refusal('notSignedIn', WRONG);
}

export type Opened = { token: string; mustChangePassword: boolean };

/**
 * Checks a name and password and opens a session. Five failures lock the account for fifteen minutes,
 * whatever the address; an unknown name answers and takes time like a known one. Resolves with the token,
 * which goes into the cookie and nowhere else. Throws `notSignedIn` and `locked`.
 */
export async function openSession(input: {
  username: string;
  password: string;
  userAgent?: string | null;
}): Promise<Opened> {
  const username = input.username.trim().toLowerCase().slice(0, 60);
  if (!username || !input.password) throw new Refusal('notSignedIn', '请填写用户名和密码。');
  if (await countAttempt(username)) return refuse(username, 'locked');
  const person = await db().person.findUnique({ where: { username }, include: { accounts: true } });
  const stored = person?.accounts.find((account) => account.providerId === 'credential')?.password;
  dummyHash ??= hashPassword('nobody-has-this-password');
  const right = await verifyPassword(stored ?? (await dummyHash), input.password.slice(0, 200));
  if (!person || !stored || !right) return refuse(username, 'credentials');
  if (person.disabledAt) return refuse(username, 'disabled');
  const token = randomBytes(32).toString('base64url');
  await db().$transaction(async (tx) => {
    await tx.signInLock.deleteMany({ where: { username } });
    await tx.session.create({
      data: {
        token: fingerprint(token),
        personId: person.id,
        expiresAt: idleEnd(),
        userAgent: input.userAgent?.slice(0, 200) ?? null,
      },
    });
    const actor = proveActor({ personId: person.id, name: person.name, roles: [] });
    await recordEvent(tx, actor, { kind: 'session.opened', subject: person.id, data: { username } });
  });
  return { token, mustChangePassword: person.mustChangePassword };
}

export type SignedIn = { actor: Actor; username: string; mustChangePassword: boolean };

/**
 * Who holds this token, or null: unknown, idle for half an hour, older than twelve hours, or disabled since.
 * Moves the idle limit on, at most once a minute.
 */
export async function whoHolds(token: string | undefined): Promise<SignedIn | null> {
  if (!token || token.length > 100) return null;
  const session = await db().session.findUnique({
    where: { token: fingerprint(token) },
    include: { person: { include: { roles: true } } },
  });
  if (!session) return null;
  const tooOld = Date.now() - session.createdAt.getTime() > ABSOLUTE_HOURS * 3_600_000;
  if (tooOld || session.expiresAt < new Date() || session.person.disabledAt) {
    await db().session.deleteMany({ where: { id: session.id } });
    return null;
  }
  if (idleEnd().getTime() - session.expiresAt.getTime() > REFRESH_AFTER_MS) {
    await db().session.updateMany({ where: { id: session.id }, data: { expiresAt: idleEnd() } });
  }
  const { person } = session;
  return {
    actor: proveActor({ personId: person.id, name: person.name, roles: person.roles.map((one) => one.role) }),
    username: person.username,
    mustChangePassword: person.mustChangePassword,
  };
}

/** Ends the session of a token; an unknown one is no error. */
export async function closeSession(token: string | undefined): Promise<void> {
  const held = await whoHolds(token);
  if (!token || !held) return;
  await db().$transaction(async (tx) => {
    await tx.session.deleteMany({ where: { token: fingerprint(token) } });
    const data = { username: held.username };
    await recordEvent(tx, held.actor, { kind: 'session.closed', subject: held.actor.personId ?? '', data });
  });
}

/** Changes one's own password; every other session of the person ends. Throws `invalid` with a sentence a field. */
export async function changeOwnPassword(token: string, current: string, next: string): Promise<void> {
  const held = await whoHolds(token);
  const personId = held?.actor.personId;
  if (!held || !personId) throw new Refusal('notSignedIn', '登录已过期，请重新登录。');
  const account = await db().account.findFirst({ where: { personId, providerId: 'credential' } });
  if (!account?.password || !(await verifyPassword(account.password, current))) {
    throw new Refusal('invalid', '当前密码不对。', { fields: { current: '当前密码不对，请重试。' } });
  }
  checkPassword(next, held.username);
  if (next === current)
    throw new Refusal('invalid', '新密码不能与当前密码相同。', {
      fields: { password: '新密码不能与当前密码相同。' },
    });
  const stored = await hashPassword(next);
  await db().$transaction(async (tx) => {
    await tx.account.update({ where: { id: account.id }, data: { password: stored } });
    await tx.person.update({ where: { id: personId }, data: { mustChangePassword: false } });
    await tx.session.deleteMany({ where: { personId, token: { not: fingerprint(token) } } });
    await recordEvent(tx, held.actor, {
      kind: 'person.passwordChanged',
      subject: personId,
      data: { username: held.username },
    });
  });
}
