import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { openByHand } from './hand';

const FULL = [
  'segment:ev-battery/separator',
  'segment:ev-battery/composite-box',
  'segment:new-materials/adiponitrile',
  'firm:rept-battero',
  'firm:wankai',
  'firm:fuling-zhacai',
  'park:huigu-lake',
  'park:fuling-hitech',
  'project:rept-30gwh',
  'project:huafon-138',
  'project:zhacai-5wt',
  'project:pengwei-upgrade',
];

test('a shortlist is built from pages, survives a reload, is shared, and changes nobody else’s', async ({
  page,
  browser,
  baseURL,
}) => {
  await openByHand(page, '/opportunities/ev-battery/separator');
  await page.getByRole('button', { name: '加入清单' }).first().click();
  await page.goto('/firms/wankai');
  await page.getByRole('button', { name: '加入清单' }).first().click();
  await expect(page.getByRole('button', { name: '移出清单' }).first()).toBeVisible();
  await page.reload();
  await page
    .getByRole('banner')
    .getByRole('link', { name: /清单.*2 项/ })
    .click();
  await expect(page).toHaveURL(/items=segment:ev-battery\/separator,firm:wankai$/);
  await expect(page.getByRole('main').getByRole('link', { name: '隔膜', exact: true })).toBeVisible();
  await expect(page.getByRole('img', { name: '用手机扫码打开这份清单' })).toBeVisible();
  await expectAccessible(page);

  const link = await page.getByLabel('这份清单的链接').inputValue();
  const other = await browser.newContext({ baseURL: baseURL ?? '', locale: 'zh-CN' });
  const theirs = await other.newPage();
  await openByHand(theirs, new URL(link).pathname + new URL(link).search);
  await expect(theirs.getByText('您的浏览器里还没有清单。')).toBeVisible();
  await expect(theirs.getByRole('link', { name: '重庆万凯新材料科技有限公司' }).first()).toBeVisible();
  await theirs.getByRole('button', { name: '存为我的清单' }).click();
  await expect(theirs.getByRole('banner').getByRole('link', { name: /清单.*2 项/ })).toBeVisible();
  await other.close();

  await page.getByRole('link', { name: '把隔膜移出清单' }).click();
  await expect(page).toHaveURL(/items=firm:wankai$/);
  await page.getByRole('link', { name: '带着清单去咨询' }).click();
  await expect(page).toHaveURL(/\/enquire\?about=shortlist:firm%3Awankai$/);
});

test('what a link holds and the site does not know is left out with a sentence', async ({ page }) => {
  await page.goto('/shortlist?items=firm:wankai,firm:no-such-firm,shop:x');
  await expect(page.getByText('链接中有 1 项看不懂，已略去。')).toBeVisible();
  await expect(page.getByText('链接中有 1 项不存在或已不公开，已略去。')).toBeVisible();
  await expect(page.getByRole('link', { name: '重庆万凯新材料科技有限公司' }).first()).toBeVisible();
});

test('without JavaScript a list is built by looking things up, in the address', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/firms/wankai');
  await page.getByRole('link', { name: '加入清单' }).first().click();
  await page.getByLabel('企业、环节、园区或项目').fill('慧谷湖');
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByRole('link', { name: /^加入 慧谷湖/ }).click();
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(2);
  await page.getByRole('link', { name: /^把重庆万凯.*移出清单$/ }).click();
  await expect(page).toHaveURL(/items=park:huigu-lake$/);
  await context.close();
});

for (const base of ['', '/en']) {
  test(`a full list prints on one page: ${base || 'zh'}`, async ({ page }) => {
    await page.goto(`${base}/shortlist?items=${FULL.join(',')}`);
    await expect(page.getByRole('heading', { level: 3 })).toHaveCount(FULL.length);
    const pdf = (await page.pdf({ format: 'A4', margin: { top: '12mm', bottom: '12mm' } })).toString(
      'latin1',
    );
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  });
}
