import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { signInAs } from './people';
import { fillProject, name } from './project-form';

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
  for (const text of ['阶段：签约 → 开工', '到位资金：金额', '开工佐证'])
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
  const [period, day] = [page.getByLabel('期间'), page.getByLabel(/^台账时点/)];
  await page.goto('/office?period=2023Q9&asOf=2099-01-05');
  await expect(page.getByRole('alert').filter({ hasText: '期间“2023Q9”无法识别' })).toBeVisible();
  await expect(period).toHaveAttribute('aria-invalid', 'true');
  await expect(period).toHaveValue('2023Q9');
  await page.goto('/office?period=2023Q1&asOf=1999-01-05');
  await expect(day).toHaveAttribute('aria-invalid', 'true');
  await expect(day).toHaveValue('1999-01-05');
  await expect(period).toHaveValue('2023Q1');
  await expect(period).not.toHaveAttribute('aria-invalid');
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
  await expect(page.getByText('草稿', { exact: true })).toBeVisible();
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
  test.setTimeout(240_000);
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
