import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from '../prisma/generated/client.ts';
import { env } from './env.ts';

export { Prisma };
export type Db = PrismaClient;
export type Tx = Prisma.TransactionClient;

function connect(): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL,
    connectionTimeoutMillis: 1_000,
  });
  return new PrismaClient({ adapter });
}

const UNAVAILABLE =
  /timeout exceeded when trying to connect|ECONNREFUSED|ECONNRESET|Connection terminated|Unable to start a transaction|terminating connection|the database system is/;

/** True when the database gave no connection in time or went away: the request may be sent again in a second. */
export function isUnavailable(error: unknown): boolean {
  const code = error instanceof Prisma.PrismaClientKnownRequestError ? error.code : '';
  if (['P1001', 'P1017', 'P2024', 'P2028'].includes(code)) return true;
  return error instanceof Error && UNAVAILABLE.test(error.message);
}

const kept = globalThis as { goldenFlowerDb?: PrismaClient };

/** The one database client of this process, made at first use. */
export function db(): PrismaClient {
  kept.goldenFlowerDb ??= connect();
  return kept.goldenFlowerDb;
}
