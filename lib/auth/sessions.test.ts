import { describe, expect, it } from 'vitest';
import { db } from '../db.ts';
import { withTestDatabase } from '../testing/database.ts';
import { consoleActor } from './console.ts';
import { addPerson } from './people.ts';
import { openSession, whoHolds } from './sessions.ts';

withTestDatabase();
const all = consoleActor();

describe('sign-in', () => {
  it('locks after five failures whatever the path, keeps no token, and ends with the account', async () => {
    const { id, password } = await addPerson(all, { username: 'ceshi', name: '测试', roles: ['officer'] });
    const { token } = await openSession({ username: 'ceshi', password });
    expect((await whoHolds(token))?.username).toBe('ceshi');
    expect(await db().session.count({ where: { token } })).toBe(0);
    await db().person.update({ where: { id }, data: { disabledAt: new Date() } });
    expect(await whoHolds(token)).toBeNull();
    await db().person.update({ where: { id }, data: { disabledAt: null } });
    for (let index = 0; index < 5; index++) {
      await expect(openSession({ username: 'ceshi', password: 'wrong-password' })).rejects.toMatchObject({
        code: 'notSignedIn',
      });
    }
    await expect(openSession({ username: 'CESHI', password })).rejects.toMatchObject({ code: 'locked' });
  });
});
