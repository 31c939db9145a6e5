import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { signInAs } from './people';

const VIEW =
  '/office/ledger?demo=only&stage=signed&sort=code.asc&cols=nameZh,code,landMu,capacityZh,buildMonths,phase,internalNote,owner';
const unique = () => Math.random().toString(36).slice(2, 7);

const cell = (page: Page) => page.getByRole('region', { name: '台账表格' }).getByRole('textbox');
const status = (page: Page) => page.getByRole('region', { name: '台账表格' }).getByRole('status').last();

async function enterGrid(page: Page) {
  await expect(page.getByRole('grid', { name: '项目台账' })).toBeVisible();
  await expect(page.getByRole('rowheader').first()).toContainText('示例');
  await cell(page).focus();
}

async function press(page: Page, key: string, times = 1) {
  for (let index = 0; index < times; index++) await page.keyboard.press(key);
}

const column = (page: Page, name: string) => page.getByRole('columnheader', { name });

/** What a column of the first rows shows, by the grid's own coordinates. */
async function shown(page: Page, name: string, rows: number): Promise<(string | null)[]> {
  const index = await column(page, name).getAttribute('aria-colindex');
  const texts: (string | null)[] = [];
  for (let row = 2; row < rows + 2; row++)
    texts.push(
      await page
        .getByRole('grid')
        .locator(`[aria-rowindex="${row}"] [aria-colindex="${index}"]`)
        .textContent(),
    );
  return texts;
}

test('an officer works in the sheet with the keyboard alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signInAs(page, 'officer');
  await page.goto(VIEW);
  await enterGrid(page);
  await expectAccessible(page);

  // edit in place: three columns to the right, type, Enter saves and goes down
  const before = await shown(page, '用地（亩）', 22);
  await press(page, 'ArrowRight', 2);
  await page.keyboard.type('123.5');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText('已保存：修改用地。');
  expect((await shown(page, '用地（亩）', 1))[0]).toBe('123.5');

  // Esc leaves a cell as it was
  await page.keyboard.press('F2');
  await page.keyboard.type('999');
  await page.keyboard.press('Escape');
  expect((await shown(page, '用地（亩）', 2))[1]).toBe(before[1]);

  // a wrong value is refused with its reason, stays in the cell, and can be corrected
  await page.keyboard.type('很多');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('alert').first()).toContainText('1 格等待保存');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('88');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText('已保存：修改用地。');

  // paste 20 × 5 from the clipboard, at the second row
  await press(page, 'Control+Home');
  await press(page, 'ArrowDown');
  await press(page, 'ArrowRight', 2);
  const pasted = Array.from({ length: 20 }, (_, row) =>
    [`${200 + row}`, `年产${row + 1}万件`, `${6 + row}`, `${row + 1}期`, `贴${row + 1}`].join('\t'),
  );
  const notes = await shown(page, '内部备注', 22);
  await page.evaluate((text) => navigator.clipboard.writeText(text), pasted.join('\r\n'));
  await page.keyboard.press('Control+v');
  await expect(status(page)).toHaveText('已保存：粘贴 20 行 × 5 列。');
  expect(await shown(page, '内部备注', 22)).toEqual([
    notes[0],
    ...pasted.map((_, row) => `贴${row + 1}`),
    notes[21],
  ]);

  // copy a block out
  await press(page, 'Control+Home');
  await press(page, 'ArrowDown');
  await press(page, 'ArrowRight', 2);
  await press(page, 'Shift+ArrowDown', 2);
  await press(page, 'Shift+ArrowRight');
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    '200\t年产1万件\r\n201\t年产2万件\r\n202\t年产3万件',
  );
  await expect(page.getByText('选中 3 行 × 2 列')).toBeVisible();

  // fill down: the first row's values into the two below
  await page.keyboard.press('Control+d');
  await expect(status(page)).toHaveText('已保存：向下填充 2 行 × 2 列。');
  expect((await shown(page, '产能', 4)).slice(1)).toEqual(['年产1万件', '年产1万件', '年产1万件']);

  // undo twice, redo once, undo again: the ledger is as it was
  await page.keyboard.press('Control+z');
  await expect(status(page)).toHaveText('已撤销：向下填充 2 行 × 2 列。');
  await page.keyboard.press('Control+z');
  await expect(status(page)).toHaveText('已撤销：粘贴 20 行 × 5 列。');
  expect(await shown(page, '内部备注', 22)).toEqual(notes);
  await page.keyboard.press('Control+y');
  await expect(status(page)).toHaveText('已重做：粘贴 20 行 × 5 列。');
  await page.keyboard.press('Control+z');
  await expect(status(page)).toHaveText('已撤销：粘贴 20 行 × 5 列。');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => shown(page, '用地（亩）', 22)).toEqual(before);

  // save a view
  const name = `样表${unique()}`;
  await page.getByRole('button', { name: '存为视图' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: '保存视图' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('视图名称').focus();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('combobox', { name: /^视图/ })).toContainText(name);

  // export exactly what is shown
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 CSV' }).focus();
  await page.keyboard.press('Enter');
  const csv = readFileSync(await (await download).path(), 'utf8');
  const lines = csv.trim().split('\r\n');
  expect(lines[1]).toBe('项目,编码,用地（亩）,产能,建设周期（月）,期次,内部备注,负责人');
  const count = Number(
    await page
      .getByText(/当前筛选/)
      .locator('strong')
      .first()
      .textContent(),
  );
  expect(lines).toHaveLength(count + 3); // where it is from, the head, the total
});

