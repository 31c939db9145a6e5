import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const EVERY_RULE = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** What the scheme can change: the two schemes share one document, and differ in its colours alone. */
const COLOUR_RULES = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 600;

/**
 * Fails with what axe finds on the page, rule by rule, with the element: light and dark on a desktop, light on a phone, which
 * differs in its layout and not in the colours of a scheme. What is found is looked for again before it counts: between two pages
 * of the client's router the document has no title for an instant, which may come after the new heading.
 */
export async function expectAccessible(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  if (!isPhone(page)) {
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => findings(page, COLOUR_RULES), { message: 'dark' }).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  }
  await expect.poll(() => findings(page, EVERY_RULE), { message: 'light' }).toEqual([]);
}

function findings(page: Page, runOnly: { type: string; values: string[] }): Promise<string[]> {
  return page.evaluate(async (only) => {
    const { axe } = window as unknown as {
      // the script evaluated above puts it there
      axe: {
        run: (options: object) => Promise<{
          violations: { id: string; nodes: { target: unknown[]; failureSummary: string }[] }[];
        }>;
      };
    };
    const { violations } = await axe.run({ runOnly: only, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${String(node.target)} ${node.failureSummary}`),
    );
  }, runOnly);
}
