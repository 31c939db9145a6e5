import { createHash } from 'node:crypto';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { signInAs } from './people';
import { fillProject, name } from './project-form';

const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function exported(page: Page, id: string, format: string): Promise<string> {
  const reply = await page.request.get(`/api/office/briefings?id=${id}&format=${format}`);
  expect(reply.status()).toBe(200);
  return sha(await reply.body());
}

/** Logs a signed project of the quarter and gives its page's address. */
async function log(page: Page, what: string, signed: string, why = ''): Promise<string> {
  await page.goto('/office/ledger/new');
  await fillProject(page, name(what), `示例${what}有限公司`);
  await page.getByLabel(/^签约时间/).fill(signed);
  await page.getByLabel('补登原因').fill(why);
  await page.getByRole('button', { name: /^保存/ }).click();
  await expect(page.getByText(/已登记，项目编码/)).toBeVisible();
  return page.url().split('?')[0] ?? '';
}

/** The editor's bar counts a statement that cannot be true while it is typed, and lets go of it when it is mended. */
async function countsWhatIsWrongAsOneTypes(page: Page, paragraph: Locator) {
  const count = page.getByRole('status').filter({ hasText: /^核对：/ });
  await expect(count).toHaveText('核对：没有发现对不上的数字');
  await paragraph.click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.insertText('招商大会签约文旅项目10个，其中酒店4个、景区7个。');
  await expect(count).toHaveText('核对：错误 0、存疑 1');
  await page.keyboard.press('ControlOrMeta+Home');
  for (let times = 0; times < '招商大会签约文旅项目10'.length; times++)
    await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Backspace');
  await page.keyboard.insertText('1'); // 10 becomes 11 = 4 + 7
  await expect(count).toHaveText('核对：没有发现对不上的数字');
  await page.getByRole('button', { name: '恢复底稿' }).click();
}

