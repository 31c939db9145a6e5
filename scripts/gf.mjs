// npm run gf -- …: the command line on the same database that npm start uses. stdout carries the result only.
import { spawn } from 'node:child_process';
import { openDatabase } from './steps/database.mjs';
import { ROOT } from './steps/paths.mjs';
import { generate, install } from './steps/prepare.mjs';
import { Stop } from './steps/stop.mjs';

const quiet = { out: process.stderr };
const args = process.argv.slice(2);
const needsDatabase = !(
  args.length === 0 ||
  args.includes('--help') ||
  args.includes('-h') ||
  args[0] === 'lint'
);

function cli(env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'cli/gf.ts', ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

try {
  await install(quiet);
  await generate(quiet);
  const silent = { out: { write: () => {} } };
  const database = needsDatabase ? await openDatabase(silent) : null;
  const code = await cli(database ? { DATABASE_URL: database.url } : {});
  await database?.release();
  process.exit(code);
} catch (error) {
  console.error(error instanceof Stop ? error.message : error);
  process.exit(1);
}
