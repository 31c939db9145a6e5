import { expect, type Page, test } from '@playwright/test';
import { messyLedger, messyRow } from '../lib/testing/messy-ledger';
import { expectAccessible } from './axe';
import { signInAs } from './people';

const count = (page: Page, label: string) =>
  page.getByRole('link', { name: new RegExp(`^${label}\\s*\\d+$`) });
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function upload(page: Page, bytes: Uint8Array) {
  await page.goto('/office/ledger/import');
  await page
    .getByLabel('台账文件')
    .setInputFiles({ name: '示例台账.xlsx', mimeType: XLSX, buffer: Buffer.from(bytes) });
  await page.getByRole('button', { name: '上传并核对' }).click();
  await expect(page.getByRole('heading', { name: '核对导入' })).toBeVisible();
}

test('an office moves its Excel in: reviewed, corrected, written once, undone as a whole @phone', async ({
  page,
}) => {
  await signInAs(page, 'officer,reviewer');
  const bad = messyRow(60).map((value, column) => (column === 6 ? '十二亿abc' : value));
  const bytes = await messyLedger(40, [bad]);
  await upload(page, bytes);
  await expect(count(page, '新建')).toContainText('40');
  await expect(count(page, '退回')).toContainText('1');
  await expect(page.getByText(/G\d+：金额“十二亿abc”无法识别/)).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /下载没有写入的 1 行/ }).click();
  expect((await download).suggestedFilename()).toContain('待修改');

  await page.getByLabel('协议资金', { exact: true }).fill('12亿');
  await page.getByRole('button', { name: '改正' }).click();
  await expect(count(page, '新建')).toContainText('41');
  await page.getByRole('button', { name: '写入台账（41 行）' }).click();
  await expect(page.getByText('已写入台账：新建 41 个，更新 0 个。')).toBeVisible();
  await page.goto(`/office/ledger?q=${encodeURIComponent('示例朗逸九号')}`);
  await expect(page.getByRole('row').nth(1)).toContainText('示例朗逸九号装置项目');

  await upload(page, bytes);
  await expect(count(page, '无变化')).toContainText('40');
  await page.goto('/office/ledger/import');
  await page.getByRole('row').nth(2).getByRole('link').click();
  await page.getByRole('button', { name: '撤销整批导入' }).click();
  await expect(page.getByText('已撤销：移除新建的 41 个项目，还原 0 个项目。')).toBeVisible();
});

test('what is no ledger is refused in a sentence', async ({ page }) => {
  await signInAs(page, 'officer');
  await page.goto('/office/ledger/import');
  await page.getByLabel('台账文件').setInputFiles({
    name: '照片.xlsx',
    mimeType: XLSX,
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]),
  });
  await page.getByRole('button', { name: '上传并核对' }).click();
  await expect(page.getByText(/只接受 .xlsx、.xls 和 .csv/)).toBeVisible();
});
