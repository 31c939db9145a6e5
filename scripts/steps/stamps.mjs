import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './paths.mjs';

function* filesUnder(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (name !== 'generated' && name !== 'node_modules') yield* filesUnder(join(path, name));
  }
}

/** One hash over the contents of files and folders, test files left out. */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesUnder(join(ROOT, path))) {
      if (/\.test\.tsx?$/.test(file)) continue;
      hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

/** Whether the stamp file says that this was already done for the same inputs. */
export function isStamped(stampFile, hash) {
  const file = join(ROOT, stampFile);
  return existsSync(file) && readFileSync(file, 'utf8') === hash;
}

export function stamp(stampFile, hash) {
  const file = join(ROOT, stampFile);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, hash);
}
