import { createHash } from 'node:crypto';
import { db } from './db.ts';
import { Refusal } from './errors.ts';

/** Counts a request in the database (any number of processes share it); throws `tooMany` over the limit. The source is kept as a hash. */
export async function countRequest(
  action: string,
  source: string,
  limit: number,
  windowMinutes: number,
): Promise<void> {
  const bucket = `${action}:${createHash('sha256').update(source).digest('hex').slice(0, 32)}`;
  const size = windowMinutes * 60_000;
  const startedAt = new Date(Math.floor(Date.now() / size) * size);
  const row = await db().rateWindow.upsert({
    where: { bucket_startedAt: { bucket, startedAt } },
    create: { bucket, startedAt },
    update: { hits: { increment: 1 } },
  });
  if (row.hits > limit) throw new Refusal('tooMany', '提交太频繁，请一小时后再试，或直接联系招商部门。');
}
