import { type Actor, proveActor } from './actor.ts';
import type { Role } from './permissions.ts';

/** The actor behind the command line: whoever can run it on the server already holds the database. */
export function consoleActor(
  roles: readonly Role[] = ['officer', 'reviewer', 'administrator', 'auditor'],
): Actor {
  return proveActor({ personId: null, name: '命令行', roles });
}

/** The actor of what the system does by the calendar: it may draft and nothing more. */
export function systemActor(): Actor {
  return proveActor({ personId: null, name: '系统', roles: ['officer'] });
}
