import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './axe';

const frame = (page: Page) => page.getByRole('region', { name: '产业链图' });
const box = (page: Page, name: string) => frame(page).getByRole('link', { name, exact: true });
const panel = (page: Page) => page.getByRole('complementary', { name: '环节详情' });

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('.chain-instrument')).toHaveClass(/ready/);
}

const viewBox = async (page: Page) =>
  ((await page.locator('#chain-drawing').getAttribute('viewBox')) ?? '').split(' ').map(Number);

test('by keyboard alone: find a segment, see who stands around it, go along the chain, come back', async ({
  page,
}) => {
  await open(page, '/ecosystems/ev-battery');
  const [, , whole = 0] = await viewBox(page);
  const field = page.getByRole('combobox', { name: '在链上查找' });
  await field.focus();
  await page.keyboard.type('ge mo');
  await expect(page.getByText('显示 2 / 25 个环节')).toBeVisible();
  const matches = page.getByRole('listbox', { name: '找到的环节' }).getByRole('option');
  await expect(matches).toHaveText(['隔膜，缺', /./]);
  await expect(matches.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(matches.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('heading', { name: /^隔膜/ })).toBeFocused();
  await expect(matches).toHaveCount(0);
  await expect(page).toHaveURL(/q=ge\+mo#separator$/);
  await page.keyboard.press('Tab');
  await expect(panel(page).getByRole('link', { name: '粘结剂（PVDF等）' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(panel(page).getByRole('link', { name: '电芯' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('heading', { name: /^电芯/ })).toBeFocused();
  await expect(panel(page)).toContainText('瑞浦兰钧年产30GWh');
  await expect(page.getByRole('status').filter({ hasText: '电芯：上游 10 个，下游 2 个' })).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(box(page, '电芯，强')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(frame(page).getByRole('link', { name: '电池包（PACK），弱' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('heading', { name: /^电池包/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('0');
  await expect.poll(async () => (await viewBox(page))[2]).toBe(whole);
  await page.keyboard.press('+');
  await expect.poll(async () => (await viewBox(page))[2]).toBeLessThan(whole);
  await page.keyboard.press('-');
  await expect.poll(async () => (await viewBox(page))[2]).toBe(whole);
});

test('every link of the drawing is reached by Tab, inside what its frame shows, with a focus that is seen', async ({
  page,
}) => {
  await open(page, '/ecosystems/ev-battery');
  await frame(page).focus();
  for (const key of ['+', '+', '+', '+', '+']) await page.keyboard.press(key);
  const [x] = await viewBox(page);
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await viewBox(page))[0]).not.toBe(x);
  const links = await page.locator('#chain-drawing a').count();
  const seen = await page.evaluate(
    () => document.querySelectorAll('#chain-drawing g[data-segment] > a').length,
  );
  expect(seen).toBeGreaterThan(25);
  for (let at = 0; at < links; at++) {
    await page.keyboard.press('Tab');
    const place = await page.evaluate(() => {
      const link = document.activeElement;
      const around = document.querySelector('.chain-scroll')?.getBoundingClientRect();
      const own = link?.querySelector('rect')?.getBoundingClientRect();
      if (!link || !around || !own) return null;
      const middle = { x: own.x + own.width / 2, y: own.y + own.height / 2 };
      const isInside =
        middle.x > around.left &&
        middle.x < around.right &&
        middle.y > around.top &&
        middle.y < around.bottom;
      const isOnScreen = own.bottom > 0 && own.top < innerHeight;
      const { outlineStyle } = getComputedStyle(link);
      const { stroke } = getComputedStyle(link.querySelector('rect') ?? link);
      return {
        isInside,
        isOnScreen,
        marked: outlineStyle !== 'none' || stroke !== 'none',
        name: link.textContent,
      };
    });
    expect(place, `link ${at}`).toMatchObject({ isInside: true, isOnScreen: true, marked: true });
  }
});

test('a filter is immediate, stands in the address, goes along to the other views and can be cleared', async ({
  page,
}) => {
  await open(page, '/ecosystems/ev-battery');
  await page.getByRole('checkbox', { name: /^强/ }).check();
  await page.getByRole('checkbox', { name: /^弱/ }).check();
  await page.getByRole('combobox', { name: '园区' }).selectOption({ label: '涪陵高新区' });
  await expect(page.getByText('显示 3 / 25 个环节')).toBeVisible();
  await expect(page).toHaveURL(/strength=strong&strength=thin&park=fuling-hitech/);
  await expect(page.getByRole('heading', { level: 4, name: /^隔膜/ })).toBeHidden();
  await page.getByRole('link', { name: '表格', exact: true }).click();
  await expect(page.getByRole('table', { name: /逐环节/ }).getByRole('rowheader')).toHaveText([
    '电芯',
    '复合材料电池箱体',
    '电池包（PACK）',
  ]);
  await page.getByRole('link', { name: '协议资金合计' }).click();
  await expect(page.getByRole('columnheader', { name: '协议资金合计' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect(page.getByRole('columnheader', { name: '协议资金', exact: true })).toHaveCount(1);
  await page.getByRole('link', { name: '清除' }).click();
  await expect(page.getByText('显示 25 / 25 个环节')).toBeVisible();
});

for (const path of ['/ecosystems/ev-battery', '/en/ecosystems/new-materials']) {
  test(`list and table hold what the map holds: ${path}`, async ({ page }) => {
    await open(page, path);
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

test('on a phone it opens where it can be read, moves and pinches under the fingers, and lets the page scroll @phone', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    baseURL: baseURL ?? '',
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  await open(page, '/ecosystems/ev-battery');
  const drawing = page.locator('#chain-drawing');
  await drawing.scrollIntoViewIfNeeded();
  const letters = () =>
    drawing.evaluate((svg: SVGSVGElement) => {
      const scale = svg.clientWidth / svg.viewBox.baseVal.width;
      const sizes = [...svg.querySelectorAll('text')].map((one) =>
        parseFloat(getComputedStyle(one).fontSize),
      );
      return Math.min(...sizes) * scale;
    });
  expect(await letters()).toBeGreaterThanOrEqual(11.99);
  await expect(box(page, '电芯，强')).toBeInViewport();

  const place = await drawing.boundingBox();
  const [x, y] = [(place?.x ?? 0) + 190, (place?.y ?? 0) + 260];
  const line = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
    line.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: touchPoints.map((one, id) => ({ ...one, id })),
    });
  const swipe = async (dx: number, dy: number) => {
    await touch('touchStart', { x, y });
    for (let step = 1; step <= 8; step++)
      await touch('touchMove', { x: x + (dx * step) / 8, y: y + (dy * step) / 8 });
    await touch('touchEnd');
  };
  const before = await viewBox(page);
  const scrolled = () => page.evaluate(() => window.scrollY);
  const top = await scrolled();
  await swipe(120, 0); // sideways: the drawing follows the finger
  await expect.poll(async () => (await viewBox(page))[0]).toBeLessThan((before[0] ?? 0) - 60);
  expect(await scrolled()).toBe(top);
  await swipe(0, -160); // up: the page scrolls
  await expect.poll(scrolled).toBeGreaterThan(top + 60);
  const apart = await viewBox(page);
  await touch('touchStart', { x: x - 30, y }, { x: x + 30, y });
  for (let step = 1; step <= 8; step++)
    await touch('touchMove', { x: x - 30 - step * 8, y }, { x: x + 30 + step * 8, y });
  await touch('touchEnd');
  await expect.poll(async () => (await viewBox(page))[2]).toBeLessThan((apart[2] ?? 0) * 0.75);

  await page.getByRole('button', { name: '全图' }).tap();
  await expect.poll(async () => (await viewBox(page))[2]).toBeGreaterThan(1000);
  await page.goto('/ecosystems/ev-battery#cells');
  await page.reload();
  await expect(panel(page).getByRole('link', { name: '吉利科技', exact: true })).toBeVisible();
  await expect.poll(letters).toBeGreaterThanOrEqual(11.99);
  await expect(page.getByRole('heading', { level: 4, name: /^隔膜/ })).toBeAttached();
  await context.close();
});

for (const javaScriptEnabled of [true, false]) {
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
