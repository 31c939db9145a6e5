// npm run bench [-- --size 1000000 --seconds 5]: a synthetic ledger, the production build, and references in one run.
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ready, serve } from './steps/application.mjs';
import { checkNode, freePort } from './steps/checks.mjs';
import { build, generate, install } from './steps/prepare.mjs';
import { gf, run } from './steps/run.mjs';
import { step } from './steps/say.mjs';
import { Stop } from './steps/stop.mjs';

const { values } = parseArgs({
  options: { size: { type: 'string', default: '100000' }, seconds: { type: 'string', default: '5' } },
});
const folder = mkdtempSync(join(tmpdir(), 'golden-flower-bench-'));
chmodSync(folder, 0o711);

async function fill(server) {
  await server.prepareDatabase();
  const { migrate } = await import('./steps/migrations.mjs');
  const { grant } = await import('./steps/database.mjs');
  await migrate(server.url('gf_owner'));
  await grant(server.url('gf_owner'));
  await gf(['data', 'load', 'data/fuling'], { env: { DATABASE_URL: server.url('gf_app') } });
  const env = { BENCH_ADMIN_URL: server.url('postgres') };
  return run(process.execPath, ['--import', 'tsx', 'bench/fill.ts', values.size, folder], { env });
}

function application(url, port) {
  const env = {
    DATABASE_URL: url,
    AUTH_SECRET: randomBytes(32).toString('hex'),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    API_REQUESTS_PER_MINUTE: '1000000000', // all come from one address here
  };
  return serve({ port, env });
}

let server;
let child;
try {
  checkNode();
  await install();
  await generate();
  await build();
  const { EmbeddedServer } = await import('./steps/postgres.mjs');
  server = new EmbeddedServer(folder);
  await step('启动数据库', () => server.start());
  console.log(`  ${(await step('写入模拟台账（COPY）', () => fill(server))).trim()}`);
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  child = application(server.url('gf_app'), port);
  await step('启动应用', () => ready(child, port));
  console.log(
    `\n${cpus().length} cores, ${cpus()[0]?.model ?? ''}, Node ${process.version}, 16 connections\n`,
  );
  const env = { DATABASE_URL: server.url('gf_app') };
  await run(process.execPath, ['--import', 'tsx', 'bench/run.ts', base, values.seconds], { env, show: true });
  await run(process.execPath, ['--import', 'tsx', 'bench/import.ts', '10000'], { env, show: true });
  await run(process.execPath, ['--import', 'tsx', 'bench/chain-page.ts', base], { env, show: true });
  await run(process.execPath, ['--import', 'tsx', 'bench/exports.ts'], { env, show: true });
  await run(process.execPath, ['--import', 'tsx', 'bench/page-weight.ts', base], { env, show: true });
} catch (error) {
  console.error(error instanceof Stop ? error.message : error);
  process.exitCode = 1;
} finally {
  child?.kill('SIGTERM');
  await server?.release();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
