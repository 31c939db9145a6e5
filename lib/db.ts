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

const kept = globalThis as { goldenFlowerDb?: PrismaClient };

/** The one database client of this process, made at first use. */
export function db(): PrismaClient {
  kept.goldenFlowerDb ??= connect();
  return kept.goldenFlowerDb;
}
