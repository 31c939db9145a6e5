// On a public page the application's scripts wait for a hand: docs/decisions/013 says why.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LATE_DATA_HEADER } from '../server/public-page.mjs';
import { ROOT } from './paths.mjs';
import { Stop } from './stop.mjs';

const LOADER = join(ROOT, 'scripts/browser/late-loader.js');

/** What names a page's own scripts ahead of its need of them: for its server, and in its head. */
const AHEAD = [
  [/"moduleLoading":\{[^}]*\}/, '"moduleLoading":null'],
  [/"entryJSFiles":\{(?:"[^"]*":\[[^\]]*\],?)*\}/, '"entryJSFiles":{}'],
];

/** The own scripts of public pages, too, are left to be fetched by the application when it starts. */
function leaveOwnScripts(folder) {
  const pages = join(folder, 'server/app/(public)');
  for (const name of readdirSync(pages, { recursive: true })) {
    if (basename(name) !== 'page_client-reference-manifest.js') continue;
    const file = join(pages, name);
    const less = AHEAD.reduce((text, [from, to]) => text.replace(from, to), readFileSync(file, 'utf8'));
    writeFileSync(file, less);
  }
}

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
  const code = readFileSync(LOADER, 'utf8')
    .replace('__FILES__', files)
    .replace('__DATA_HEADER__', LATE_DATA_HEADER);
  const name = `static/chunks/late-${createHash('sha256').update(code).digest('hex').slice(0, 16)}.js`;
  writeFileSync(join(folder, name), code);
  for (const [file, list] of all) {
    if (JSON.stringify(list.rootMainFiles) !== files) continue;
    writeFileSync(file, JSON.stringify({ ...list, rootMainFiles: [name] }, null, 2));
  }
  leaveOwnScripts(folder);
}
