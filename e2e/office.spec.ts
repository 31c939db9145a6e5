import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { signInAs } from './people';

const name = (what: string) => `示例${what}${Math.random().toString(36).slice(2, 7)}项目`;

async function fillProject(page: Page, project: string, firm: string) {
  const type = async (label: string | RegExp, text: string) => page.getByLabel(label).first().fill(text);
  await type(/^项目名称/, project);
  await type(/^企业名称/, firm);
  await page.getByLabel('产业生态圈').selectOption({ label: '新材料' });
  await page.getByLabel(/^园区/).selectOption({ label: '涪陵高新区' });
  await page.getByLabel('资金来源地').selectOption({ label: '市外' });
  await type(/^协议资金/, '12.5亿');
  await type(/^签约时间/, '2024-03-15');
  await page.getByLabel(/^协议类型/).selectOption({ label: '正式协议' });
  await page.getByLabel(/^建设性质/).selectOption({ label: '新建' });
  await type(/^签约主体/, firm);
}

test('an officer logs a project by keyboard, is warned of the duplicate, advances it and records money', async ({
  page,
}) => {
  await signInAs(page, 'officer,reviewer');
  await page.goto('/office/ledger');
  await expect(page.getByRole('heading', { name: '项目台账' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { name: '登记项目' })).toBeVisible();
  await expect(page.getByLabel(/^项目名称/)).toBeFocused();
  const project = name('登记');
  const firm = `示例${project.slice(4, 9)}材料有限公司`;
  const keys = async (...texts: string[]) => {
    for (const text of texts) {
      if (text) await page.keyboard.insertText(text);
      await page.keyboard.press('Tab');
    }
  };
  const choose = async (times: number) => {
    for (let index = 0; index < times; index++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
  };
  await keys(project, firm, '');
  await choose(2); // 产业生态圈：新材料
  await choose(0); // 产业链环节，以后再补
  await choose(0); // 工业
  await choose(1); // 园区
  await choose(2); // 市外
  await keys('12.5亿');
  await expect(page.getByText('= 1,250,000,000.00 元')).toBeVisible();
  await choose(0);
  await choose(0); // 内部
  await keys('2024-03-15');
  await choose(1); // 正式协议
  await choose(1); // 新建
  await page.keyboard.insertText(firm);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/已登记，项目编码 FU-2024-\d{4}/)).toBeVisible();
  const address = page.url().split('?')[0] ?? '';

  await page.goto('/office/ledger/new');
  await fillProject(page, project, firm);
  await page.getByRole('button', { name: /^保存/ }).click();
  await expect(page.getByText(/可能重复/)).toBeVisible();
  await expect(page.getByLabel(/^项目名称/)).toHaveValue(project);

  await page.goto(address);
  await page.getByRole('button', { name: '变更阶段' }).click();
  await expect(page.getByText(/进入这个阶段还缺/)).toBeVisible();
  await page.getByLabel('开工时间').fill('2024-06-01');
  await page.getByLabel('开工形式').selectOption({ label: '土建开工' });
  await page.getByLabel('开工佐证').fill('施工许可证示例001');
  await page.getByRole('button', { name: '保存修改' }).click();
  await expect(page.getByText('已保存。')).toBeVisible();
  await page.getByRole('button', { name: '变更阶段' }).click();
  await expect(page.getByText('阶段已变更。')).toBeVisible();
  await page.getByLabel('到位金额').fill('3000万');
  await page.getByLabel('到账日期').fill('2024-07-01');
  await page.getByLabel('佐证', { exact: true }).fill('银行回单示例');
  await page.getByRole('button', { name: '登记到位资金' }).click();
  await expect(page.getByText('到位资金已登记。')).toBeVisible();
  for (const text of ['阶段：签约 → 开工', '到位资金：协议资金', '开工佐证'])
    await expect(page.getByRole('main')).toContainText(text);

  const code = /FU-2024-\d{4}/.exec((await page.getByRole('main').textContent()) ?? '')?.[0] ?? '';
  expect((await page.request.get(`/projects/${code}`)).status()).toBe(404);
  await page.getByRole('button', { name: '公开到公众页面' }).click();
  await expect(page.getByText('已办理。')).toBeVisible();
  const open = await page.request.get(`/projects/${code}`);
  expect(open.status()).toBe(200);
  const html = await open.text();
  expect(html).toContain(project);
  expect(html).toContain('未披露');
  for (const secret of ['1250000000', '12.5亿', '3,000万', '银行回单']) expect(html).not.toContain(secret);
});

