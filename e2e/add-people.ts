// A process of its own that people.ts asks: a person a line comes in, the first password goes out. Ends with its input.
import { createInterface } from 'node:readline';
import { consoleActor } from '../lib/auth/console.ts';
import { addPerson } from '../lib/auth/people.ts';

for await (const line of createInterface({ input: process.stdin })) {
  const [username = '', roles = ''] = line.split(' ');
  const asked = { username, name: `测试${username}`, roles: roles.split(',') };
  const { password } = await addPerson(consoleActor(), asked);
  console.log(password);
}
process.exit();
