// Prisma's own schema engine as WebAssembly over adapter-pg: migrations without a downloaded binary.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import { migrationNames } from './migration-names.mjs';

const CHAR_OID = 18; // pg's internal "char", unknown to the adapter
const TEXT_OID = 25;

/** Mends adapter-pg for migration scripts: see docs/decisions/002-migrations.md for each. */
function mended(connection) {
  const query = connection.client.query.bind(connection.client);
  let chars = [];
  connection.client.query = async (...args) => {
    const result = await query(...args);
    chars = [];
    result?.fields?.forEach((field, index) => {
      if (field.dataTypeID !== CHAR_OID) return;
      field.dataTypeID = TEXT_OID;
      chars.push(index);
    });
    return result;
  };
  const queryRaw = connection.queryRaw.bind(connection);
  connection.queryRaw = async (statement) => {
    const set = await queryRaw(statement);
    for (const index of chars) set.columnTypes[index] = ColumnTypeEnum.Character;
    return set;
  };
  // the adapter splits at every semicolon and so breaks function bodies: send the script whole
  connection.executeScript = async (script) => {
    try {
      await query(script.replace(/^DROP DATABASE ("[^"]+")$/, 'DROP DATABASE $1 WITH (FORCE)'));
    } catch (error) {
      connection.lastError = error;
      connection.onError(error);
    }
  };
  return connection;
}

class WholeScripts extends PrismaPg {
  async connect() {
    return mended(await super.connect());
  }

  async connectToShadowDb() {
    const connection = mended(await super.connectToShadowDb());
    connection.client.on('error', () => {}); // it is dropped under its own pool's feet
    return connection;
  }
}

const filters = { externalTables: [], externalEnums: [] };

export function schemaFiles(root) {
  const folder = join(root, 'prisma', 'schema');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: `prisma/schema/${name}`, content: readFileSync(join(folder, name), 'utf8') }));
}

function migrationsList(root) {
  const folder = join(root, 'prisma', 'migrations');
  return {
    baseDir: folder,
    lockfile: {
      path: 'migration_lock.toml',
      content: readFileSync(join(folder, 'migration_lock.toml'), 'utf8'),
    },
    migrationDirectories: migrationNames(root).map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
    shadowDbInitScript: '',
  };
}

/** Opens the engine on a database. The parts are given apart: with a connection string the shadow database would be the real one. */
export async function openEngine(root, databaseUrl) {
  const wasm = join(root, 'node_modules', '@prisma', 'schema-engine-wasm', 'schema_engine_bg.wasm');
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { './schema_engine_bg.js': engine });
  engine.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const url = new URL(databaseUrl);
  const adapter = bindMigrationAwareSqlAdapterFactory(
    new WholeScripts({
      host: decodeURIComponent(url.hostname),
      port: Number(url.port || 5432),
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
      database: url.pathname.slice(1),
    }),
  );
  const files = schemaFiles(root);
  const opened = await engine.SchemaEngine.new(
    files.map((file) => [file.path, file.content]),
    () => {},
    adapter,
  );
  return {
    /** Applies what is not applied yet; returns the names. */
    apply: async () =>
      (await opened.applyMigrations({ migrationsList: migrationsList(root), filters })).appliedMigrationNames,
    /** What differs between folder and database. */
    diagnose: () =>
      opened.diagnoseMigrationHistory({
        migrationsList: migrationsList(root),
        optInToShadowDatabase: false,
        filters,
      }),
    /** The SQL that leads from the migrations to the schema; an empty script when they agree. */
    next: async () => {
      const result = await opened.diff({
        from: { tag: 'migrations', ...migrationsList(root) },
        to: { tag: 'schemaDatamodel', files },
        script: true,
        shadowDatabaseUrl: null,
        exitCode: null,
        filters,
      });
      return result.stdout ?? '';
    },
  };
}
