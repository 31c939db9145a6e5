import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { recordEvent } from './audit/record.ts';
import { consoleActor } from './auth/console.ts';
import { db } from './db.ts';
import { keptRead } from './kept-read.ts';
import { withTestDatabase } from './testing/database.ts';

withTestDatabase();

const write = (username: string) =>
  db().$transaction(async (tx) => {
    await tx.signInLock.create({ data: { username } });
    const event = { kind: 'demo.cleared', subject: 'demo', data: { projects: 0 } } as const;
    await recordEvent(tx, consoleActor(), event);
  });

describe('keptRead', () => {
  it('asks once for each set of arguments until somebody writes, and never shows what was before a write', async () => {
    let reads = 0;
    const count = keptRead(async (prefix: string) => {
      reads += 1;
      return db().signInLock.count({ where: { username: { startsWith: prefix } } });
    });
    expect(await Promise.all([count('a'), count('b')])).toEqual([0, 0]);
    await Promise.all(Array.from({ length: 20 }, () => count('a')));
    expect(reads).toBe(2);
    for (let written = 1; written <= 10; written++) {
      const before = count('a'); // under way while the write happens
      await write(`a${randomUUID()}`);
      expect(await count('a')).toBe(written);
      expect([written - 1, written]).toContain(await before);
    }
  });

  it('keeps no failure', async () => {
    let broken = true;
    const read = keptRead(async () => {
      if (broken) throw new Error('broken');
      return 'fine';
    });
    await expect(read()).rejects.toThrow('broken');
    broken = false;
    expect(await read()).toBe('fine');
  });

  it('keeps no failure that two met together, and gives the last answer while the database is away', async () => {
    let away = true;
    const read = keptRead(async () => {
      await new Promise((done) => setTimeout(done, 20));
      if (away) throw new Error('timeout exceeded when trying to connect');
      return 'fine';
    });
    const twins = await Promise.allSettled([read(), read(), read()]);
    expect(twins.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    away = false;
    expect(await read()).toBe('fine');
    away = true;
    await write(`away${randomUUID()}`);
    expect(await Promise.all([read(), read()])).toEqual(['fine', 'fine']);
    away = false;
    expect(await read()).toBe('fine');
  });

  it('lets the least recently used answer go', async () => {
    const read: string[] = [];
    const kept = keptRead(async (word: string) => read.push(word), 2);
    for (const word of ['a', 'b', 'a', 'c', 'a', 'b']) await kept(word);
    expect(read).toEqual(['a', 'b', 'c', 'b']);
  });
});
