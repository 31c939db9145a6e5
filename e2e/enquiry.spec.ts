import { randomInt } from 'node:crypto';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { samplePdf } from '../lib/testing/sample-pdf';
import { expectAccessible } from './axe';
import { openAlive } from './hand';
import { signInAs } from './people';

/** Every test comes from a network of its own, so that the limit of one does not stop another. */
const elsewhere = () => ({
  'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`,
});
test.beforeEach(({ page }) => page.setExtraHTTPHeaders(elsewhere()));

const unique = () => Math.random().toString(36).slice(2, 7);
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });
const active = samplePdf({ catalog: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' });

async function fill(page: Page, company: string) {
  await page.getByLabel(/^单位名称/).fill(company);
  await page.getByLabel(/^联系人/).fill('测试人');
  await page.getByLabel('电话').fill('023-72220000');
  await page.getByLabel(/^想了解/).fill('计划建设年产一亿平方米隔膜产线，想了解用地与配套。');
}

async function reference(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/enquire\/thanks/, { timeout: 20_000 });
  return (await page.getByText(/^JH-\d{8}-[A-Z0-9]{6}$/).textContent()) ?? '';
}

const withoutScripts = (browser: Browser, baseURL: string | undefined) =>
  browser.newContext({
    javaScriptEnabled: false,
    extraHTTPHeaders: elsewhere(),
    locale: 'zh-CN',
    baseURL: baseURL ?? '',
  });

test('from an opportunity to a sent enquiry in three interactions @phone', async ({ page }) => {
  let interactions = 0;
  const act = async (work: Promise<void>) => {
    interactions += 1;
    await work;
  };
  await page.goto('/opportunities/ev-battery/separator');
  await act(page.getByRole('main').getByRole('link', { name: /咨询/ }).first().click());
  await expect(page.getByRole('checkbox', { name: /动力电池及轻量化材料 › 隔膜/ })).toBeChecked();
  await expectAccessible(page);
  await fill(page, `示例${unique()}隔膜有限公司`);
  await act(page.getByLabel(/同意/).check());
  await act(page.getByRole('button', { name: '提交' }).click());
  await reference(page);
  expect(interactions).toBeLessThanOrEqual(3);
  await expectAccessible(page);
});

test('every kind of thing is carried along; what is not found is said', async ({ page }) => {
  const kinds = {
    'segment:ev-battery/separator': /环节.*› 隔膜/,
    'opportunity:ev-battery/separator': /招商机会.*› 隔膜/,
    'firm:wankai': /企业.*万凯/,
    'park:huigu-lake': /园区.*慧谷湖/,
    'ecosystem:ev-battery': /产业生态圈.*动力电池/,
    'project:rept-30gwh': /签约项目.*30GWh/,
    'fit:碳纤维预浸料': /查找过.*碳纤维预浸料/,
  };
  for (const [about, name] of Object.entries(kinds)) {
    await page.goto(`/enquire?about=${encodeURIComponent(about)}`);
    await expect(page.getByRole('checkbox', { name })).toBeChecked();
  }
  for (const about of ['shop:x', 'firm:nobody-of-this-name', 'segment:ev-battery'])
    await page
      .goto(`/enquire?about=${about}`)
      .then(() => expect(page.getByText('没有找到要咨询的对象', { exact: false })).toBeVisible());
  await page.goto('/enquire?about=shortlist:segment:ev-battery/separator,firm:wankai,firm:nobody');
  await expect(page.getByText('意向清单（2 项）')).toBeVisible();
  await expect(page.getByText('链接里有 1 项没有找到', { exact: false })).toBeVisible();
});

test('without scripts: nothing typed is lost, a file is refused and another taken, the state is shown', async ({
  browser,
  baseURL,
}) => {
  const context = await withoutScripts(browser, baseURL);
  const page = await context.newPage();
  await page.goto('/enquire?about=shortlist:segment:ev-battery/separator,park:huigu-lake');
  await fill(page, '示例隔膜有限公司');
  await page.getByLabel('电话').fill('72220000');
  await page.getByRole('checkbox', { name: /慧谷湖/ }).uncheck();
  await page.getByLabel('附件').setInputFiles(file('计划书.pdf', samplePdf()));
  await page.getByRole('button', { name: '提交' }).click();
  await expect(page.getByText('座机请加区号', { exact: false })).toBeVisible();
  await expect(page.getByText('附件请重新选择', { exact: false })).toBeVisible();
  await expect(page.getByLabel(/^单位名称/)).toHaveValue('示例隔膜有限公司');
  await expect(page.getByLabel('电话')).toHaveValue('72220000');
  await expect(page.getByRole('checkbox', { name: /隔膜/ })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /慧谷湖/ })).not.toBeChecked();
  await expect(page.getByLabel(/同意/)).not.toBeChecked();

  await page.getByLabel('电话').fill('023-72220000');
  await page.getByLabel(/同意/).check();
  await page.getByLabel('附件').setInputFiles(file('计划书.pdf', active));
  await page.getByRole('button', { name: '提交' }).click();
  await expect(page.getByText('“计划书.pdf”带有脚本', { exact: false }).first()).toBeVisible();
  await expect(page.getByLabel(/同意/)).toBeChecked();
  await page.getByLabel('附件').setInputFiles(file('计划书.pdf', samplePdf()));
  await page.getByRole('button', { name: '提交' }).click();
  const number = await reference(page);

  await page.getByRole('link', { name: '查询咨询进度' }).click();
  await expect(page.getByLabel(/^回执编号/)).toHaveValue(number);
  await page.getByLabel(/^电话或邮箱/).fill('023-72220001');
  await page.getByRole('button', { name: '查询' }).click();
  await expect(page.getByText('没有找到与编号和电话', { exact: false })).toBeVisible();
  await page.getByLabel(/^电话或邮箱/).fill('+86 23 7222 0000');
  await page.getByRole('button', { name: '查询' }).click();
  await expect(page.getByRole('heading', { name: `咨询 ${number}` })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: '已收到' })).toContainText(/\d{4}年\d+月\d+日/);
  expect(page.url()).not.toContain('7222');
  await expect(page.getByRole('main')).not.toContainText('示例隔膜');
  await context.close();
});