test('the sheet groups, ticks, changes owners together, and refuses a stage with what is missing', async ({
  page,
}) => {
  const username = await signInAs(page, 'officer');
  await page.goto('/office/ledger?demo=only&stage=signed&group=park&sort=code.desc');
  await enterGrid(page);
  const firstGroup = page.getByRole('row').filter({ hasText: '亿元，未披露' }).first();
  await expect(firstGroup).toHaveAttribute('aria-expanded', 'true');
  const next = page.getByRole('rowheader').first();
  const hidden = (await next.textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(firstGroup).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByRole('rowheader', { name: hidden })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await press(page, 'ArrowDown');
  await press(page, 'Shift+ArrowDown', 2);
  await page.keyboard.press(' ');
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(3);
  await page.getByRole('button', { name: '变更负责人' }).click();
  await page.getByLabel('新的负责人').selectOption({ label: `测试${username}` });
  await page
    .getByRole('dialog', { name: /变更 3 个项目的负责人/ })
    .getByRole('button', { name: '变更' })
    .click();
  await expect(status(page)).toHaveText('已保存：变更 3 个项目的负责人。');
  await page.getByRole('button', { name: '变更阶段' }).click();
  await page.getByLabel('进入阶段').selectOption({ label: '达产' });
  await page.getByRole('dialog').getByRole('button', { name: '变更', exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('3 个项目不能变更');
});

test('a paste into rows that are not there, or into a column that is only shown, writes nothing', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signInAs(page, 'officer');
  await page.goto('/office/ledger?demo=only&q=示例晨曦&cols=nameZh,code,landMu');
  await enterGrid(page);
  const paste = async (text: string) => {
    await page.evaluate((value) => navigator.clipboard.writeText(value), text);
    await page.keyboard.press('Control+v');
  };
  await press(page, 'Control+End');
  await paste('1\r\n2\r\n3');
  await expect(status(page)).toContainText('只有 1 行；没有写入');
  await press(page, 'ArrowLeft');
  await paste('X-1');
  await expect(status(page)).toContainText('“编码”这一列不能在表格里改');
});

test('an auditor looks and cannot write', async ({ page }) => {
  await signInAs(page, 'auditor');
  await page.goto(VIEW);
  await enterGrid(page);
  await press(page, 'ArrowRight', 2);
  await page.keyboard.type('1');
  await expect(status(page)).toHaveText('你的角色只能查看台账。');
  await expect(page.getByRole('button', { name: '变更阶段' })).toHaveCount(0);
});
