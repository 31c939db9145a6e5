import { randomUUID } from 'node:crypto';
import { consoleActor } from '../lib/auth/console.ts';
import { addPerson } from '../lib/auth/people.ts';
import { openSession } from '../lib/auth/sessions.ts';
import type { Shot } from './load.ts';

/** Signs a person in and makes posts that log one new project each. */
export async function officer(base: string): Promise<(number: number) => Shot> {
  const { password } = await addPerson(consoleActor(), {
    username: 'bench',
    name: '压测',
    roles: ['officer'],
  });
  const { token } = await openSession({ username: 'bench', password });
  return (number) => {
    const mark = randomUUID().slice(0, 8);
    const firm = `示例${mark}压测${number}材料有限公司`;
    return {
      method: 'POST',
      path: '/api/office/projects',
      headers: {
        origin: base,
        cookie: `gf=${token}`,
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
}
