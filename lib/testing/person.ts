import { type Actor, proveActor } from '../auth/actor.ts';
import { consoleActor } from '../auth/console.ts';
import { addPerson, listPeople } from '../auth/people.ts';
import type { Role } from '../auth/permissions.ts';

/** Adds an invented person with roles and resolves with them as somebody who has signed in. */
export async function person(username: string, roles: readonly Role[]): Promise<Actor> {
  await addPerson(consoleActor(), { username, name: `示例${username}`, roles });
  const found = (await listPeople(consoleActor())).find((one) => one.username === username);
  return proveActor({ personId: found?.id ?? null, name: username, roles });
}
