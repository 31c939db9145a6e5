import { statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { ROOT } from './paths.mjs';
import { Stop } from './stop.mjs';

const OLDEST = [20, 19];
const FREE_MB = 700;

/** Throws unless this Node is new enough. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new Stop(`Node ${version} 太旧，请安装 Node ${OLDEST.join('.')} 或更新的版本（建议 24 LTS）后重试。`);
}

/** Throws when the disk is nearly full: a database must not run into the wall. */
export function checkDisk(path = ROOT) {
  const { bavail, bsize } = statfsSync(path);
  const free = Math.floor((bavail * bsize) / 1_000_000);
  if (free < FREE_MB) throw new Stop(`磁盘只剩 ${free} MB，至少需要 ${FREE_MB} MB。请清理磁盘后重试。`);
}

function listen(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: '0.0.0.0' }, () => {
      const { port: given } = server.address();
      server.close(() => resolve(given));
    });
  });
}

/** Throws when somebody else already listens on the port. */
export async function checkPort(port) {
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Stop(`端口 ${process.env.PORT} 不是 1—65535 之间的整数，请修改 PORT。`);
  try {
    await listen(port);
  } catch {
    throw new Stop(`端口 ${port} 已被占用。请关闭占用它的程序，或用 PORT=3001 npm start 换一个端口。`);
  }
}

/** A port that is free now. */
export const freePort = () => listen(0);
