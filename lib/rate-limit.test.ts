import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { db } from './db.ts';
import { clientAddress, countRequest, takeTurn } from './rate-limit.ts';
import { withTestDatabase } from './testing/database.ts';

withTestDatabase();
const LONG = 43_200; // half a day: no window ends while a test runs, and the sweep of old ones leaves it alone

describe('turns', () => {
  it('are given up to the limit, told how many are left, and refused from memory beyond it', async () => {
    const source = randomUUID();
    const take = () => takeTurn('test', source, { limit: 40, seconds: LONG });
    const first = await take();
    expect(first).toMatchObject({ allowed: true, limit: 40, remaining: 39 });
    const turns = await Promise.all(Array.from({ length: 60 }, take));
    expect(turns.filter((turn) => turn.allowed)).toHaveLength(39);
    const before = await db().rateWindow.findMany({ where: { bucket: { startsWith: 'test:' } } });
    for (let count = 0; count < 5; count++) expect((await take()).allowed).toBe(false);
    expect(await db().rateWindow.findMany({ where: { bucket: { startsWith: 'test:' } } })).toEqual(before);
    expect((await takeTurn('test', randomUUID(), { limit: 40, seconds: LONG })).allowed).toBe(true);
  });

  it('count for all processes: what another has taken is gone', async () => {
    const source = randomUUID();
    await takeTurn('shared', source, { limit: 20, seconds: LONG });
    await db().rateWindow.updateMany({ where: { bucket: { startsWith: 'shared:' } }, data: { hits: 20 } });
    expect((await takeTurn('shared', source, { limit: 20, seconds: LONG })).allowed).toBe(false);
  });

  it('keep no address', async () => {
    await countRequest('plain', '203.0.113.9', 5, 60);
    const rows = await db().rateWindow.findMany({ where: { bucket: { startsWith: 'plain:' } } });
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('203.0.113.9');
  });
});

describe('the address of a client', () => {
  const from = (value?: string) => clientAddress(new Headers(value ? { 'x-forwarded-for': value } : {}));

  it('is what our own proxy wrote last, whatever the client put before it', () => {
    expect(from('203.0.113.9')).toBe('203.0.113.9');
    expect(from('1.2.3.4, 203.0.113.9')).toBe('203.0.113.9');
    expect(from('::ffff:203.0.113.9')).toBe('203.0.113.9');
    expect(from()).toBe('direct');
  });

  it('is a network for IPv6, however it is written', () => {
    expect(from('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
    expect(from('2001:db8::6')).toBe('2001:db8:0:0');
    expect(from('2001:db8:1:2::')).toBe('2001:db8:1:2');
    expect(from('::1')).toBe('0:0:0:0');
  });
});
