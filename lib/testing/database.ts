import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';

/**
 * Gives a test file a real PostgreSQL database of its own, cloned from a migrated template.
 * Call at the top of the file. `TEST_DATABASE_ADMIN_URL` (set by scripts/test.mjs, or by hand while
 * developing) points to the server's maintenance database; the template is `gf_template`.
 */
export function withTestDatabase(): void {
  const name = `gf_t_${randomBytes(6).toString('hex')}`;
  const adminUrl = process.env.TEST_DATABASE_ADMIN_URL ?? 'postgresql://postgres:pw@127.0.0.1:54400/postgres';

  const asAdmin = async (sql: string) => {
    const client = new pg.Client({ connectionString: adminUrl });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };

  beforeAll(async () => {
    await asAdmin(`CREATE DATABASE ${name} TEMPLATE gf_template`);
    const url = new URL(adminUrl);
    url.pathname = `/${name}`;
    process.env.DATABASE_URL = url.href;
  });

  afterAll(async () => {
    const { db } = await import('../db.ts');
    await db().$disconnect();
    await asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
}
