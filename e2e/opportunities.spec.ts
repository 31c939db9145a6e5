import { expect, type Page, test } from '@playwright/test';
import { signInAs } from './people';

const PLACE = '/opportunities/biomedicine/excipients';
const NAME = '药用辅料与包材';

/** What a visitor without a session reads of it: on its own page and in the list. */
async function expectPublic(visitor: Page, told: RegExp | null) {
  const english = told?.source.includes('Wanted');
  const [page, list] = english
    ? [`/en${PLACE}`, '/en/opportunities?ecosystem=biomedicine']
    : [PLACE, '/opportunities?ecosystem=biomedicine'];
  for (const path of [page, list]) {
    await visitor.goto(path);
    const main = visitor.getByRole('main');
    await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
    if (told) await expect(main.getByText(told).filter({ visible: true }).first()).toBeVisible();
    else await expect(main.getByText(/（\d{4}-\d{2}-\d{2} 公开）/)).toHaveCount(0);
  }
}

test('the public reads an opportunity’s status once a reviewer has released it, and no longer when it is taken back', async ({
  page,
  browser,
  baseURL,
}) => {
  const context = await browser.newContext(baseURL ? { baseURL, locale: 'zh-CN' } : {});
  const visitor = await context.newPage();
  await expectPublic(visitor, null);

  await signInAs(page, 'officer,reviewer');
  await page.goto('/office/opportunities?ecosystem=biomedicine');
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: NAME }) });
  await expect(row).toContainText('未公开');
  const choice = row.getByLabel(`“${NAME}”要公开的状态`);
  await expect(choice.getByRole('option')).toHaveText(['招商中']); // no project is linked: more may not be said
  await row.getByRole('button', { name: `公开“${NAME}”的状态` }).click();
  await expect(row).not.toContainText('未公开');
  await expectPublic(visitor, /招商中（\d{4}-\d{2}-\d{2} 公开）/);
  await expectPublic(visitor, /Wanted \(announced \d{4}-\d{2}-\d{2}\)/);

  await row.getByText('撤回公开').click();
  await row.getByLabel('撤回原因').fill('登记有误');
  await row.getByRole('button', { name: '撤回', exact: true }).click();
  await expect(row).toContainText('未公开');
  await expectPublic(visitor, null);
  await context.close();
});

test('an officer sees what is released and releases nothing', async ({ page }) => {
  await signInAs(page, 'officer');
  await page.goto('/office/opportunities?ecosystem=biomedicine');
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: NAME }) });
  await expect(row).toContainText('未公开');
  await expect(page.getByRole('button', { name: /公开/ })).toHaveCount(0);
});
