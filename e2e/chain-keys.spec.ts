import { expect, test } from '@playwright/test';
import { box, frame, openChain, panel, viewBox } from './chain';

test('by keyboard alone: find a segment, see who stands around it, go along the chain, come back', async ({
  page,
}) => {
  await openChain(page, '/ecosystems/ev-battery');
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
  await expect(box(page, '电芯，强，尚未投产')).toBeFocused();
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
  await openChain(page, '/ecosystems/ev-battery');
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
