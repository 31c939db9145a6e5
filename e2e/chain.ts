import { expect, type Page } from '@playwright/test';
import { openByHand } from './hand';

/** The drawing of a chain, one of its boxes, and what the panel says. */
export const frame = (page: Page) => page.getByRole('region', { name: '产业链图' });
export const box = (page: Page, name: string) => frame(page).getByRole('link', { name, exact: true });
export const panel = (page: Page) => page.getByRole('complementary', { name: '环节详情' });

/** Opens a chain and waits for its instrument. */
export async function openChain(page: Page, path: string): Promise<void> {
  await openByHand(page, path);
  await expect(page.locator('.chain-instrument')).toHaveClass(/ready/);
}

/** What part of the drawing is shown: x, y, width, height. */
export const viewBox = async (page: Page) =>
  ((await page.locator('#chain-drawing').getAttribute('viewBox')) ?? '').split(' ').map(Number);
