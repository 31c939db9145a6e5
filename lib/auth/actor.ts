import { Refusal } from '../errors.ts';
import { mayDo, type Permission, type Role } from './permissions.ts';

declare const proven: unique symbol;

/**
 * Proof that a person was identified. Only `lib/auth/session.ts` (a signed-in person) and
 * `lib/auth/console.ts` (whoever holds the server's shell) make one; commands take it first.
 */
export type Actor = {
  readonly [proven]: true;
  readonly personId: string | null; // null = the console or the system itself
  readonly name: string;
  readonly roles: readonly Role[];
};

/** Makes the proof. To be called by session.ts, console.ts and tests of commands only. */
export function proveActor(identity: {
  personId: string | null;
  name: string;
  roles: readonly Role[];
}): Actor {
  return identity as Actor; // the one place where the proof is made
}

/** Throws `notPermitted` unless the role table grants the permission. Every command begins with it. */
export function permit(actor: Actor, permission: Permission): void {
  if (!mayDo(actor.roles, permission)) {
    throw new Refusal('notPermitted', '你的角色没有这项权限。如需办理，请联系有权限的同事或系统管理员。');
  }
}
