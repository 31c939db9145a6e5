import { Agent, get, type IncomingMessage } from 'node:http';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './axe';

const PAGES = [
  '/', '/golden-flowers', '/firms/wankai', '/firms/kalai', '/ecosystems', '/ecosystems/ev-battery', '/ecosystems/new-materials', '/projects',
  '/projects/rept-30gwh', '/parks', '/parks/huigu-lake', '/search?q=gemo', '/search?q=seperator', '/shortlist',
  '/shortlist?items=segment:ev-battery/separator,firm:kalai,park:huigu-lake,project:rept-30gwh,shop:x', '/fit', '/fit?q=%E9%9A%94%E8%86%9C',
  '/fit?q=kindergarten', '/opportunities', '/opportunities/ev-battery/separator', '/enquire?about=segment:ev-battery/separator',
  '/enquire?about=shortlist:segment:ev-battery/separator,firm:wankai,firm:nobody', '/enquire/status', '/developers',
  '/enquire/thanks?reference=JH-20261125-ABC234', '/ecosystems/ev-battery?strength=missing&park=fuling-hitech&q=dian', '/ecosystems/ev-battery?view=list',
  '/ecosystems/new-materials?view=table&sort=value', '/ecosystems/electronics', '/projects/geely-12gwh', '/projects/zhacai-5wt', '/projects?view=timeline',
  '/projects?view=distribution', '/projects?view=timeline&demo=with', '/golden-flowers/compare',
  '/golden-flowers/compare?firms=wankai,huafon,rept-battero,kalai', '/indicators', '/innovation', '/parks/fuling-hitech', '/parks/baitao', '/firms/huafon',
  '/firms/east-hope', '/sign-in',
]; // biome-ignore format: a list

/** Further pages of a route that English is looked at once already. */
const AGAIN = new Set([
  '/firms/kalai', '/firms/huafon', '/firms/east-hope', '/parks/fuling-hitech', '/parks/baitao', '/projects/geely-12gwh', '/projects/zhacai-5wt',
  '/ecosystems/electronics', '/search?q=seperator', '/fit?q=kindergarten', '/projects?view=timeline&demo=with',
]); // biome-ignore format: a list

/** What a phone shows otherwise than a desktop, not only narrower: the menu, folded tables, the map, forms. */
const FOLDS = new Set([
  '/', '/golden-flowers', '/ecosystems/ev-battery', '/ecosystems/new-materials?view=table&sort=value', '/projects', '/projects?view=timeline',
  '/parks', '/fit?q=%E9%9A%94%E8%86%9C', '/opportunities', '/enquire?about=segment:ev-battery/separator', '/enquire/status', '/indicators',
  '/golden-flowers/compare?firms=wankai,huafon,rept-battero,kalai', '/firms/wankai', '/projects/rept-30gwh',
]); // biome-ignore format: a list

test.describe.configure({ mode: 'parallel' }); // the longest file; no test here leans on another

/** Pixels that a page is wider than its window. */
const sidewaysScroll = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));

for (const path of PAGES.flatMap((one) =>
  one === '/sign-in' || AGAIN.has(one) ? [one] : [one, `/en${one === '/' ? '' : one}`],
)) {
  test(`${path} reads clean: no console error, no CSP violation, nothing for axe, no sideways scroll, on a phone too`, async ({
    page,
  }) => {
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    const reply = await page.goto(path);
    expect(reply?.status()).toBe(200);
    // whole as it comes: what arrives later stays hidden where scripts are off
    expect(await reply?.text()).not.toContain('<div hidden id="S:');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.evaluate(() => window.dispatchEvent(new Event('scroll')));
    await expect(page.locator('html')).toHaveAttribute('data-laid', ''); // all of it is laid out
    await expectAccessible(page);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.setViewportSize({ width: 390, height: 844 });
    if (FOLDS.has(path)) await expectAccessible(page);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(errors).toEqual([]);
  });
}

