import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { Prisma, PrismaClient } from '../prisma/generated/client.ts';
import { env } from './env.ts';

export { Prisma };
export type Db = PrismaClient;
export type Tx = Prisma.TransactionClient;

type Connected = { pool: pg.Pool; client: PrismaClient };

function connect(): Connected {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL,
    connectionTimeoutMillis: env().DATABASE_WAIT_MS,
  });
  const adapter = new PrismaPg(pool, { disposeExternalPool: true });
  return { pool, client: new PrismaClient({ adapter }) };
}

const UNAVAILABLE =
  /timeout exceeded when trying to connect|ECONNREFUSED|ECONNRESET|Connection terminated|Unable to start a transaction|terminating connection|the database system is/;

/** True when the database gave no connection in time or went away: the request may be sent again in a second. */
export function isUnavailable(error: unknown): boolean {
  const code = error instanceof Prisma.PrismaClientKnownRequestError ? error.code : '';
  if (['P1001', 'P1017', 'P2024', 'P2028'].includes(code)) return true;
  return error instanceof Error && UNAVAILABLE.test(error.message);
}

const kept = globalThis as { goldenFlowerDb?: Connected };

function connected(): Connected {
  kept.goldenFlowerDb ??= connect();
  return kept.goldenFlowerDb;
}

/** The one database client of this process, made at first use. */
export const db = (): PrismaClient => connected().client;

/**
 * The number of the newest audit event. Every write leaves one in its own transaction, so what was read after
 * this number was asked for is current as long as the number stays. Past the ORM: it is asked with every cached read.
 */
export async function lastEvent(): Promise<string> {
  const { rows } = await connected().pool.query<{ seq: string }>({
    name: 'last-event',
    text: 'SELECT coalesce(max(seq), 0)::text AS seq FROM audit_event',
  });
  return rows[0]?.seq ?? '0';
}
