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

test('opportunities stand in the order of the demand behind them, each traceable to its projects', async ({
  page,
}) => {
  await page.goto('/opportunities?ecosystem=ev-battery');
  const demands = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
  const told = await demands.allTextContents(); // each demand once, with all that waits behind it
  const amounts = told.map((text) => Number(/≥?([\d,.]+)亿元/.exec(text)?.[1] ?? 0));
  const places = told.map((text) => Number(/本生态圈第 (\d+) 位/.exec(text)?.[1]));
  expect(amounts.length).toBeGreaterThan(3);
  expect(amounts[0]).toBeGreaterThan(0);
  expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
  expect(places[0]).toBe(1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(await demands.getByRole('listitem').count()).toBeGreaterThan(10);
  await page.getByRole('link', { name: '隔膜', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('隔膜 缺'); // with the mark of its strength
  await expect(
    page.getByText('直接下游有 3 家企业、3 个签约项目（其中 1 个未公布金额），已公布协议资金 ≥200亿元。'),
  ).toBeVisible();
  await page.getByRole('link', { name: '瑞浦兰钧年产30GWh电芯及PACK生产基地' }).first().click();
  await expect(page).toHaveURL(/\/projects\/rept-30gwh/);
});
