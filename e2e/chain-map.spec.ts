import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './axe';

const frame = (page: Page) => page.getByRole('region', { name: '产业链图' });
const box = (page: Page, name: string) => frame(page).getByRole('link', { name, exact: true });
const panel = (page: Page) => page.getByRole('complementary', { name: '环节详情' });

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('.chain-instrument')).toHaveClass(/ready/);
}

test('every segment has an address; Back goes back, and a shared link opens where it was', async ({
  page,
}) => {
  await open(page, '/ecosystems/new-materials#nylon-66');
  await expect(panel(page).getByRole('heading', { name: /尼龙66/ })).toBeVisible();
  await expect(page.locator('#chain-drawing')).toBeInViewport();
  await panel(page).getByRole('link', { name: '己二酸' }).click();
  await expect(page).toHaveURL(/#adipic-acid$/);
  await expect(panel(page).getByRole('heading', { name: /^己二酸/ })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/#nylon-66$/);
  await expect(panel(page).getByRole('heading', { name: /尼龙66/ })).toBeVisible();
  await page.goForward();
  await expect(panel(page).getByRole('heading', { name: /^己二酸/ })).toBeVisible();
  await panel(page).getByRole('button', { name: '关闭' }).click();
  await expect(panel(page)).toBeHidden();
  await expect(page).toHaveURL(/\/new-materials$/);
  await page.goBack();
  await expect(panel(page).getByRole('heading', { name: /^己二酸/ })).toBeVisible();
});

test('the wheel leaves the page its scrolling, zooms with Ctrl, and a drag opens nothing', async ({
  page,
}) => {
  await open(page, '/ecosystems/ev-battery');
  const drawing = page.locator('#chain-drawing');
  await drawing.scrollIntoViewIfNeeded();
  const place = await drawing.boundingBox();
  await page.mouse.move((place?.x ?? 0) + 500, (place?.y ?? 0) + 200);
  const whole = await drawing.getAttribute('viewBox');
  await page.mouse.wheel(0, 60);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  await expect(drawing).toHaveAttribute('viewBox', whole ?? '');
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect(drawing).not.toHaveAttribute('viewBox', whole ?? '');
  const zoomed = await drawing.getAttribute('viewBox');
  await page.mouse.down();
  await page.mouse.move((place?.x ?? 0) + 380, (place?.y ?? 0) + 150, { steps: 4 });
  await page.mouse.up();
  await expect(drawing).not.toHaveAttribute('viewBox', zoomed ?? '');
  await expect(panel(page)).toBeHidden();
  await page.getByRole('button', { name: '全图' }).click();
  await expect(drawing).toHaveAttribute('viewBox', whole ?? '');
});

test('without JavaScript the drawing stands, filters by address, and leads to its list', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/ecosystems/ev-battery');
  await page.getByRole('checkbox', { name: /^缺/ }).check();
  await page.getByRole('searchbox', { name: '在链上查找' }).fill('gemo');
  await page.getByRole('button', { name: '筛选' }).click();
  await expect(page).toHaveURL(/strength=missing/);
  await expect(page.getByText('显示 1 / 25 个环节')).toBeVisible();
  await expect(page.getByRole('heading', { level: 4 })).toHaveText(['隔膜缺']);
  await expect(page.getByRole('button', { name: '放大' })).toBeHidden();
  await box(page, '隔膜，缺').click();
  await expect(page).toHaveURL(/#separator$/);
  await expect(page.getByRole('heading', { level: 4, name: /^隔膜/ })).toBeInViewport();
  await page.goto('/en/ecosystems/ev-battery?view=table&sort=value');
  await expect(page.getByRole('rowheader').first()).toHaveText('Cells');
  await page.getByText('How strength is judged').click();
  await expect(page.getByRole('rowheader', { name: 'Lead firm' })).toBeVisible();
  await context.close();
});

for (const javaScriptEnabled of [false]) {
  test(`at 400 % nothing is lost and nothing scrolls sideways, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      viewport: { width: 320, height: 256 },
      javaScriptEnabled,
      baseURL: baseURL ?? '',
    });
    const page = await context.newPage();
    for (const path of [
      '/ecosystems/ev-battery',
      '/en/ecosystems/new-materials?view=list',
      '/ecosystems/ev-battery?view=table',
      '/en/ecosystems',
    ]) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, path).toBeLessThanOrEqual(0);
    }
    await page.goto('/ecosystems/ev-battery');
    if (javaScriptEnabled) {
      await expect(page.locator('.chain-instrument')).toHaveClass(/ready/);
      await box(page, '电芯，强').focus();
      await page.keyboard.press('Enter');
      await expect(panel(page).getByRole('heading', { name: /^电芯/ })).toBeVisible();
      for (const text of ['赣锋锂电', '≥100亿元', '涪陵高新区', '电池包（PACK）'])
        await expect(panel(page)).toContainText(text);
      await expectAccessible(page);
    }
    await page.getByRole('link', { name: '列表', exact: true }).click();
    await expect(page.getByRole('heading', { level: 4 })).toHaveCount(25);
    await context.close();
  });
}