test('a briefing is drafted, edited around its figures, reviewed, issued, frozen, restated and shared', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await signInAs(page, 'officer,reviewer');
  const kept = await log(page, '更正甲', '2018-04-10');
  const ended = await log(page, '更正乙', '2018-05-10');

  await page.goto('/office/briefings/preview?period=2018Q2');
  await page.getByRole('button', { name: '存为草稿' }).click();
  await expect(page.getByText('草稿', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: '修改文字' }).click();
  const first = page
    .getByRole('textbox', { name: /总体情况/ })
    .and(page.locator('[contenteditable]'))
    .first();
  await expect(first).toContainText('新签约项目');
  await first.click();
  await page.keyboard.press('Home');
  await page.keyboard.insertText('势头良好。');
  await page.keyboard.press('End');
  for (let times = 0; times < 400; times++) await page.keyboard.press('Backspace'); // everything goes, chips too
  await expect(page.getByText(/少了“协议资金/).first()).toBeVisible();
  await page.getByRole('button', { name: '恢复底稿' }).click();
  await expect(page.getByText(/少了“协议资金/)).toHaveCount(0);
  const chip = first.locator('[data-figure]').first();
  const said = await chip.textContent();
  await chip.click();
  await page.keyboard.insertText('（喜人）');
  await expect(first).toContainText(`${said}（喜人）`); // behind the figure, not lost in it
  await page.getByRole('button', { name: '恢复底稿' }).click();
  await expectAccessible(page);
  await countsWhatIsWrongAsOneTypes(page, first);
  const draft = page.waitForResponse(
    (reply) =>
      reply.url().includes('/api/office/drafts') &&
      (reply.request().postData() ?? '').includes('势头良好') &&
      reply.ok(),
  );
  await first.click();
  await page.keyboard.press('Home');
  await page.keyboard.insertText('势头良好。');
  await draft;
  await page.reload(); // nothing typed is lost
  await expect(page.getByText(/已恢复/)).toBeVisible();
  await page.getByRole('button', { name: '保存文字' }).click();
  const article = page.getByRole('article');
  await expect(article).toContainText('势头良好。');
  await page.getByRole('button', { name: '送审' }).click();
  await page.getByRole('button', { name: /^印发/ }).click();
  await expect(page.getByText(/^\d{4}年第\d+期$/).first()).toBeVisible();
  const id = page.url().split('/').at(-1) ?? '';
  const before = [await exported(page, id, 'docx'), await exported(page, id, 'xlsx')];

  await page.goto(kept);
  await page
    .getByLabel(/^协议资金/)
    .first()
    .fill('12.6亿');
  await page.getByLabel('修改原因').fill('补充协议调增');
  await page.getByRole('button', { name: '保存修改' }).click();
  await expect(page.getByText('已保存。')).toBeVisible();
  await page.goto(ended);
  await page.getByText('终止项目').click();
  await page.getByLabel('终止日期').fill('2018-06-01');
  await page.getByLabel('终止原因').fill('企业放弃投资');
  await page.getByRole('button', { name: '终止', exact: true }).click();
  await expect(page.getByText('已办理。')).toBeVisible();
  await log(page, '更正丙', '2018-06-20', '签约时漏报');

  expect([await exported(page, id, 'docx'), await exported(page, id, 'xlsx')]).toEqual(before);
  await page.goto(`/office/briefings/${id}`);
  await expect(article).toContainText('25.00亿元');
  await page.getByRole('link', { name: '更正记录' }).click();
  await expect(page.getByRole('heading', { name: /^变动的项目（3）/ })).toBeVisible();
  await expect(page.getByText('企业放弃投资')).toBeVisible();
  await expect(page.getByText('（补充协议调增）')).toBeVisible(); // who, when and why
  await expect(page.getByText('（补登：签约时漏报）')).toBeVisible();
  const amount = page.getByRole('group').filter({ hasText: /^〔\d+〕协议资金（2018年二季度）/ });
  await expect(amount.first()).toContainText('25.00亿元 → 25.10亿元');
  await amount.first().getByText('协议资金').first().click();
  await expect(amount.first()).toContainText('+10,000,000.00');
  await expectAccessible(page);

  await page.goto(`/office/briefings/${id}/figures/1`);
  const rule = page.getByText('每个项目只计一次');
  await expect(rule).toBeHidden();
  await page.emulateMedia({ media: 'print' }); // paper has no clicks: the rules stand open
  await expect(rule).toBeVisible();
  await page.emulateMedia({ media: 'screen' });

  await page.goto('/office/briefings/preview?period=2018Q3');
  await expect(article).toContainText(/更正说明：.*协议资金由25.00亿元更正为25.10亿元/);

  await page.goto(`/office/briefings/${id}`);
  await page.getByText(/分享给没有账号的人/).click();
  await page.getByLabel('给谁看、作什么用').fill('常务会');
  await page.getByRole('button', { name: '生成只读链接' }).click();
  const link = await page.getByLabel('分享链接').inputValue();
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(link);
  await expect(visitor.getByRole('article')).toContainText('势头良好。');
  await expectAccessible(visitor);
  await page.getByRole('button', { name: '停用' }).click();
  await expect(page.getByText('已失效').first()).toBeVisible();
  expect((await visitor.reload())?.status()).toBe(404);
  await expect(visitor.getByRole('heading', { name: '链接已失效' })).toBeVisible();
  await visitor.context().close();
});

test('a draft with a figure that cannot be is handed in and issued by somebody who has looked', async ({
  page,
}) => {
  await signInAs(page, 'officer,reviewer');
  await page.goto('/office/briefings/preview?period=2017Q4');
  await page.getByRole('button', { name: '存为草稿' }).click();
  await page.getByRole('link', { name: '修改文字' }).click();
  await page
    .getByRole('textbox', { name: /总体情况/ })
    .and(page.locator('[contenteditable]'))
    .first()
    .click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.insertText('全区完成到位资金10亿元，完成年度目标50亿元的12.00%。');
  await page.getByRole('button', { name: '保存文字' }).click();
  const looked = page.getByRole('checkbox', { name: '核对出的 1 处错误已逐处核对，照此办理' });
  await expect(looked).not.toBeChecked();
  await expectAccessible(page);
  await page.getByRole('button', { name: '送审' }).click();
  await expect(looked).toBeFocused(); // asked for by the browser, nothing sent
  await looked.check();
  await page.getByRole('button', { name: '送审' }).click();
  await expect(page.getByRole('button', { name: /^印发/ })).toBeVisible();
  await looked.check();
  await page.getByRole('button', { name: /^印发/ }).click();
  await expect(page.getByText(/^\d{4}年第\d+期$/).first()).toBeVisible();
});
