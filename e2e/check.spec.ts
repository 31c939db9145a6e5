import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { signInAs } from './people';

const WRONG = '截至6月末，上半年签约的65个项目中已开工40个，开工率65.14%。';

test('an officer pastes a text, sees what does not agree with its arithmetic, and steps through it by keyboard', async ({
  page,
}) => {
  await signInAs(page, 'officer');
  await page.goto('/office/check');
  await page.getByLabel('文字').fill(WRONG);
  const results = page.getByRole('list', { name: '核对结果' });
  await expect(results.getByRole('listitem')).toHaveCount(1);
  await expect(results).toContainText('写作 65.14%，应为 61.54%');
  await expect(results).toContainText('40 ÷ 65 = 61.5385%');
  await page.getByRole('heading', { name: '结果' }).click();
  await page.keyboard.press('n');
  await expect(page.getByRole('link', { name: '第 1 处，看原文' })).toBeFocused();
  await expectAccessible(page);
});

test('a file is checked on the server, an auditor may too, and an administrator may not', async ({
  page,
}) => {
  await signInAs(page, 'auditor');
  await page.goto('/office/check');
  const file = { name: '通报.txt', mimeType: 'text/plain', buffer: Buffer.from(WRONG) };
  await page.getByLabel('或上传文件').setInputFiles(file);
  await page.getByRole('button', { name: '核对' }).click();
  await expect(page.getByRole('list', { name: '核对结果' })).toContainText('应为 61.54%');
  await signInAs(page, 'administrator');
  await page.goto('/office/check');
  await expect(page.getByRole('heading', { name: '没有权限' })).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the form is posted and answered', async ({ page }) => {
    await signInAs(page, 'officer');
    await page.goto('/office/check');
    await page.getByLabel('文字').fill(WRONG);
    await page.getByRole('button', { name: '核对' }).click();
    await expect(page.getByRole('list', { name: '核对结果' })).toContainText('应为 61.54%');
  });
});
