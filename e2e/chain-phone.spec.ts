import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { box, frame, openChain, panel, viewBox } from './chain';

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
  await openChain(page, '/ecosystems/ev-battery');
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
  // from its first boxes, under the whole heads of their bands
  await expect(frame(page).getByText('上游', { exact: true })).toBeInViewport({ ratio: 0.99 });
  await expect(box(page, '正极前驱体，缺')).toBeInViewport({ ratio: 0.99 });

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
  await swipe(-120, 0); // sideways: the drawing follows the finger
  await expect.poll(async () => (await viewBox(page))[0]).toBeGreaterThan((before[0] ?? 0) + 60);
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
    if (!javaScriptEnabled) await page.goto('/ecosystems/ev-battery');
    else {
      await openChain(page, '/ecosystems/ev-battery');
      await box(page, '电芯，强，尚未投产').focus();
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
