import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { db } from './db.ts';

/** Whether the database answers and holds every migration that this code came with. */
export async function readiness(): Promise<{ ready: boolean; why?: string }> {
  const folder = join(process.cwd(), 'prisma', 'migrations');
  const needed = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  try {
    const rows = await db().$queryRaw<{ migration_name: string }[]>`
      SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
    const applied = new Set(rows.map((row) => row.migration_name));
    const missing = needed.filter((entry) => !applied.has(entry.name)).length;
    return missing === 0 ? { ready: true } : { ready: false, why: `${missing} migrations are not applied` };
  } catch {
    return { ready: false, why: 'the database does not answer' };
  }
}
