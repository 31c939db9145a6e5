import { expect, type Page } from '@playwright/test';

export const said = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();
export const panel = (page: Page) => page.getByRole('region', { name: '编辑' });
export const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
export const box = (page: Page, name: string) =>
  page.getByRole('link', { name: new RegExp(`${name}，[上中下]游`) });
