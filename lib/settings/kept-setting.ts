import { z } from 'zod';
import { db, type Prisma, type Tx } from '../db.ts';

const history = z.object({
  earlier: z.array(z.object({ until: z.iso.datetime(), value: z.unknown() })).default([]),
});

async function stored(key: string, client: Pick<Tx, 'setting'>) {
  const row = await client.setting.findUnique({ where: { key } });
  return { value: row?.value ?? null, earlier: history.safeParse(row?.value).data?.earlier ?? [] };
}

/** What a setting says now, or what it said at an instant; null where nothing was set. To be checked by the caller's shape. */
export async function readSetting(key: string, at?: Date): Promise<unknown> {
  const { value, earlier } = await stored(key, db());
  if (!at) return value;
  const then = earlier.find(({ until }) => until > at.toISOString());
  return then ? then.value : value;
}

/**
 * Changes a setting and keeps all that it said before: a report as of a day is judged by what held on that day. `change` gets
 * what stands, safe from a second writer, and says what shall stand. Inside the caller's transaction, which also writes the
 * audit event. Resolves with what stood.
 */
export async function changeSetting(
  tx: Tx,
  { key, personId }: { key: string; personId: string | null },
  change: (before: unknown) => object,
): Promise<unknown> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`setting ${key}`}))`;
  const before = await stored(key, tx);
  const { earlier: _, ...old } = { earlier: [], ...plain(before.value) };
  const said = before.value === null ? null : old;
  const until = new Date().toISOString();
  const next = { ...change(said), earlier: [...before.earlier, { until, value: said }] };
  const data = { value: next as Prisma.InputJsonObject, personId }; // plain data by the callers' shapes
  await tx.setting.upsert({ where: { key }, create: { key, ...data }, update: data });
  return said;
}

const plain = (value: unknown): object =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
