import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '../errors.ts';

// argon2id with 19 MiB and two passes, as OWASP recommends; about 13 ms
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const MIN = 10;
const MAX = 128;
const COMMON = [
  'password',
  '12345',
  'qwerty',
  'abcdef',
  '11111',
  '00000',
  'jinhua',
  'fuling',
  'zhaoshang',
  'goldenflower',
  'admin',
  'welcome',
];

export const hashPassword = (password: string) => hash(password, COST);

/** Compares in constant time; false for a malformed hash. */
export async function verifyPassword(stored: string, password: string): Promise<boolean> {
  return verify(stored, password).catch(() => false);
}

/** A password that nobody has to invent: 16 characters, shown once. */
export const randomPassword = () => randomBytes(12).toString('base64url');

/** Throws `invalid` for a password that is too short, too long, common, or built on the person's own name. */
export function checkPassword(password: string, username: string): void {
  const refuse = (why: string): never => {
    throw new Refusal('invalid', why, { fields: { password: why } });
  };
  if (password.length < MIN)
    refuse(`密码至少 ${MIN} 位，现在是 ${password.length} 位。可以用一句容易记的话。`);
  if (password.length > MAX) refuse(`密码最多 ${MAX} 位。`);
  const folded = password.toLowerCase();
  if (new Set(folded).size < 5) refuse('密码用到的字符太少，请换一个。');
  const stripped = [...COMMON, username.toLowerCase()].reduce(
    (rest, word) => rest.replaceAll(word, ''),
    folded,
  );
  if (stripped.length < MIN / 2) refuse('密码太常见，或主要由用户名组成，请换一个不易猜到的。');
}
