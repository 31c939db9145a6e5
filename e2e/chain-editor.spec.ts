import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { panel, row, said } from './chain-desk';
import { signInAs } from './people';

const CHAIN = '/office/chains/modern-tcm';
const unique = () => Math.random().toString(36).slice(2, 7);
const part = (page: Page, title: RegExp) => panel(page).getByRole('group').filter({ hasText: title }).first();

/** Opens a part of the panel if it is closed, with the keyboard. */
async function unfold(page: Page, title: RegExp) {
  const summary = part(page, title).locator('summary');
  if (!(await part(page, title).evaluate((one) => one.hasAttribute('open')))) {
    await summary.focus();
    await page.keyboard.press('Enter');
  }
}

async function press(locator: Locator) {
  await locator.focus();
  await locator.press('Enter');
}

/** Types into a new segment's form and saves it with Enter. */
async function addByKeys(page: Page, name: string, english: string) {
  const type = async (label: string, text: string) => {
    await panel(page).getByLabel(label).focus();
    await page.keyboard.type(text);
  };
  await type('中文名称', name);
  await type('英文名称', english);
  await type('中文说明', '测试用的环节。');
  await type('英文说明', 'A segment for a test.');
  await type('同义词与商品名', '测试词、test word');
  await press(panel(page).getByRole('button', { name: '新增环节' }));
  await said(page, `已保存：新增环节“${name}”。`);
}

test('an administrator edits a chain with the keyboard alone and takes everything back', async ({ page }) => {
  await signInAs(page, 'administrator');
  await press(page.getByRole('link', { name: '产业链', exact: true }));
  await expect(page.getByRole('heading', { name: '产业链' })).toBeVisible();
  await expectAccessible(page);
  await press(page.getByRole('link', { name: '现代中药', exact: true }));
  await expect(page.getByRole('heading', { name: '现代中药' })).toBeVisible();
  const before = await page.getByRole('table').textContent();
  await expectAccessible(page);

  // a refused form says why and keeps what was typed
  const name = `测试环节${unique()}`;
  await panel(page).getByLabel('中文名称').focus();
  await page.keyboard.type(name);
  await press(panel(page).getByRole('button', { name: '新增环节' }));
  await expect(page.getByText('请填写英文名称。')).toBeVisible();
  await expect(panel(page).getByLabel('中文名称')).toHaveValue(name);
  await panel(page).getByLabel('中文名称').fill('');
  await addByKeys(page, name, `Test segment ${unique()}`);
  await expect(row(page, name)).toContainText('无供应关系');

  await press(page.getByRole('rowheader', { name }).getByRole('link'));
  await expect(panel(page).getByRole('heading', { name: new RegExp(name) })).toBeFocused();
  await expectAccessible(page);

  // connect to the first other segment, then try to close a circle
  const other = await part(page, /^供应关系/)
    .getByLabel('环节')
    .locator('option')
    .nth(1)
    .textContent();
  await part(page, /^供应关系/)
    .getByLabel('环节')
    .selectOption({ index: 1 });
  await press(part(page, /^供应关系/).getByRole('button', { name: '连接' }));
  await said(page, `已保存：连接“${name} → ${other}”。`);
  await part(page, /^供应关系/)
    .getByLabel('关系')
    .selectOption('from');
  await part(page, /^供应关系/)
    .getByLabel('环节')
    .selectOption({ label: other ?? '' });
  await press(part(page, /^供应关系/).getByRole('button', { name: '连接' }));
  await expect(page.getByRole('alert').filter({ hasText: '会绕成一圈' })).toContainText(
    `${other} → ${name} → ${other}`,
  );

  // move, place a firm, then remove: its firm must be told where to go
  await part(page, /^位置与次序/)
    .getByLabel('段')
    .selectOption('downstream');
  await press(part(page, /^位置与次序/).getByRole('button', { name: '移动' }));
  await said(page, /把“.*”移到下游第 \d+ 位/);
  await unfold(page, /^企业/);
  await part(page, /^企业/).getByLabel('企业', { exact: true }).fill('国药太极');
  await part(page, /^企业/).getByLabel('依据').selectOption('stated');
  await press(part(page, /^企业/).getByRole('button', { name: '落位', exact: true }));
  await expect(page.getByText('请写明哪个来源的哪一处', { exact: false }).first()).toBeVisible();
  await expect(part(page, /^企业/).getByLabel('企业', { exact: true })).toHaveValue('国药太极');
  await part(page, /^企业/).getByLabel('依据').selectOption('classified');
  await press(part(page, /^企业/).getByRole('button', { name: '落位', exact: true }));
  await said(page, `把 国药太极 落位到“${name}”`);
  await unfold(page, /^删除/);
  await press(part(page, /^删除/).getByRole('button', { name: `删除“${name}”` }));
  await expect(page.getByText('请选择企业移到哪里。')).toBeVisible();
  await part(page, /^删除/)
    .getByLabel(/家企业移到/)
    .selectOption('-');
  await press(part(page, /^删除/).getByRole('button', { name: `删除“${name}”` }));
  await said(page, `已保存：删除环节“${name}”。`);
  await expect(row(page, name)).toHaveCount(0);

  // Ctrl+Z five times: the chain is as it was; Ctrl+Y once and back
  await page.getByRole('heading', { name: '现代中药' }).click();
  for (const what of ['删除环节', '国药太极', '移到下游', '连接', '新增环节']) {
    await page.keyboard.press('Control+z');
    await said(page, new RegExp(`已保存：撤销：.*${what}`));
  }
  expect(await page.getByRole('table').textContent()).toBe(before);
  await page.keyboard.press('Control+y');
  await said(page, /已保存：重做：新增环节/);
  await press(page.getByRole('button', { name: '撤销' }));
  await said(page, /已保存：撤销：新增环节/);
  await expect(page.getByRole('button', { name: '撤销' })).toBeDisabled();
});