test('two people edit one project: the second is refused, sees both versions and loses nothing', async ({
  browser,
  baseURL,
}) => {
  const contexts = await Promise.all([
    browser.newContext({ baseURL: baseURL ?? '' }),
    browser.newContext({ baseURL: baseURL ?? '' }),
  ]);
  const [first, second] = await Promise.all(contexts.map((context) => context.newPage()));
  if (!first || !second) throw new Error('no pages');
  await signInAs(first, 'officer');
  await signInAs(second, 'officer');
  const project = name('冲突');
  await first.goto('/office/ledger/new');
  await fillProject(first, project, `示例${project.slice(4, 9)}电子有限公司`);
  await first.getByRole('button', { name: /^保存/ }).click();
  await expect(first.getByText(/已登记/)).toBeVisible();
  await second.goto(first.url());
  await first.getByLabel('产能').fill('年产1万吨');
  await first.getByRole('button', { name: '保存修改' }).click();
  await expect(first.getByText('已保存。')).toBeVisible();
  await second.getByLabel('产能').fill('年产2万吨');
  await second.getByRole('button', { name: '保存修改' }).click();
  await expect(second.getByText(/别人刚保存过这个项目/)).toBeVisible();
  await expect(second.getByRole('row').filter({ hasText: '产能' })).toContainText('年产2万吨');
  await expect(second.getByLabel('产能')).toHaveValue('年产2万吨');
  await second.getByLabel('备注').fill('两人都在改');
  await second.getByRole('row').filter({ hasText: '产能' }).getByLabel('年产1万吨').check();
  await expect(second.getByLabel('产能')).toHaveValue('年产1万吨');
  await second.getByRole('button', { name: '保存修改' }).click();
  await expect(second.getByText('已保存。')).toBeVisible();
  await expect(second.getByLabel('产能')).toHaveValue('年产1万吨');
  await second.getByRole('button', { name: '比较两版' }).click();
  await expect(second.getByRole('row').filter({ hasText: '产能' })).toContainText('年产1万吨');
  await expect(second.getByRole('row').filter({ hasText: '内部备注' })).toContainText('两人都在改');
  await expectAccessible(second);
  await Promise.all(contexts.map((context) => context.close()));
});

test('bad input is told in a sentence and nothing typed is lost', async ({ page }) => {
  await signInAs(page, 'officer');
  await page.goto('/office/ledger/new');
  await fillProject(page, name('坏输入'), '示例坏输入有限公司');
  await page.getByLabel(/^协议资金/).fill('十二点五亿abc');
  await page.getByLabel(/^签约时间/).fill('2203-01-05');
  await page.getByLabel('统一社会信用代码').fill('91350100M000100Y44');
  await page.getByRole('button', { name: /^保存/ }).click();
  await expect(page.getByText(/2203/).first()).toBeVisible();
  await expect(page.getByText(/校验位/).first()).toBeVisible();
  await expect(page.getByLabel(/^企业名称/)).toHaveValue('示例坏输入有限公司');
  await page.goto('/office/briefings/preview?period=2023Q9');
  await expect(page.getByText(/期间“2023Q9”无法识别/)).toBeVisible();
});

test('what was typed and not saved is there again after a reload, until it is saved or thrown away', async ({
  page,
}) => {
  await signInAs(page, 'officer');
  await page.goto('/office/ledger/new');
  await page.waitForLoadState('networkidle');
  const project = name('草稿');
  await fillProject(page, project, `示例${project.slice(4, 9)}草稿材料有限公司`);
  await page.waitForResponse((reply) => reply.url().includes('/api/office/drafts') && reply.status() === 204);
  await page.reload();
  await expect(page.getByText(/已恢复 .* 没有保存的内容/)).toBeVisible();
  await expect(page.getByLabel(/^项目名称/)).toHaveValue(project);
  await expect(page.getByLabel(/^协议资金/)).toHaveValue('12.5亿');
  await page.getByRole('button', { name: /^保存/ }).click();
  await expect(page.getByText(/已登记/)).toBeVisible();
  await page.goto('/office/ledger/new');
  await expect(page.getByLabel(/^项目名称/)).toHaveValue('');
});

