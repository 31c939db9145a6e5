import { randomUUID } from 'node:crypto';
import { consoleActor } from '../lib/auth/console.ts';
import { addPerson } from '../lib/auth/people.ts';
import { openSession } from '../lib/auth/sessions.ts';
import type { Shot } from './load.ts';

export type Officer = { log: (number: number) => Shot; read: (path: string) => Shot };

/** Signs a person in; makes posts that log one new project each, and reads of the office. */
export async function officer(base: string): Promise<Officer> {
  const { password } = await addPerson(consoleActor(), {
    username: 'bench',
    name: '压测',
    roles: ['officer'],
  });
  const { token } = await openSession({ username: 'bench', password });
  const cookie = `gf=${token}`;
  const read = (path: string): Shot => ({ path, headers: { cookie } });
  const log = (number: number): Shot => {
    const mark = randomUUID().replaceAll('-', ''); // long, or two of thousands are so alike that the office is asked
    const firm = `示例${mark}材料有限公司`;
    return {
      method: 'POST',
      path: '/api/office/projects',
      headers: {
        origin: base,
        cookie,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({
        nameZh: `示例${mark}第${number}号装置项目`,
        firmName: firm,
        ecosystem: 'new-materials',
        park: 'baitao',
        origin: 'domestic',
        amount: '3000万',
        signed: '2024-05-01',
        agreementKind: 'formal',
        kind: 'new',
        signingEntity: firm,
      }),
    };
  };
  return { log, read };
}
