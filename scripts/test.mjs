// npm test: checks, unit and integration tests, build, journeys in a real browser; from a bare clone.
// TEST_ONLY=check|unit|e2e runs one part while developing.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { ready, serve } from './steps/application.mjs';
import { checkNode, freePort } from './steps/checks.mjs';
import { ROOT } from './steps/paths.mjs';
import { build, generate, install } from './steps/prepare.mjs';
import { gf, run } from './steps/run.mjs';
import { step } from './steps/say.mjs';
import { Stop } from './steps/stop.mjs';

const only = process.env.TEST_ONLY;
const wants = (part) => !only || only === part;
const tally = { passed: 0, failed: 0, skipped: 0 };
const folder = mkdtempSync(join(tmpdir(), 'golden-flower-test-'));
chmodSync(folder, 0o711); // the database's own user must pass through
const bin = (path) => join(ROOT, 'node_modules', path);

/** One check that counts as one test; its output is shown when it fails. */
async function check(label, work) {
  try {
    await step(label, work);
    tally.passed += 1;
  } catch (error) {
    tally.failed += 1;
    console.log(error.message);
  }
}

/** Runs a test runner that writes a JSON report; resolves with what `count` makes of it. A runner that ends badly without a failed test counts as one. */
async function report(label, args, file, env, count) {
  let endedWell = true;
  await step(label, () =>
    run(process.execPath, args, { env, show: true }).catch(() => {
      endedWell = false;
    }),
  );
  if (!existsSync(file)) {
    tally.failed += 1;
    console.log(`${label}: the runner wrote no report`);
    return;
  }
  const before = tally.failed;
  count(JSON.parse(readFileSync(file, 'utf8')));
  if (endedWell || tally.failed > before) return;
  tally.failed += 1;
  console.log(`${label}: the runner told of an error outside of any test, see above`);
}

const mayInstall = () => userInfo().uid === 0 && existsSync('/usr/bin/apt-get');

async function browser() {
  if (existsSync('/usr/bin/chromium') || !mayInstall()) return;
  await step('安装 Chromium 与中文字体', () => debian('chromium', 'fonts-noto-cjk'));
}

/** What the tests check files with: LibreOffice lays Word out and computes Excel again, poppler tells where words stand. */
async function paper() {
  const there = ['soffice', 'pdftotext', 'pdftoppm'].every((tool) => existsSync(`/usr/bin/${tool}`));
  if (there || !mayInstall()) return;
  await step('安装 LibreOffice、poppler 与中文字体（量版式）', () =>
    debian('libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'poppler-utils', 'fonts-noto-cjk'),
  );
}

async function debian(...packages) {
  await run('apt-get', ['update', '-q']);
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages]);
}

/** In a process of its own: the engine is made once in each. */
const migrate = (url) => run(process.execPath, ['scripts/migrate.mjs'], { env: { DATABASE_URL: url } });

async function testServer() {
  const { EmbeddedServer } = await import('./steps/postgres.mjs');
  const server = new EmbeddedServer(folder);
  await step('启动测试数据库', () => server.start());
  const { default: pg } = await import('pg');
  const admin = new pg.Client({ connectionString: server.url('postgres', 'postgres') });
  await admin.connect();
  await admin.query('CREATE DATABASE gf_template').finally(() => admin.end());
  await migrate(server.url('postgres', 'gf_template'));
  return server;
}

async function unit(server) {
  const file = join(folder, 'vitest.json');
  const args = [
    bin('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const env = { TEST_DATABASE_ADMIN_URL: server.url('postgres', 'postgres') };
  await report('单元与集成测试', args, file, env, (found) => {
    tally.passed += found.numPassedTests;
    tally.skipped += found.numPendingTests;
    const unread = found.testResults.filter(
      (one) => one.status === 'failed' && one.assertionResults.length === 0,
    );
    tally.failed += found.numFailedTests + unread.length;
  });
}

async function serving(url, port, work) {
  const env = {
    DATABASE_URL: url,
    AUTH_SECRET: randomBytes(32).toString('hex'),
    PUBLIC_URL: `http://localhost:${port}`,
    DATABASE_WAIT_MS: '5000', // browser, application and database share a small machine
  };
  const child = serve({ port, env });
  try {
    await ready(child, port);
    return await work();
  } finally {
    const gone = new Promise((resolve) => child.once('close', resolve));
    if (child.kill('SIGTERM')) await gone;
  }
}

function countJourneys(suite) {
  for (const inner of suite.suites ?? []) countJourneys(inner);
  // a journey that runs on the desktop and on the phone is one spec of the report with two tests
  for (const { status } of (suite.specs ?? []).flatMap(({ tests }) => tests)) {
    if (status === 'expected') tally.passed += 1;
    else if (status === 'skipped') tally.skipped += 1;
    else tally.failed += 1;
  }
}

async function journeys(server) {
  await server.prepareDatabase();
  const { grant } = await import('./steps/database.mjs');
  await migrate(server.url('gf_owner'));
  await grant(server.url('gf_owner'));
  const url = server.url('gf_app');
  const env = { DATABASE_URL: url };
  await step('载入数据集与演示项目', async () => {
    await gf(['data', 'load', 'data/fuling'], { env });
    await gf(['demo', 'load'], { env });
  });
  const port = await freePort();
  const file = join(folder, 'playwright.json');
  await serving(url, port, async () => {
    const args = [bin('@playwright/test/cli.js'), 'test', '--reporter=line,json'];
    const own = { ...env, BASE_URL: `http://localhost:${port}`, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
    await report('浏览器旅程', args, file, own, ({ suites }) => countJourneys({ suites }));
  });
}

let server;
try {
  checkNode();
  await install();
  await generate();
  if (wants('check')) {
    await check('格式与规范（biome）', () =>
      run(process.execPath, [bin('@biomejs/biome/bin/biome'), 'check', '.']),
    );
    await check('类型（tsc）', async () => {
      await run(process.execPath, [bin('next/dist/bin/next'), 'typegen']);
      await run(process.execPath, [bin('typescript/bin/tsc'), '--noEmit']);
    });
  }
  if (wants('unit') || wants('e2e')) server = await testServer();
  if (wants('unit')) {
    await paper();
    await unit(server);
  }
  if (wants('e2e')) {
    await browser();
    await check('构建', () => build());
    await journeys(server);
  }
} catch (error) {
  tally.failed += 1;
  console.log(error instanceof Stop ? error.message : error);
} finally {
  await server?.release();
  rmSync(folder, { recursive: true, force: true });
}
const apart = tally.skipped > 0 ? `, ${tally.skipped} skipped` : '';
console.log(`${tally.passed} passed, ${tally.failed} failed${apart}`);
process.exit(tally.failed > 0 || tally.passed === 0 ? 1 : 0);
