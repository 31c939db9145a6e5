import { attribute, recordEvent } from '../audit/record.ts';
import { db, type Tx } from '../db.ts';
import { Refusal } from '../errors.ts';
import { type Actor, permit } from './actor.ts';
import { checkPassword, hashPassword, randomPassword } from './passwords.ts';
import { ROLES, type Role, rolesFitTogether } from './permissions.ts';

export type PersonRow = {
  id: string;
  username: string;
  name: string;
  roles: Role[];
  disabledAt: string | null;
  createdAt: string;
};

export type NewPerson = {
  username: string;
  name: string;
  roles: readonly string[];
  password?: string | undefined;
};

function checkRoles(roles: readonly string[]): Role[] {
  const known = ROLES.filter((role) => roles.includes(role));
  const unknown = roles.find((role) => !known.some((one) => one === role));
  const problem = unknown
    ? `没有“${unknown}”这个角色，可选：${ROLES.join('、')}。`
    : rolesFitTogether(known)
      ? ''
      : '请选择角色：专员和复核可以兼任，管理员和审计必须单独担任。';
  if (problem) throw new Refusal('invalid', problem, { fields: { roles: problem } });
  return known;
}

/**
 * Adds a person who can sign in. Without a password one is made at random and must be changed at the first
 * sign-in. Resolves with the id and the password, to be shown once. Throws `notPermitted` and `invalid`.
 */
export async function addPerson(actor: Actor, input: NewPerson): Promise<{ id: string; password: string }> {
  permit(actor, 'person.manage');
  const username = input.username.trim().toLowerCase();
  const name = input.name.trim();
  const fields: Record<string, string> = {};
  if (!/^[a-z][a-z0-9._-]{2,29}$/.test(username)) {
    fields.username = '用户名为 3—30 位小写字母、数字、点、横线或下划线，以字母开头。';
  }
  if (name.length < 2) fields.name = '请填写姓名。';
  if (Object.keys(fields).length > 0)
    throw new Refusal('invalid', Object.values(fields).join(''), { fields });
  const roles = checkRoles(input.roles);
  const password = input.password ?? randomPassword();
  checkPassword(password, username);
  const stored = await hashPassword(password);
  return db().$transaction(async (tx) => {
    await attribute(tx, actor);
    if (await tx.person.findUnique({ where: { username } })) {
      const taken = `用户名“${username}”已有人使用，请换一个。`;
      throw new Refusal('invalid', taken, { fields: { username: taken } });
    }
    const person = await tx.person.create({
      data: {
        username,
        displayUsername: username,
        name,
        email: `${username}@people.invalid`,
        mustChangePassword: true,
        roles: { create: roles.map((role) => ({ role })) },
      },
    });
    await tx.account.create({
      data: { accountId: person.id, providerId: 'credential', personId: person.id, password: stored },
    });
    await recordEvent(tx, actor, { kind: 'person.added', subject: person.id, data: { username, roles } });
    return { id: person.id, password };
  });
}

/** Everybody with an account, by name. */
export async function listPeople(actor: Actor): Promise<PersonRow[]> {
  permit(actor, 'person.manage');
  const people = await db().person.findMany({ include: { roles: true }, orderBy: { username: 'asc' } });
  return people.map((person) => ({
    id: person.id,
    username: person.username,
    name: person.name,
    roles: person.roles.map((one) => one.role),
    disabledAt: person.disabledAt?.toISOString() ?? null,
    createdAt: person.createdAt.toISOString(),
  }));
}

async function personOr404(tx: Tx, id: string) {
  const person = await tx.person.findUnique({ where: { id }, include: { roles: true } });
  if (!person) throw new Refusal('notFound', '没有找到这个人，可能已被移除，请刷新页面。');
  return person;
}

async function refuseLastAdministrator(tx: Tx, id: string) {
  const others = await tx.personRole.count({
    where: { role: 'administrator', personId: { not: id }, person: { disabledAt: null } },
  });
  if (others === 0) throw new Refusal('invalid', '这是最后一位管理员，请先添加另一位管理员。');
}

/** Replaces a person's roles; their sessions end so that the change holds at once. */
export async function changeRoles(actor: Actor, id: string, wanted: readonly string[]): Promise<void> {
  permit(actor, 'person.manage');
  const roles = checkRoles(wanted);
  await db().$transaction(async (tx) => {
    await attribute(tx, actor);
    const person = await personOr404(tx, id);
    const from = person.roles.map((one) => one.role);
    if (from.includes('administrator') && !roles.includes('administrator'))
      await refuseLastAdministrator(tx, id);
    await tx.personRole.deleteMany({ where: { personId: id } });
    await tx.personRole.createMany({ data: roles.map((role) => ({ personId: id, role })) });
    await tx.session.deleteMany({ where: { personId: id } });
    const data = { username: person.username, from, to: roles };
    await recordEvent(tx, actor, { kind: 'person.rolesChanged', subject: id, data });
  });
}

/** Disables or restores an account; disabling ends its sessions at once. */
export async function setDisabled(actor: Actor, id: string, disabled: boolean): Promise<void> {
  permit(actor, 'person.manage');
  await db().$transaction(async (tx) => {
    await attribute(tx, actor);
    const person = await personOr404(tx, id);
    if (disabled && person.roles.some((one) => one.role === 'administrator'))
      await refuseLastAdministrator(tx, id);
    await tx.person.update({ where: { id }, data: { disabledAt: disabled ? new Date() : null } });
    if (disabled) await tx.session.deleteMany({ where: { personId: id } });
    const kind = disabled ? ('person.disabled' as const) : ('person.enabled' as const);
    await recordEvent(tx, actor, { kind, subject: id, data: { username: person.username } });
  });
}

/** Gives a new random password, ends the sessions and lifts a lock. Resolves with the password, to be shown once. */
export async function resetPassword(actor: Actor, id: string): Promise<{ password: string }> {
  permit(actor, 'person.manage');
  const password = randomPassword();
  const stored = await hashPassword(password);
  return db().$transaction(async (tx) => {
    await attribute(tx, actor);
    const person = await personOr404(tx, id);
    await tx.account.updateMany({
      where: { personId: id, providerId: 'credential' },
      data: { password: stored },
    });
    await tx.person.update({ where: { id }, data: { mustChangePassword: true } });
    await tx.session.deleteMany({ where: { personId: id } });
    await tx.signInLock.deleteMany({ where: { username: person.username } });
    await recordEvent(tx, actor, {
      kind: 'person.passwordReset',
      subject: id,
      data: { username: person.username },
    });
    return { password };
  });
}
