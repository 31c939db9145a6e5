// node --import tsx bench/page-weight.ts BASE_URL: what a phone fetches for each public page, held against the budget.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';

const BUDGET = { all: 300 * 1024, script: 120 * 1024 };
const SYSTEM_CHROMIUM = '/usr/bin/chromium';
const PAGES = [
  '/', '/golden-flowers', '/firms/wankai', '/ecosystems', '/ecosystems/ev-battery', '/ecosystems/new-materials', '/fit',
  '/fit?q=separator', '/opportunities', '/opportunities/ev-battery/separator', '/projects', '/projects/rept-30gwh', '/parks',
  '/parks/huigu-lake', '/indicators', '/search?q=gemo', '/shortlist?items=firm:wankai,park:huigu-lake', '/enquire',
]; // biome-ignore format: a list
const ISLAND = { page: '/ecosystems/ev-battery', without: '/ecosystems', budget: 30 * 1024 };
const QUIET_MS = 600;
const base = process.argv[2] ?? '';

type Weight = { all: number; script: number; byHand: number; scripts: Map<string, number> };

/**
 * Bytes as they came over the line, headers included, from an empty cache: until the page was quiet, and of scripts also
 * once a hand was on it (`byHand`), which the application's own scripts wait for.
 */
async function weigh(browser: Browser, path: string): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  const kinds = new Map<string, string>();
  const names = new Map<string, string>();
  const weight: Weight = { all: 0, script: 0, byHand: 0, scripts: new Map() };
  line.on('Network.responseReceived', ({ requestId, type, response }) => {
    kinds.set(requestId, type);
    names.set(requestId, new URL(response.url).pathname);
  });
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weight.all += encodedDataLength;
    if (kinds.get(requestId) !== 'Script') return;
    weight.script += encodedDataLength;
    weight.scripts.set(names.get(requestId) ?? requestId, encodedDataLength);
  });
  const reply = await page.goto(`${base}${path}`, { waitUntil: 'networkidle' });
  if (reply?.status() !== 200) throw new Error(`${path} answered ${reply?.status()}`);
  const { all, script } = weight;
  const alive = page.evaluate(
    () =>
      new Promise<void>((resolve) => window.addEventListener('gf:alive', () => resolve(), { once: true })),
  );
  await page.mouse.move(3, 3);
  await alive;
  await page.waitForTimeout(QUIET_MS); // what it fetches next
  await context.close();
  return { ...weight, all, script, byHand: weight.script };
}

const kb = (bytes: number) => (bytes / 1024).toFixed(1);
const ratio = (bytes: number, budget: number) => `${((100 * bytes) / budget).toFixed(0)}%`;

const browser = await chromium.launch({
  ...(existsSync(SYSTEM_CHROMIUM) ? { executablePath: SYSTEM_CHROMIUM } : {}),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
console.log(
  `\nPage weight: at most ${kb(BUDGET.all)} KB in all, ${kb(BUDGET.script)} KB of JavaScript, gzipped\n`,
);
console.log(
  '| page | KB | of budget | JS KB | of budget | JS KB under a hand | |\n|---|---|---|---|---|---|---|',
);
let heavy = 0;
for (const path of PAGES.flatMap((one) => [one, `/en${one === '/' ? '' : one}`])) {
  const { all, script, byHand } = await weigh(browser, path);
  const fits = all <= BUDGET.all && script <= BUDGET.script;
  if (!fits) heavy += 1;
  const cells = [path, kb(all), ratio(all, BUDGET.all), kb(script), ratio(script, BUDGET.script), kb(byHand)];
  console.log(`| ${[...cells, fits ? 'pass' : 'FAIL'].join(' | ')} |`);
}
const [withMap, without] = [await weigh(browser, ISLAND.page), await weigh(browser, ISLAND.without)];
const island = [...withMap.scripts].filter(([name]) => !without.scripts.has(name)); // what only the map fetches
const added = island.reduce((sum, [, bytes]) => sum + bytes, 0);
const isSmall = added > 0 && added <= ISLAND.budget;
if (!isSmall) heavy += 1;
console.log(
  `\nThe map's island: ${kb(added)} KB in ${island.length} files, ${ratio(added, ISLAND.budget)} of ${kb(ISLAND.budget)} KB: ${isSmall ? 'pass' : 'FAIL'}`,
);
await browser.close();
process.exitCode = heavy > 0 ? 1 : 0;
