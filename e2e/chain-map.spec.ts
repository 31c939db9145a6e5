import { expect, test } from '@playwright/test';
import { box, openChain, panel } from './chain';

test('a filter is immediate, stands in the address, goes along to the other views and can be cleared', async ({
  page,
}) => {
  await openChain(page, '/ecosystems/ev-battery');
  await page.getByRole('checkbox', { name: /^强/ }).check();
  await page.getByRole('checkbox', { name: /^弱/ }).check();
  await page.getByRole('combobox', { name: '园区' }).selectOption({ label: '涪陵高新区' });
  await expect(page.getByText('显示 3 / 25 个环节')).toBeVisible();
  await expect(page).toHaveURL(/strength=strong&strength=thin&park=fuling-hitech/);
  await expect(page.getByRole('heading', { level: 4, name: /^隔膜/ })).toBeHidden();
  await page.getByRole('link', { name: '表格', exact: true }).click();
  await expect(page.getByRole('table', { name: /逐环节/ }).getByRole('rowheader')).toHaveText(
    ['电芯', '复合材料电池箱体', '电池包（PACK）'],
    { useInnerText: true },
  );
  await page.getByRole('link', { name: '协议资金合计' }).click();
  await expect(page).toHaveURL(/sort=value/);
  await expect(page.getByRole('link', { name: '协议资金合计' })).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('columnheader', { name: '协议资金', exact: true })).toHaveCount(1);
  await page.getByRole('link', { name: '清除' }).click();
  await expect(page.getByText('显示 25 / 25 个环节')).toBeVisible();
});

for (const path of ['/ecosystems/ev-battery', '/en/ecosystems/new-materials']) {
  test(`list and table hold what the map holds: ${path}`, async ({ page }) => {
    await openChain(page, path);
    const map = await page.locator('#chain-drawing').evaluate((svg) => ({
      segments: [...svg.querySelectorAll<SVGGElement>('g[data-segment]')].map(
        (one) => one.dataset.segment ?? '',
      ),
      lines: [...svg.querySelectorAll<SVGPathElement>('path[data-from]')].map(
        ({ dataset: { from, to } }) => `${from} ${to}`,
      ),
      links: [...svg.querySelectorAll('g[data-segment]')].flatMap((group) =>
        [...group.querySelectorAll('a:not([href^="#"])')].map(
          (link) => `${group.getAttribute('data-segment')} ${link.getAttribute('href')}`,
        ),
      ),
    }));
    expect(map.segments.length).toBeGreaterThan(20);
    for (const view of ['list', 'table']) {
      await page.goto(`${path}?view=${view}`);
      const held = await page.evaluate((segments) => {
        const entries = segments.map((slug) => [slug, document.getElementById(slug)] as const);
        const of = (slug: string, entry: HTMLElement | null) =>
          [...(entry?.querySelectorAll('a[href]') ?? [])].map(
            (link) => `${slug} ${link.getAttribute('href')}`,
          );
        return {
          missing: entries.filter(([, entry]) => !entry).map(([slug]) => slug),
          links: entries.flatMap(([slug, entry]) => of(slug, entry)),
        };
      }, map.segments);
      expect(held.missing, view).toEqual([]);
      expect(
        map.links.filter((one) => !held.links.includes(one)),
        view,
      ).toEqual([]);
      const told = map.lines.filter((one) => !held.links.includes(one.replace(' ', ' #')));
      expect(told, view).toEqual([]);
    }
  });
}

test('an address with a filter opens on a small screen where something is left', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openChain(page, '/ecosystems/ev-battery?strength=strong');
  await page.locator('#chain-drawing').scrollIntoViewIfNeeded();
  await expect(box(page, '电芯，强，尚未投产')).toBeInViewport();
});

test('every segment has an address; Back goes back, and a shared link opens where it was', async ({
  page,
}) => {
  await openChain(page, '/ecosystems/new-materials#nylon-66');
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
  await page.reload();
  await page.mouse.move(4, 4);
  await expect(panel(page).getByRole('heading', { name: /^己二酸/ })).toBeVisible();
  await page.keyboard.press('Escape'); // nothing has the focus
  await expect(panel(page)).toBeHidden();
});

test('the wheel leaves the page its scrolling, zooms with Ctrl, and a drag opens nothing', async ({
  page,
}) => {
  await openChain(page, '/ecosystems/ev-battery');
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
  await expect(page.getByText('隔开正负极而允许锂离子通过的微孔薄膜')).toBeVisible(); // its fold opened by itself
  await page.goto('/en/ecosystems/ev-battery?view=table&sort=value');
  await expect(page.getByRole('rowheader').first()).toHaveText('Cells', { useInnerText: true });
  await page.getByText('How strength is judged').click();
  await expect(page.getByRole('rowheader', { name: 'Lead firm' })).toBeVisible();
  await context.close();
});