test('an edit over somebody else’s keeps what was typed and shows both; an officer may not edit', async ({
  browser,
  page,
  baseURL,
}) => {
  await signInAs(page, 'administrator');
  await page.goto(CHAIN);
  const [mine, theirs] = [`我写的说明${unique()}。`, `同事写的说明${unique()}。`];
  const link = page.getByRole('rowheader').first().getByRole('link');
  const was = (await link.textContent()) ?? '';
  await link.click();
  await unfold(page, /^名称、说明/);
  await part(page, /^名称、说明/)
    .getByLabel('中文说明')
    .fill(mine);

  const context = await browser.newContext(baseURL ? { baseURL, locale: 'zh-CN' } : {});
  const colleague = await context.newPage();
  await signInAs(colleague, 'administrator');
  await colleague.goto(page.url());
  await unfold(colleague, /^名称、说明/);
  await part(colleague, /^名称、说明/)
    .getByLabel('中文说明')
    .fill(theirs);
  await part(colleague, /^名称、说明/)
    .getByRole('button', { name: '保存内容' })
    .click();
  await said(colleague, `已保存：修改环节“${was}”。`);

  await part(page, /^名称、说明/)
    .getByRole('button', { name: '保存内容' })
    .click();
  await expect(page.getByText('别人已经改过这条产业链', { exact: false }).first()).toBeVisible();
  await expect(part(page, /^名称、说明/).getByLabel('中文说明')).toHaveValue(mine);
  await expect(page.getByText(`别人刚存的：${theirs}`)).toBeVisible();
  await expectAccessible(page);
  await part(page, /^名称、说明/)
    .getByRole('button', { name: '保存内容' })
    .click();
  await said(page, `已保存：修改环节“${was}”。`);

  // the colleague's undo is refused: the same words were changed since
  await colleague.reload();
  await colleague.getByRole('button', { name: '撤销' }).click();
  await expect(colleague.getByRole('alert').filter({ hasText: '之后又被改过' })).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await said(page, /已保存：撤销/);
  await colleague.getByRole('button', { name: '撤销' }).click();
  await said(colleague, /已保存：撤销/);
  await context.close();

  const officer = await (await browser.newContext(baseURL ? { baseURL, locale: 'zh-CN' } : {})).newPage();
  await signInAs(officer, 'officer');
  await expect(officer.getByRole('link', { name: '产业链', exact: true })).toHaveCount(0);
  await officer.goto(CHAIN);
  await expect(officer.getByRole('heading', { name: '没有权限' })).toBeVisible();
  await officer.context().close();
});
