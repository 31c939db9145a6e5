import { createHash } from 'node:crypto';
import { db } from './db.ts';
import { env } from './env.ts';
import { Refusal } from './errors.ts';

/** A turn taken inside a fixed window: whether it was free, how many are left, seconds until all are free again. */
export type Turn = { allowed: boolean; limit: number; remaining: number; resetSeconds: number };

type Window = { bucket: string; startedAt: Date; endsAt: number };

function windowOf(action: string, source: string, seconds: number): Window {
  const bucket = `${action}:${createHash('sha256').update(source).digest('hex').slice(0, 32)}`;
  const size = seconds * 1000;
  const start = Math.floor(Date.now() / size) * size;
  return { bucket, startedAt: new Date(start), endsAt: start + size };
}

async function addHits({ bucket, startedAt }: Window, hits: number): Promise<number> {
  const row = await db().rateWindow.upsert({
    where: { bucket_startedAt: { bucket, startedAt } },
    create: { bucket, startedAt, hits },
    update: { hits: { increment: hits } },
  });
  return row.hits;
}

const SWEEP_MS = 600_000;
const KEPT_MS = 86_400_000;
let sweptAt = 0;

/** Windows of yesterday tell nothing any more. */
async function sweep(): Promise<void> {
  if (Date.now() - sweptAt < SWEEP_MS) return;
  sweptAt = Date.now();
  await db().rateWindow.deleteMany({ where: { startedAt: { lt: new Date(Date.now() - KEPT_MS) } } });
}

type Lease = { endsAt: number; left: number; taken: number };
const leases = new Map<string, Lease>();
const MOST_LEASES = 10_000;

function dropEnded(now: number): void {
  if (leases.size < MOST_LEASES) return;
  for (const [key, { endsAt }] of leases) if (endsAt <= now) leases.delete(key);
  if (leases.size >= MOST_LEASES) leases.clear(); // costs a few turns that were borrowed, never gives one twice
}

/**
 * Takes one turn of `limit` in a window. The count stands in the database for all processes; each borrows a few turns at a
 * time, so that most requests write nothing and one that is over its limit is told so from memory.
 */
export async function takeTurn(
  action: string,
  source: string,
  { limit, seconds }: { limit: number; seconds: number },
): Promise<Turn> {
  const window = windowOf(action, source, seconds);
  const key = `${window.bucket} ${window.endsAt}`;
  const batch = Math.max(1, Math.floor(limit / 20));
  const resetSeconds = Math.max(1, Math.ceil((window.endsAt - Date.now()) / 1000));
  let lease = leases.get(key);
  if (!lease || (lease.left < 1 && lease.taken < limit)) {
    dropEnded(Date.now());
    const taken = await addHits(window, batch);
    const left = Math.max(0, Math.min(batch, limit - (taken - batch)));
    lease = { endsAt: window.endsAt, left: left + (leases.get(key)?.left ?? 0), taken };
    leases.set(key, lease);
    void sweep().catch(() => {}); // tried again in ten minutes
  }
  const allowed = lease.left > 0;
  if (allowed) lease.left -= 1;
  return { allowed, limit, remaining: Math.max(0, limit - lease.taken) + lease.left, resetSeconds };
}

const TOO_MANY = {
  zh: '提交太频繁，请过一会儿再试，或直接联系招商部门。',
  en: 'Too many tries from your network. Please try again later, or contact the bureau directly.',
};

/** Counts a request in the database (any number of processes share it); throws `tooMany` over the limit. The source is kept as a hash. */
export async function countRequest(
  action: string,
  source: string,
  limit: number,
  windowMinutes: number,
  locale: 'zh' | 'en' = 'zh',
): Promise<void> {
  const hits = await addHits(windowOf(action, source, windowMinutes * 60), 1);
  if (hits > limit) throw new Refusal('tooMany', TOO_MANY[locale]);
}

/**
 * Where a request comes from. Only what our own proxies wrote is believed: with TRUSTED_PROXIES = 1 the last entry of
 * X-Forwarded-For, whatever a client put before it. Of an IPv6 address the network, because a home has 2⁶⁴ of them.
 */
export function clientAddress(headers: Headers): string {
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  const address = hops.at(-Math.max(1, env().TRUSTED_PROXIES)) || hops[0] || 'direct';
  return address.includes(':') && !address.includes('.') ? networkOf(address) : address.replace(/^.*:/, '');
}

function networkOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...(tail === undefined ? [] : zeros), ...after].slice(0, 4).join(':');
}
