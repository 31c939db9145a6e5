// npm start: from a bare clone to a running system. Only Node's own modules until dependencies are installed.
import { ready, serve } from './steps/application.mjs';
import { checkDisk, checkNode, checkPort } from './steps/checks.mjs';
import { furnish, secretFor } from './steps/furnish.mjs';
import { DATA } from './steps/paths.mjs';
import { build, generate, install } from './steps/prepare.mjs';
import { block, bold, step } from './steps/say.mjs';
import { Stop } from './steps/stop.mjs';

const dev = process.argv.includes('--dev');
const port = Number(process.env.PORT ?? 3000);
const STOP_MS = 25_000;

const application = (url) =>
  serve({
    port,
    dev,
    env: {
      DATABASE_URL: url,
      AUTH_SECRET: secretFor(DATA),
      PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${port}`,
    },
  });

let database;
let child;
let stopping = false;

async function stop(code, why = '') {
  if (stopping) return;
  stopping = true;
  if (why) console.error(why);
  if (child && child.exitCode === null) {
    const gone = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await gone;
    clearTimeout(late);
  }
  await database?.release();
  if (!why) console.log('已停止，数据都在。');
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));

try {
  checkNode();
  checkDisk();
  await checkPort(port);
  console.log(`\n${bold('金花招商 Golden Flower')}\n`);
  await install();
  await generate();
  const { openDatabase } = await import('./steps/database.mjs');
  database = await openDatabase();
  const news = await furnish(database);
  if (!dev) await build();
  child = application(database.url);
  child.on(
    'close',
    (code) =>
      void stop(
        1,
        stopping ? '' : `应用意外退出（退出码 ${code}），数据库已随之停止；请查看上面的信息后重新启动。`,
      ),
  );
  await step('启动应用', () => ready(child, port));
  block([
    `网址      http://localhost:${port}    办公入口 http://localhost:${port}/sign-in`,
    ...news,
    database.embedded
      ? `数据      ${DATA}（内嵌 PostgreSQL，请定期备份）`
      : '数据      DATABASE_URL 指定的数据库',
    '停止      按 Ctrl-C',
  ]);
} catch (error) {
  await stop(1, error instanceof Stop ? `\n${error.message}` : String(error?.stack ?? error));
}
