import { migrate } from './migrations.mjs';
import { DATA } from './paths.mjs';
import { EmbeddedServer } from './postgres.mjs';
import { step } from './say.mjs';

/**
 * The database that this installation works on: DATABASE_URL if it is set, the embedded server otherwise.
 * Resolves with the application's URL, whether it is embedded, and how to leave it.
 */
export async function openDatabase(options) {
  const own = process.env.DATABASE_URL;
  if (own) {
    const applied = await step('检查数据库', () => migrate(own), options);
    return { url: own, embedded: false, applied, release: async () => {} };
  }
  const server = new EmbeddedServer(DATA);
  await step(server.exists ? '启动内嵌数据库' : '建立并启动内嵌数据库', () => server.start(), options);
  try {
    await server.prepareDatabase();
    const owner = server.url('gf_owner');
    const applied = await migrate(owner);
    if (applied.length > 0) await grant(owner);
    return { url: server.url('gf_app'), embedded: true, applied, release: () => server.release() };
  } catch (error) {
    await server.release();
    throw error;
  }
}

/** Lets the application role work in what the owner has migrated. */
export async function grant(ownerUrl) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query("SELECT grant_application_rights('gf_app')").finally(() => client.end());
}
