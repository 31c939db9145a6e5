// The application as its own process, the same for its users, its tests and its measurements.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { Stop } from './stop.mjs';

const DEV = [join(ROOT, 'node_modules/next/dist/bin/next'), 'dev'];
const BUILT = [join(ROOT, 'scripts/serve.mjs')];

/** Starts the application on `port` with `env` over the process's own; `dev` compiles on the way. Returns the child process. */
export function serve({ port, env, dev = false }) {
  return spawn(process.execPath, dev ? DEV : BUILT, {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: dev ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      ...env,
      PORT: String(port),
    },
    stdio: ['ignore', dev ? 'inherit' : 'ignore', 'inherit'],
  });
}

/** Resolves when `child` answers on `port` that it is ready; throws Stop when it has ended or after a minute. */
export async function ready(child, port) {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Stop('应用没有启动起来，原因见上面的信息。');
    const reply = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (reply?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Stop('应用一分钟内没有就绪，请查看上面的信息。');
}
