import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { run } from './run.mjs';
import { step } from './say.mjs';
import { hashOf, once } from './stamps.mjs';

const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const BUILT_FROM = [
  'app', 'components', 'lib', 'i18n', 'prisma/schema', 'public', 'proxy.ts', 'next.config.js',
  'postcss.config.mjs', 'package-lock.json', 'tsconfig.json',
]; // biome-ignore format: one list

/** Installs the dependencies when they are missing or the lock file has changed. */
export async function install(options) {
  const hash = hashOf(['package-lock.json']);
  const missing = !existsSync(join(ROOT, 'node_modules', 'next', 'package.json'));
  if (!missing && existsSync(join(ROOT, 'node_modules', '.gf-installed')) === false) {
    await once('node_modules/.gf-installed', hash, async () => {}); // installed by hand
    return;
  }
  await once(missing ? `node_modules/.gf-missing` : 'node_modules/.gf-installed', hash, () =>
    step(
      '安装依赖（npm ci）',
      () => run(NPM, ['ci', '--no-audit', '--no-fund'], { why: '依赖安装失败，请检查网络与 npm 源' }),
      options,
    ),
  );
  if (missing) await once('node_modules/.gf-installed', hash, async () => {});
}

/** Generates the database client when the schema has changed. The engine path only silences a download that generating does not need. */
export async function generate(options) {
  await once(
    'node_modules/.gf-generated',
    hashOf(['prisma/schema']) + existsSync(join(ROOT, 'prisma/generated/client.ts')),
    () =>
      step(
        '生成数据库客户端',
        () =>
          run(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
            env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
            why: '数据库客户端生成失败',
          }),
        options,
      ),
  );
  await once('node_modules/.gf-generated', `${hashOf(['prisma/schema'])}true`, async () => {});
}

/** Builds the application when the build is missing or older than the code. */
export async function build(options) {
  await once('.next/gf-build', hashOf(BUILT_FROM), () =>
    step(
      '构建应用（首次约一分钟）',
      () =>
        run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
          env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
          why: '构建失败',
        }),
      options,
    ),
  );
}