test('a pasted paragraph becomes a filled form, field by field', async ({ page }) => {
  await signInAs(page, 'officer');
  await page.goto('/office/ledger/new?from=text');
  await page
    .getByLabel('文字')
    .fill(
      '3月15日，示例星辰新材料有限公司与涪陵高新区签约，投资12.5亿元建设“星辰年产5万吨改性工程塑料项目”。',
    );
  await page.getByLabel('没写年份的日期算').fill('2023');
  await page.getByRole('button', { name: '找出字段' }).click();
  await expect(page.getByText('出自“3月15日”')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: /签约时间/ }).check();
  await page.getByRole('checkbox', { name: /企业名称/ }).check();
  await page.getByRole('button', { name: '填入登记表' }).click();
  await expect(page.getByLabel(/^企业名称/)).toHaveValue('示例星辰新材料有限公司');
  await expect(page.getByLabel(/^签约时间/)).toHaveValue('2023-03-15');
  await expect(page.getByLabel(/^协议资金/)).toHaveValue('12.5亿元');
  await expect(page.getByLabel(/^园区/)).toHaveValue('fuling-hitech');
});

test('a briefing shows the published quarter and comes out in three formats', async ({ page }) => {
  await signInAs(page, 'reviewer');
  await page.goto('/office/briefings');
  await page.getByLabel('期间').fill('2023Q1');
  await page.getByRole('button', { name: '生成' }).click();
  const article = page.getByRole('article');
  for (const text of ['65个', '430.00亿元', '11个', '251.78亿元', '同比增长72.69%', '演示数据'])
    await expect(article).toContainText(text);
  await expectAccessible(page);
  for (const [label, magic] of [
    ['下载 Word', 'PK'],
    ['下载 PDF', '%PDF'],
    ['下载 Excel', 'PK'],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: label }).click();
    const file = await download;
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk));
    expect(Buffer.concat(chunks).subarray(0, magic.length).toString('latin1')).toBe(magic);
    expect(file.suggestedFilename()).toContain('2023年一季度');
  }
  await page.getByRole('button', { name: '存为草稿' }).click();
  await expect(page.getByRole('heading', { name: '简报草稿' })).toBeVisible();
});

test('each role sees its own and is told where it may not go', async ({ page }) => {
  await signInAs(page, 'auditor');
  await page.goto('/office/history');
  await page.getByRole('link', { name: '核对全部' }).click();
  await expect(page.getByText(/完好：共 \d+ 条/)).toBeVisible();
  await page.goto('/office/ledger/new');
  await expect(page.getByRole('heading', { name: '没有权限' })).toBeVisible();
  await page.getByRole('button', { name: '退出' }).click();
  await expect(page.getByRole('heading', { name: '办公登录' })).toBeVisible();
  await page.goto('/office/ledger');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test('office screens hold nothing for axe @phone', async ({ page }) => {
  await signInAs(page, 'officer,reviewer');
  for (const path of [
    '/office',
    '/office/ledger',
    '/office/ledger/new',
    '/office/watch',
    '/office/briefings',
    '/office/enquiries',
    '/office/firms',
    '/office/watch/cohorts',
    '/office/account',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  }
  await page.goto('/office/ledger');
  await page.getByRole('row').nth(1).getByRole('link').click();
  await expect(page.getByRole('heading', { name: '阶段' })).toBeVisible();
  await expectAccessible(page);
});

test('a project that is already there is shown while it is typed', async ({ page }) => {
  await signInAs(page, 'officer');
  await page.goto('/office/ledger/new');
  await page.waitForLoadState('networkidle');
  await page.getByLabel(/^项目名称/).fill('瑞浦兰均年产30GWh电芯及PACK生产基地'); // one character of the name written otherwise
  await expect(page.getByText(/台账里有 \d+ 个很像的项目/)).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'rept-30gwh' })).toContainText('名称读音相同');
});

test('a save over a broken line waits, keeps everything and arrives once', async ({ page, context }) => {
  await signInAs(page, 'officer');
  await page.goto('/office/ledger/new');
  await page.waitForLoadState('networkidle');
  const project = name('断线');
  await fillProject(page, project, `示例${project.slice(4, 9)}断线材料有限公司`);
  await context.setOffline(true);
  await page.getByRole('button', { name: /^保存/ }).click();
  await expect(page.getByText(/保存正在自动重试/)).toBeVisible();
  await expect(page.getByLabel(/^项目名称/)).toHaveValue(project);
  await context.setOffline(false);
  await expect(page.getByText(/已登记，项目编码/)).toBeVisible({ timeout: 15_000 });
  await page.goto(`/office/ledger?q=${encodeURIComponent(project)}`);
  await expect(page.getByText('当前筛选：1 个项目').first()).toBeVisible();
});
