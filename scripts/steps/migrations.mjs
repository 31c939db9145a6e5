import { migrationNames } from './migration-names.mjs';
import { ROOT } from './paths.mjs';
import { Stop } from './stop.mjs';

/** The names already applied, or none when the database has no history yet. One plain query, no engine. */
export async function appliedNames(databaseUrl) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
  } catch (error) {
    throw new Stop(
      `连不上数据库（${error.message}）。请检查 DATABASE_URL 的地址、端口、用户名和密码，并确认 PostgreSQL 已启动。`,
    );
  }
  try {
    const known = await client.query(`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there`);
    if (!known.rows[0].there) return [];
    const failed = await client.query(
      'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL',
    );
    if (failed.rowCount > 0) {
      const name = failed.rows[0].migration_name;
      throw new Stop(
        `上次的数据库迁移 ${name} 失败，未完成。请先恢复备份，或手工修正后执行 UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '${name}'，再重新启动。`,
      );
    }
    const rows = await client.query(
      'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL',
    );
    return rows.rows.map((row) => row.migration_name);
  } finally {
    await client.end();
  }
}

/** Applies the migrations that are missing; returns their names. The engine is only loaded when there are any. */
export async function migrate(databaseUrl) {
  const done = new Set(await appliedNames(databaseUrl));
  if (migrationNames(ROOT).every((name) => done.has(name))) return [];
  const { openEngine } = await import('./prisma-engine.mjs');
  const engine = await openEngine(ROOT, databaseUrl);
  try {
    return await engine.apply();
  } catch (error) {
    throw new Stop(`数据库迁移失败：${error.message}\n请不要删除数据；先看清原因，修正后重新启动。`);
  }
}
