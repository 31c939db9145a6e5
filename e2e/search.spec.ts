import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe';

test('search opens with a key, is walked with arrows, opened with Enter and left with Esc, hands off the mouse', async ({
  page,
}) => {
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: '找什么' });
  await expect(field).toBeFocused();
  await page.keyboard.type('gemo');
  const options = page.getByRole('option');
  await expect(options.first()).toBeVisible();
  await expect(page.getByRole('group', { name: '产业链环节' })).toContainText('隔膜');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute('aria-activedescendant', 'found-0');
  await expectAccessible(page);
  await page.keyboard.press('ArrowUp'); // from the first to the last: all results
  await expect(page.getByRole('option', { name: '查看全部结果' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  await page.keyboard.type('wankai');
  await expect(page.getByRole('option').first()).toContainText('万凯');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/firms\/wankai$/);
});

test('letters typed before the palette has loaded are kept, and Esc leads back to where one was', async ({
  page,
}) => {
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_next/static/chunks/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('link', { name: 'English' }).focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('wankai');
  release();
  await expect(page.getByRole('combobox')).toHaveValue('wankai');
  await expect(page.getByRole('option').first()).toContainText('万凯');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'English' })).toBeFocused();
});

test('the / key is an ordinary letter in a field, and can be turned off', async ({ page }) => {
  await page.goto('/en/fit');
  await page.waitForLoadState('networkidle');
  await page.getByRole('searchbox').first().focus();
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Control+k');
  await page.getByLabel('Open search with the / key').uncheck();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a slip is forgiven, nothing at all is said, and a broken line can be tried again', async ({ page }) => {
  await page.goto('/en');
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('seperator');
  await expect(page.getByRole('status').filter({ hasText: 'Did you mean' })).toBeVisible();
  await expect(page.getByRole('option').first()).toContainText('Separators');
  const field = page.getByRole('combobox');
  await field.fill('kindergarten');
  await expect(page.getByRole('status').filter({ hasText: 'Nothing found' })).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('link', { name: 'Enquire' })).toHaveAttribute(
    'href',
    '/en/enquire?words=kindergarten',
  );
  await page.route('**/api/search**', (route) => route.abort());
  await field.fill('PET');
  await expect(page.getByRole('status').filter({ hasText: 'not available' })).toBeVisible();
  await page.unroute('**/api/search**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('without JavaScript the header has a form, and the page groups, suggests and hands on', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/parks');
  await page.getByRole('banner').getByRole('searchbox').fill('瑞浦蓝钧');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '没有找到“瑞浦蓝钧”，也许您要找：' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: '瑞浦兰钧能源股份有限公司' }).click();
  await expect(page).toHaveURL(/\/firms\/rept-battero$/);
  await page.goto('/en/search?q=kalai');
  await expect(page.getByText('(our rendering)').first()).toBeVisible();
  await context.close();
});

test('what is found among invented projects only is one line that opens them, not a group', async ({
  page,
}) => {
  await page.goto('/search?q=gemo');
  await expect(page.getByRole('heading', { name: '搜索结果：gemo', level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: '产业链环节', level: 2 })).toBeVisible();
  await expect(page.getByRole('heading', { name: '项目', level: 2, exact: true })).toHaveCount(0);
  const demo = page.getByRole('main').getByText('演示', { exact: true }).first();
  await expect(demo).toBeHidden();
  await page.getByText(/没有找到公开的.*；虚构的演示数据中有\s\d+\s条/).click();
  await expect(demo).toBeVisible();
  await expectAccessible(page);
});

test('the header keeps the address across languages, marks the page, and folds on a phone @phone', async ({
  page,
}) => {
  await page.goto('/projects?ecosystem=ev-battery');
  const menu = page.getByRole('banner').locator('summary');
  if (await menu.isVisible()) await menu.click();
  const nav = page.getByRole('navigation', { name: '主导航' }).filter({ visible: true });
  await expect(nav.getByRole('link')).toHaveCount(8);
  await expect(nav.getByRole('link', { name: '签约项目' })).toHaveAttribute('aria-current', 'page');
  await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/projects\?ecosystem=ev-battery$/);
});
