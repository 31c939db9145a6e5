import { expect, type Page, test } from '@playwright/test';
import { docxText, p, sampleDocx, tbl } from '../lib/testing/sample-docx';
import { expectAccessible } from './axe';
import { signInAs } from './people';

/** Each project has a kind of its own: the two run at the same time on one database. */
const ON = {
  desktop: { kind: 'leader', name: '领导参阅', draft: 'period=2023Q1&kind=leader' },
  phone: { kind: 'yearly', name: '年度总结', draft: 'period=2023&kind=yearly' },
};
const placeOf = (page: Page) => ON[(page.viewportSize()?.width ?? 0) < 600 ? 'phone' : 'desktop'];

const file = (bytes: Uint8Array, name = '本办版式.docx') => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: Buffer.from(bytes),
});

async function send(page: Page, bytes: Uint8Array, name?: string): Promise<void> {
  await page.getByLabel('用于哪种简报').selectOption(placeOf(page).kind);
  await page.getByLabel('模板文件').setInputFiles(file(bytes, name));
  const looked = page.waitForResponse((reply) => reply.request().method() === 'POST', { timeout: 60_000 });
  await page.getByRole('button', { name: '上传并检查' }).click();
  await looked; // the check has a thread of its own, which takes its time on a busy machine
}

const ours = (mark: string) =>
  sampleDocx({
    body:
      p(`${mark}{标`, '题}') +
      p('共{签约', '项目数}，{协议资金}。') +
      tbl([p('序号'), p('项目')], [p('{#签约项目}{序号}'), p('{项目名称}{/签约项目}')]),
    header: p('{地区}{种类}'),
  });

test('a template of the office: wrong with its place, right, looked at, used, changed, taken out of use @phone', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const { name, draft } = placeOf(page);
  const heading = page.getByRole('heading', { name: new RegExp(`^${name}模板第 \\d+ 版$`) });
  await signInAs(page, 'administrator');
  await page.goto('/office/settings');
  await page.getByRole('link', { name: '查看、上传和启用简报模板' }).click();
  await expect(page.getByRole('heading', { name: '简报模板' })).toBeVisible();
  await expectAccessible(page);

  await send(page, sampleDocx({ body: p('{标题}') + tbl([p('{#签约项目}{项目名}')]), header: p('{文好}') }));
  const wrong = page.getByRole('list', { name: '要改的地方' });
  await expect(wrong).toContainText('正文第1个表第1行第1列');
  await expect(wrong).toContainText('是不是想写 {项目名称}？');
  await expect(wrong).toContainText('循环没有结尾');
  await expect(wrong).toContainText('页眉第1段');
  await expect(wrong).toContainText('是不是想写 {文号}？');
  await expect(page.getByText('没有保存。模板有 3 处要改', { exact: false }).first()).toBeVisible();
  await expectAccessible(page);
  await send(page, new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]), '旧版.docx');
  await expect(page.getByText('旧的 .doc 文件', { exact: false }).first()).toBeVisible();

  await send(page, ours(`甲${Date.now()}式：`));
  await expect(heading).toBeVisible();
  await expect(page.getByText('未启用', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('系统管理员不看台账，试填用虚构的示例', { exact: false })).toBeVisible(); // who keeps the system reads no ledger
  await expect(page.getByRole('definition').filter({ hasText: '示例区2023年上半年' })).toBeVisible();
  await expectAccessible(page);
  const preview = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载 填好的预览' }).click();
  expect((await preview).suggestedFilename()).toContain('预览 示例区');
  await page.getByRole('button', { name: /^启用/ }).click();
  await expect(page.getByRole('status').filter({ hasText: '已启用第' })).toBeVisible();
  const first = page.url();

  const other = await browser.newContext();
  const desk = await other.newPage();
  await signInAs(desk, 'officer');
  await desk.goto(`/office/briefings/preview?${draft}`);
  await expect(desk.getByRole('link', { name: '下载 Word（公文格式）' })).toBeVisible();
  const saved = desk.waitForEvent('download');
  await desk.getByRole('link', { name: '下载 Word（本办模板）' }).click();
  expect((await saved).suggestedFilename()).toMatch(/（本办模板）\.docx$/);
  const drawn = async () =>
    docxText(await (await desk.request.get(`/api/office/briefings?${draft}&format=template`)).body());
  expect(await drawn()).toMatch(/甲\d+式：涪陵区2023年.+\n共\d+个/);
  await desk.goto('/office/briefings/preview?period=2023M01&kind=monthly');
  await expect(desk.getByRole('link', { name: '下载 Word', exact: true })).toBeVisible(); // another kind, no template

  await page.goto('/office/settings/templates');
  await send(page, ours(`乙${Date.now()}式：`));
  await page.getByRole('button', { name: /^启用，替换第 \d+ 版$/ }).click();
  await expect(page.getByRole('link', { name: /^要换回第 \d+ 版，看它的预览$/ })).toBeVisible();
  expect(await drawn()).toContain('乙');
  await page.getByRole('link', { name: /^要换回第 \d+ 版/ }).click();
  await expect(page).toHaveURL(first);
  await page.getByRole('button', { name: /^启用，替换第 \d+ 版$/ }).click();
  await expect(page.getByRole('status').filter({ hasText: '已启用第' })).toBeVisible();
  expect(await drawn()).toContain('甲');

  await page.getByText('停用这一版').click();
  await page.getByRole('button', { name: '确认停用' }).click();
  await expect(page.getByRole('status').filter({ hasText: '回到公文格式' })).toBeVisible();
  const gone = await desk.request.get(`/api/office/briefings?${draft}&format=template`);
  expect(gone.status()).toBe(422);
  await desk.goto(first.replace(/^https?:\/\/[^/]+/, ''));
  await expect(desk.getByRole('heading', { name: new RegExp(`^${name}模板`) })).toBeVisible();
  await expect(desk.getByRole('button', { name: /启用/ })).toHaveCount(0); // looks, but does not decide
  await other.close();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a template is refused and taken as well', async ({ page }) => {
    test.setTimeout(120_000);
    await signInAs(page, 'administrator');
    await page.goto('/office/settings/templates');
    await send(page, sampleDocx({ body: p('{标题}{没有的}') }));
    await expect(page.getByRole('list', { name: '要改的地方' })).toContainText('{没有的}');
    await send(page, ours(`丙${Date.now()}式：`));
    await expect(page.getByRole('heading', { name: /^领导参阅模板第 \d+ 版$/ })).toBeVisible();
  });
});
