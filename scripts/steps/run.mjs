import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';
import { Stop } from './stop.mjs';

/**
 * Runs a command to its end in the project folder. Its output is shown only when it fails (or when
 * `show` is set). Resolves with what it printed on stdout.
 */
export function run(command, args, { env = {}, input = '', show = false, why = '' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let [stdout, all] = ['', ''];
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
      all += chunk;
      if (show) process.stdout.write(chunk);
    });
    child.stderr.on('data', (chunk) => {
      all += chunk;
      if (show) process.stderr.write(chunk);
    });
    child.on('error', (error) => reject(new Stop(`${why || command}：${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) resolve(stdout);
      else
        reject(
          new Stop(
            `${why || `${command} ${args.join(' ')}`}（退出码 ${code}）\n${all.trim().split('\n').slice(-25).join('\n')}`,
          ),
        );
    });
    child.stdin.end(input);
  });
}

/** Runs the project's own command line in TypeScript. */
export const gf = (args, options) =>
  run(process.execPath, ['--import', 'tsx', 'cli/gf.ts', ...args], options);
