import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { letScriptsWait } from './late-scripts.mjs';
import { ROOT } from './paths.mjs';
import { run } from './run.mjs';
import { step } from './say.mjs';
import { hashOf, isStamped, stamp } from './stamps.mjs';

const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const INSTALLED = 'node_modules/.gf-installed';
const GENERATED = 'node_modules/.gf-generated';
const BUILT = '.next/gf-build';
const BUILT_FROM = [
  'app', 'components', 'lib', 'i18n', 'prisma/schema', 'public', 'proxy.ts', 'next.config.js', 'scripts/browser', 'scripts/steps/late-scripts.mjs',
  'postcss.config.mjs', 'package-lock.json', 'tsconfig.json',
]; // biome-ignore format: one list

/** Installs the dependencies when they are missing or the lock file has changed. */
export async function install(options) {
  const missing = !existsSync(join(ROOT, 'node_modules', 'next', 'package.json'));
  const hash = hashOf(['package-lock.json']);
  if (!missing && !existsSync(join(ROOT, INSTALLED))) return stamp(INSTALLED, hash); // installed by hand
  if (!missing && isStamped(INSTALLED, hash)) return;
  const why = '依赖安装失败，请检查网络与 npm 源';
  await step('安装依赖（npm ci）', () => run(NPM, ['ci', '--no-audit', '--no-fund'], { why }), options);
  stamp(INSTALLED, hash);
}

/** Generates the database client when the schema has changed. The engine path only silences a download that generating does not need. */
export async function generate(options) {
  const hash = hashOf(['prisma/schema']);
  if (existsSync(join(ROOT, 'prisma', 'generated', 'client.ts')) && isStamped(GENERATED, hash)) return;
  const args = ['node_modules/prisma/build/index.js', 'generate'];
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
  await step(
    '生成数据库客户端',
    () => run(process.execPath, args, { env, why: '数据库客户端生成失败' }),
    options,
  );
  stamp(GENERATED, hash);
}

/** Builds the application when the build is missing or older than the code. */
export async function build(options) {
  const hash = hashOf(BUILT_FROM);
  if (isStamped(BUILT, hash)) return;
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const args = ['node_modules/next/dist/bin/next', 'build'];
  await step(
    '构建应用（首次约一分钟）',
    async () => {
      await run(process.execPath, args, { env, why: '构建失败' });
      letScriptsWait();
    },
    options,
  );
  stamp(BUILT, hash);
}
