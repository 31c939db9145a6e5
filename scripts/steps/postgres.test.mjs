import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { EmbeddedServer } from './postgres.mjs';

const folder = mkdtempSync(join(tmpdir(), 'embedded-'));
chmodSync(folder, 0o711); // the database's own user must pass through
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('makes a data directory, and leaves signals to the process that does', async () => {
  const heard = () => ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => process.listenerCount(signal));
  const before = heard();
  const server = new EmbeddedServer(folder);
  await server.initialise();
  expect(server.exists).toBe(true);
  expect(existsSync(join(folder, 'postgres', 'pg_hba.conf'))).toBe(true);
  expect(heard()).toEqual(before);
}, 60_000);