test('home shows the published quarter with its source, and English keeps the figures', async ({ page }) => {
  await page.goto('/');
  const quarter = page
    .getByRole('region')
    .or(page.locator('section'))
    .filter({ hasText: '2023年一季度，已公布' })
    .first();
  for (const text of ['65', '430', '11', '251.78', '+72.69%', '第13、14段'])
    await expect(quarter).toContainText(text);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fuling, Chongqing');
  await expect(page.getByText('CNY 25.18 billion')).toBeVisible();
});

test('the roster has eighteen seats, fifteen firms by number, and says once what the others wait for', async ({
  page,
}) => {
  await page.goto('/golden-flowers');
  const held = await page.getByText(/^第\d+席$/).allTextContents();
  expect(held).toEqual(Array.from({ length: 15 }, (_, index) => `第${index + 1}席`));
  await expect(page.getByText('第16–18席 等待官方名单')).toHaveCount(1);
  await expect(page.getByText('等待官方名单')).toHaveCount(1);
  await expect(page.getByText('席位序号只是本站的排列，不是官方名次。')).toBeVisible();
});

test('home leads with the newest whole year that was published, and tells the last news of projects', async ({
  page,
}) => {
  await page.goto('/');
  const section = (title: string) =>
    page.locator('section').filter({ has: page.getByRole('heading', { name: title, level: 2 }) });
  for (const text of ['1,710', '超过2,700', '323', '+22.4%', '重庆日报', '+8.8%'])
    await expect(section('2024年，全年已公布')).toContainText(text);
  const news = section('最新进展').getByRole('listitem');
  await expect(news).toHaveCount(5);
  await expect(news.first()).toContainText('开工 2025年3月25日');
  await expect(news.first()).toContainText('华峰年产45万吨新能源汽车用高端铝板带箔智能化建设');
  const output = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '工业产值' }) });
  await expect(output).toContainText('口径：规模以上工业产值');
  await expect(output).not.toContainText('%'); // another measure than the target's: it stands beside it and is not held against it
  const product = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: '地区生产总值' }) });
  await expect(product).toContainText('81.4%');
});

test('where a firm produces, it says which part of the capacity runs', async ({ page }) => {
  await page.goto('/firms/wankai');
  await expect(page.getByText('一期60万吨于2020年3月25日投产。')).toBeVisible();
  await page.goto('/golden-flowers/compare?firms=wankai,fuling-zhacai');
  const projects = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '项目' }) });
  await expect(projects).toContainText('一期60万吨于2020年3月25日投产。');
  await expect(projects).toContainText('截至2022年3月25日已投产2.5万吨/年');
});

test('sources that disagree stand side by side', async ({ page }) => {
  await page.goto('/firms/wankai');
  const figures = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: '公开数据', level: 2 }) });
  await expect(figures.getByText('106亿元')).toBeVisible();
  await expect(figures.getByText('100亿元')).toBeVisible();
  await expect(figures.getByText('来源不一致，两者并列')).toBeVisible();
  await expect(figures.getByText('本站采用')).toHaveCount(1);
});

test('an investor goes from a missing segment to a sent enquiry without JavaScript', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/ecosystems/ev-battery');
  const segment = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^隔膜/ }) });
  await segment.getByRole('heading', { name: /^隔膜/ }).click(); // beside the drawing an entry is folded
  await segment.getByRole('link', { name: '就此咨询' }).click();
  await page.getByLabel('单位名称').fill('示例隔膜有限公司');
  await page.getByLabel('联系人').fill('示例');
  await page.getByRole('button', { name: '提交' }).click();
  await expect(page.getByText('请先阅读并同意个人信息说明。')).toBeVisible();
  await expect(page.getByLabel('单位名称')).toHaveValue('示例隔膜有限公司');
  await page.getByLabel('电话').fill('+49 30 1234567');
  await page.getByLabel('想了解什么').fill('计划建设年产一亿平方米隔膜产线。');
  await page.getByLabel('我已阅读并同意按上述说明处理').check();
  await page.getByRole('button', { name: '提交' }).click();
  await expect(page.getByText(/JH-\d{8}-[A-Z0-9]{6}/)).toBeVisible();
  await context.close();
});

