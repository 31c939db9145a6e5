import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { signInAs } from './people';

test('a slow file shows that it is being made, can be cancelled, and a failure says why @phone', async ({
  page,
}) => {
  await signInAs(page, 'officer');
  await page.goto('/office/briefings/preview?period=2023Q1');
  await page.waitForLoadState('networkidle');
  const files: string[] = [];
  page.on('download', (file) => files.push(file.suggestedFilename()));
  const status = page.getByRole('status').filter({ hasText: /已取消|已下载|登录/ });

  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/office/briefings?**format=docx**', async (route) => {
    await held; // a slow line
    await route.continue().catch(() => {}); // nobody waits any more
  });
  await page.getByRole('link', { name: '下载 Word' }).click();
  await expect(page.getByRole('progressbar', { name: 'Word 生成进度' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '取消' }).click();
  await expect(status).toHaveText('已取消，没有留下Word文件。');
  release();
  expect(files).toEqual([]);

  await page.getByRole('link', { name: '下载 PDF' }).click();
  await expect(status).toContainText('已下载“', { timeout: 60_000 });
  expect(files).toHaveLength(1);

  await page.context().clearCookies(); // signed out in the meantime
  await page.getByRole('link', { name: '下载 PDF' }).click();
  await expect(status).toContainText(/登录/);
  expect(files).toHaveLength(1);
});
