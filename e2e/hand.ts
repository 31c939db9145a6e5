import type { Page } from '@playwright/test';

/** Opens a public page as someone with a hand on it: its scripts wait for one. */
export async function openByHand(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.mouse.move(2, 2);
  await page.mouse.move(4, 4);
}

/** The same, and waits until the scripts have taken the page over. */
export async function openAlive(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const alive = page.evaluate(
    () => new Promise<void>((done) => addEventListener('gf:alive', () => done(), { once: true })),
  );
  await page.mouse.move(2, 2);
  await page.mouse.move(4, 4);
  await alive;
}
