import type { Page } from '@playwright/test';

/** Opens a public page as someone with a hand on it: its scripts wait for one. */
export async function openByHand(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.mouse.move(2, 2);
  await page.mouse.move(4, 4);
}