test('filters live in the address, pages go on by keyset, and amounts show their bound', async ({ page }) => {
  await page.goto('/projects?ecosystem=ev-battery');
  await expect(page.getByRole('row').filter({ hasText: '30GWh' })).toContainText('≥100亿元');
  await expect(page.getByRole('row').filter({ hasText: '12GWh' })).toContainText('未披露');
  await page.goto('/projects?demo=with');
  const first = await page.getByRole('row').nth(1).textContent();
  await page.getByRole('link', { name: '下一页' }).click();
  await expect(page).toHaveURL(/after=/);
  expect(await page.getByRole('row').nth(1).textContent()).not.toBe(first);
});

test('search finds two characters, pinyin in full and initials, and English', async ({ page }) => {
  for (const words of ['隔膜', 'gemo', 'separator']) {
    await page.goto(`/search?q=${encodeURIComponent(words)}`);
    await expect(page.getByRole('link', { name: '隔膜', exact: true })).toBeVisible();
  }
  await page.goto('/search?q=nothingofthekind');
  await expect(page.getByText('没有找到“nothingofthekind”')).toBeVisible();
});

test('alive and ready differ, and a missing page says so with the headers on', async ({ request }) => {
  expect((await request.get('/healthz')).status()).toBe(200);
  expect(await (await request.get('/readyz')).json()).toEqual({ ready: true });
  const missing = await request.get('/nothing-here');
  expect(missing.status()).toBe(404);
  expect(missing.headers()['content-security-policy']).toContain("object-src 'none'");
  expect(missing.headers()['x-content-type-options']).toBe('nosniff');
});

test('an idle connection outlives the minute after which a proxy lets go, so no question meets a closed one', async ({
  baseURL,
}) => {
  const agent = new Agent({ keepAlive: true });
  const reply = await new Promise<IncomingMessage>((resolve, refuse) =>
    get(`${baseURL}/healthz`, { agent }, resolve).on('error', refuse),
  );
  agent.destroy();
  const seconds = Number(/timeout=(\d+)/.exec(String(reply.headers['keep-alive']))?.[1]);
  expect(seconds).toBeGreaterThan(60);
});

test('no window that opened the office keeps a handle on it; on a public page nothing costs a new process', async ({
  request,
}) => {
  for (const [path, policy] of [
    ['/sign-in', 'same-origin'],
    ['/office', 'same-origin'],
    ['/office/projects', 'same-origin'],
    ['/', undefined],
    ['/fit', undefined],
  ] as const) {
    const reply = await request.get(path, { maxRedirects: 0 });
    expect(reply.headers()['cross-origin-opener-policy'], path).toBe(policy);
  }
});

test('an investor asks where to fit, in pinyin and English, and sends an enquiry, without JavaScript', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByLabel('您生产、采购或寻找什么').fill('geli mo');
  await page.getByRole('button', { name: '看我能落在哪' }).click();
  await expect(page.getByRole('heading', { level: 3 }).first()).toContainText('隔膜');
  const answer = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3 }) })
    .first();
  await expect(answer).toContainText('与“隔离膜”读音相同');
  await expect(answer).toContainText('瑞浦兰钧');
  await answer.getByRole('link', { name: '就这个环节提交咨询' }).click();
  await expect(page.getByText('新能源汽车动力电池及轻量化材料 › 隔膜')).toBeVisible();

  await page.goto('/en/fit?q=separator+film');
  await expect(page.getByRole('heading', { level: 3 }).first()).toContainText('Separator');
  await page.goto('/fit?q=航空母舰');
  await expect(page.getByText('没有找到与“航空母舰”相接的环节')).toBeVisible();
  await page.getByRole('link', { name: '把这句话交给招商投资局' }).click();
  await expect(page.getByRole('textbox', { name: /想了解/ })).toHaveValue('航空母舰');
  await context.close();
});