test('with the keyboard alone, on a screen of 320 pixels, in English', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/en/enquire?about=opportunity:ev-battery/separator');
  await page.waitForLoadState('networkidle');
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await sideways()).toBeLessThanOrEqual(0);
  await page.getByRole('checkbox', { name: /Separators/ }).focus();
  const next = async (text?: string) => {
    await page.keyboard.press('Tab');
    if (text) await page.keyboard.type(text);
  };
  await next(`示例${unique()} GmbH`);
  await next('Test Person');
  await next('030 1234567');
  await next();
  await next('We make separators and look for land and a partner.');
  await next(); // attachments
  await next();
  await page.keyboard.press('Space');
  await next();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Phone')).toBeFocused();
  await expect(page.getByLabel('Phone')).toHaveAccessibleDescription(/023-72220000|country code/);
  expect(await sideways()).toBeLessThanOrEqual(0);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('+49 (0)30 1234567');
  await page.keyboard.press('Enter');
  const number = await reference(page);
  await page.goto(`/en/enquire/status?reference=${number}`);
  await page.waitForLoadState('networkidle');
  await page.getByLabel('Reference').focus();
  await next('0049 30 1234567');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: `Enquiry ${number}` })).toBeVisible();
  await expectAccessible(page);
  expect(await sideways()).toBeLessThanOrEqual(0);
});

test('files: told at once when too many or no PDF, kept after a refusal, downloaded by the office only', async ({
  page,
  request,
}) => {
  const company = `示例${unique()}电池有限公司`;
  await openAlive(page, '/enquire?about=shortlist:segment:ev-battery/separator,firm:wankai');
  const input = page.getByLabel('附件');
  await input.setInputFiles(['a', 'b', 'c', 'd'].map((name) => file(`${name}.pdf`, samplePdf())));
  await expect(page.getByText('最多附 3 个文件', { exact: false })).toBeVisible();
  await input.setInputFiles({ name: 'a.docx', mimeType: 'application/msword', buffer: Buffer.from('x') });
  await expect(page.getByText('“a.docx”不是 PDF', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: '不附这些文件' }).click();
  await expect(page.getByText('a.docx')).toHaveCount(0);
  await input.setInputFiles(file('计划书 1.pdf', samplePdf()));
  await fill(page, company);
  await page.getByRole('button', { name: '提交' }).click();
  await expect(page.getByText('请先阅读并同意个人信息说明。')).toBeVisible();
  expect(await input.evaluate((element: HTMLInputElement) => element.files?.length)).toBe(1);
  await expectAccessible(page);
  await page.getByLabel(/同意/).check();
  await expect(page.getByText('请先阅读并同意个人信息说明。')).toHaveCount(0); // mended: no longer told
  await page.getByRole('button', { name: '提交' }).click();
  await reference(page);

  await signInAs(page, 'officer');
  await page.goto('/office/enquiries');
  await page.getByRole('link', { name: company }).click();
  await expect(page.getByRole('link', { name: /› 隔膜/ })).toBeVisible();
  await expect(page.getByRole('link', { name: '023-72220000' })).toHaveAttribute('href', 'tel:+862372220000');
  const link = page.getByRole('link', { name: '计划书 1.pdf' });
  await expectAccessible(page);
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('计划书 1.pdf');
  const path = (await link.getAttribute('href')) ?? '';
  const reply = await page.request.get(path);
  expect((await reply.body()).equals(samplePdf())).toBe(true);
  expect(reply.headers()['content-disposition']).toMatch(/^attachment;/);
  expect(reply.headers()['x-content-type-options']).toBe('nosniff');
  expect(reply.headers()['content-security-policy']).toMatch(/^sandbox;/);
  expect((await request.get(path)).status()).toBe(401);
});

test('a broken line loses nothing, and a form that is too large is told so', async ({
  page,
  request,
  baseURL,
}) => {
  await openAlive(page, '/enquire');
  await fill(page, `示例${unique()}断线有限公司`);
  await page.getByLabel(/同意/).check();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: '提交' }).click();
  await expect(page.getByText('没有发出去', { exact: false })).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: '提交' }).click();
  await reference(page);
  const reply = await request.post('/enquire', {
    headers: { origin: baseURL ?? '' },
    multipart: { attachments: file('x.pdf', Buffer.alloc(43_000_000)) },
  });
  expect(reply.status()).toBe(413);
  expect(await reply.text()).toContain('文件太大');
});
