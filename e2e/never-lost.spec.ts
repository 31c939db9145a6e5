import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { signInAs } from './people';
import { fillProject, name } from './project-form';

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
