import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { signInAs } from './people';

const unique = () => Math.random().toString(36).slice(2, 7);

test('an enquiry is answered, assigned, assessed and becomes a project in talks @phone', async ({ page }) => {
  const company = `示例${unique()}隔膜材料有限公司`;
  await page.goto('/enquire?about=segment:ev-battery/separator');
  await page.getByLabel(/^单位名称/).fill(company);
  await page.getByLabel(/^联系人/).fill('测试人');
  await page.getByLabel(/^电话/).fill('13800000000');
  await page.getByLabel(/^想了解/).fill('想了解隔膜环节的配套与园区条件。');
  await page.getByLabel(/同意/).check();
  await page.getByRole('button', { name: /提交/ }).click();
  await expect(page.getByText(/JH-\d{8}-/).first()).toBeVisible();

  const username = await signInAs(page, 'officer');
  await page.goto('/office/enquiries');
  await expectAccessible(page);
  await page.getByRole('link', { name: company }).click();
  await expect(page.getByText('首次答复：还剩').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('办理了什么').selectOption({ label: '已答复来询者' });
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('请写一句说明', { exact: false }).first()).toBeVisible();
  await expect(page.getByLabel('办理了什么')).toHaveValue('answer');
  await page.getByLabel('说明').fill('已电话答复，约下周来访。');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('首次答复：按时')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: '约下周来访' })).toContainText(`测试${username}`);
  await page.getByRole('link', { name: '转为在谈项目' }).click();
  await expect(page.getByLabel(/^企业名称/)).toHaveValue(company);
  await expect(page.getByLabel('登记为')).toHaveValue('negotiating');
  await page.getByLabel(/^项目名称/).fill(`${company.slice(0, 9)}项目`);
  await page.getByLabel('资金来源地').selectOption({ label: '市外' });
  await page.getByLabel(/^协议资金/).fill('3亿');
  await page.getByRole('button', { name: /^保存/ }).click();
  await expect(page.getByText(/已登记，项目编码/)).toBeVisible();
  await page.goto('/office/enquiries?show=mine');
  await page.getByRole('link', { name: company }).click();
  await expect(page.getByRole('link', { name: /打开项目 FU-/ })).toBeVisible();
  await expect(page.getByText(/转为在谈项目 FU-/)).toBeVisible();
});

test('a reviewer compares two entries, merges them and takes it back', async ({ page }) => {
  await signInAs(page, 'reviewer');
  await page.goto('/office/firms?q=示例');
  await expectAccessible(page);
  await page.getByRole('radio', { name: /^保留/ }).nth(0).check();
  await page.getByRole('radio', { name: /^并入/ }).nth(1).check();
  await page.getByRole('button', { name: '并排核对选中的两家' }).click();
  await expect(page.getByRole('heading', { name: '合并企业' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '确认合并' }).click();
  await expect(page.getByText('请写明依据', { exact: false }).first()).toBeVisible();
  const because = `测试更名 ${unique()}`;
  await page.getByLabel(/^依据/).fill(because);
  await page.getByRole('button', { name: '确认合并' }).click();
  const entry = page.getByRole('listitem').filter({ hasText: because });
  await expect(entry).toContainText('并入');
  await entry.getByRole('button', { name: '撤销合并' }).click();
  await expect(entry).toContainText('已撤销');
});

test('an administrator sets the clocks; a wrong order is refused with its reason', async ({ page }) => {
  await signInAs(page, 'administrator');
  await page.goto('/office/settings');
  await expectAccessible(page);
  const amber = page.getByLabel(/签约多久未开工亮黄灯/);
  const before = await amber.inputValue();
  await amber.fill('500');
  await page.getByRole('button', { name: '保存节点' }).click();
  await expect(page.getByText('黄灯要早于红灯', { exact: false }).first()).toBeVisible();
  await expect(amber).toHaveValue('500');
  await amber.fill(before);
  await page.getByRole('button', { name: '保存节点' }).click();
  await expect(page.getByText('节点已保存')).toBeVisible();
});
