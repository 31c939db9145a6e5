// On a public page the application's scripts wait for a hand: docs/decisions/013 says why.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from './paths.mjs';
import { Stop } from './stop.mjs';

const LOADER = join(ROOT, 'scripts/browser/late-loader.js');

/**
 * Puts the loader in front of the scripts of a fresh build: every page names it as its first script, and it names theirs. A page
 * whose list of scripts is not found in the build keeps them as they are, which only makes it load them at once.
 */
export function letScriptsWait(folder = join(ROOT, '.next')) {
  const lists = readdirSync(folder, { recursive: true })
    .filter((name) => basename(name) === 'build-manifest.json')
    .map((name) => join(folder, name));
  const all = lists.map((file) => [file, JSON.parse(readFileSync(file, 'utf8'))]);
  const [, whole] = all.find(([, { rootMainFiles }]) => rootMainFiles?.length > 0) ?? [];
  if (!whole) throw new Stop('构建里没有找到页面脚本的清单，请删除 .next 后重试。');
  const files = JSON.stringify(whole.rootMainFiles);
  const code = readFileSync(LOADER, 'utf8').replace('__FILES__', files);
  const name = `static/chunks/late-${createHash('sha256').update(code).digest('hex').slice(0, 16)}.js`;
  writeFileSync(join(folder, name), code);
  for (const [file, list] of all) {
    if (JSON.stringify(list.rootMainFiles) !== files) continue;
    writeFileSync(file, JSON.stringify({ ...list, rootMainFiles: [name] }, null, 2));
  }
}
