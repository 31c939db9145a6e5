import { expect, type Page, test } from '@playwright/test';
import { viewBox } from './chain';
import { openByHand } from './hand';
import { signInAs } from './people';

/** Bytes of script that a page has fetched so far, as they came. */
const scriptBytes = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
  );
const KEEP = { name: '加入清单' };
const SMALL = 20 * 1024;
const WHOLE = 100 * 1024;

for (const path of ['/', '/ecosystems/ev-battery', '/en/fit']) {
  test(`a page that is only read fetches next to no script, and comes alive under a hand: ${path}`, async ({
    page,
  }) => {
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await scriptBytes(page)).toBeLessThan(SMALL);
    await page.mouse.move(40, 40);
    await expect.poll(() => scriptBytes(page)).toBeGreaterThan(WHOLE);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  });
}

test('what lies below the first sight is laid out once somebody stirs, and Back finds the place that was left', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const pieces = page.locator('.laid-late');
  const first = await page.goto('/ecosystems/ev-battery?view=list', { waitUntil: 'commit' });
  expect((await first?.text())?.match(/laid-late/g)?.length).toBeGreaterThan(20);
  await page.waitForLoadState('networkidle');
  expect(await pieces.count()).toBeGreaterThan(20);
  await page.evaluate(() => window.scrollTo(0, 400)); // no hand: a key of the browser, a reader's own scrolling
  await expect(page.locator('html')).toHaveAttribute('data-laid', '');
  expect(await pieces.count()).toBeLessThan(4); // the last few at once
  expect(await scriptBytes(page)).toBeLessThan(SMALL);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight - 2000));
  const left = await page.evaluate(() => window.scrollY);
  expect(left).toBeGreaterThan(2000);
  await page.goto('/parks');
  await page.goBack();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(left);
  await expect(page.locator('html')).toHaveAttribute('data-laid', '');
  expect(await pieces.count()).toBeGreaterThan(20); // all at once, by the one attribute
});

test('the data of the scripts comes with them; while the line is down the page stays and asks again at the next touch', async ({
  page,
}) => {
  const answer = await page.goto('/ecosystems/ev-battery');
  expect(await answer?.text()).not.toContain('__next_f');
  let down = true;
  let tries = 0;
  await page.route('**/ecosystems/ev-battery', (route) => {
    tries += 1;
    return down ? route.abort() : route.continue();
  });
  await page.mouse.move(40, 40);
  await expect.poll(() => tries).toBe(1);
  await expect(page.locator('#chain-drawing')).toBeVisible();
  down = false;
  await page.mouse.move(60, 60);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  expect(tries).toBe(2);
});

test('what is pressed and typed before the scripts have come is not lost', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.goto('/ecosystems/ev-battery');
  await page.route('**/_next/static/chunks/**', async (route) => {
    await held;
    await route.continue();
  });
  const [, , whole = 0] = await viewBox(page);
  await page.getByRole('checkbox', { name: '强' }).check();
  await page.getByRole('button', { name: '放大' }).click();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('wankai');
  expect(await viewBox(page)).toContain(whole);
  release();
  await expect.poll(async () => (await viewBox(page))[2]).toBeLessThan(whole);
  await expect(page.getByRole('combobox', { name: '找什么' })).toHaveValue('wankai');
  await expect(page.getByRole('heading', { level: 4, name: /^电芯\s*强/ })).toBeVisible();
  await expect(page.getByRole('heading', { level: 4, name: /^隔膜/ })).toBeHidden(); // what was ticked holds: separators are missing, not strong
  await expect(page).toHaveURL(/strength=strong/);
  await expect(page.getByRole('option').first()).toContainText('万凯');
});

test('what is added to the list without scripts stays in it, though nobody lays a hand on the list', async ({
  page,
}) => {
  await page.goto('/shortlist?add=firm:kalai');
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBeGreaterThan(0);
  await page.goto('/parks');
  await expect(page.getByRole('banner').getByRole('link', { name: /清单.*1 项/ })).toBeVisible();
});

test('what a browser keeps is there without a hand: its list, and work is alive at once', async ({
  page,
}) => {
  await openByHand(page, '/firms/wankai');
  await page.getByRole('button', KEEP).first().click();
  await page.goto('/parks');
  await expect(page.getByRole('banner').getByRole('link', { name: /清单.*1 项/ })).toBeVisible();
  await signInAs(page, 'officer');
  await page.goto('/office');
  await expect.poll(() => scriptBytes(page)).toBeGreaterThan(WHOLE);
});

test('a page that there is not says so, with the menu and without scripts too', async ({
  page,
  browser,
  baseURL,
}) => {
  const reader = await browser.newPage({ ...(baseURL ? { baseURL } : {}), javaScriptEnabled: false });
  for (const one of [page, reader]) {
    expect((await one.goto('/en/firms/nobody'))?.status()).toBe(404);
    await expect(one.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
    await expect(one.getByRole('banner').getByRole('link', { name: 'Industry chains' })).toHaveCount(1);
  }
  await reader.close();
});
