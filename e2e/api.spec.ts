import { randomInt } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { exerciseApi } from '../lib/testing/api-client';
import { expectAccessible } from './axe';

/** Another network for every question, so that the limit of one does not stop the exercise. */
const network = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;

test('a client made from the served document asks everything, and every answer is as the document says', async ({
  baseURL,
}) => {
  test.setTimeout(240_000);
  const { called, problems } = await exerciseApi({
    base: `${baseURL}/api/v1`,
    pageSize: 200,
    mostPages: 3,
    mostItems: 15,
    headers: () => ({ 'x-forwarded-for': network() }),
  });
  expect(problems).toEqual([]);
  expect(called.size).toBeGreaterThanOrEqual(16);
});

test('the limit of one network is told before and when it is reached', async ({ request }) => {
  const headers = { 'x-forwarded-for': network() };
  const ask = () => request.get('/api/v1/parks?limit=1', { headers });
  const first = await ask();
  const limit = Number(/q=(\d+)/.exec(first.headers()['ratelimit-policy'] ?? '')?.[1]);
  expect(limit).toBeGreaterThan(0);
  let over = first;
  for (
    let asked = 0;
    asked < 3 * limit && over.status() === 200;
    asked += 20 // a new minute gives new turns
  )
    over = (await Promise.all(Array.from({ length: 20 }, ask))).at(-1) ?? first;
  expect(over.status()).toBe(429);
  expect(over.headers()['content-type']).toBe('application/problem+json');
  expect(Number(over.headers()['retry-after'])).toBeGreaterThan(0);
  expect(over.headers()['access-control-allow-origin']).toBe('*');
});

test('another site may read and nobody may write', async ({ request }) => {
  const headers = { origin: 'https://elsewhere.example', 'x-forwarded-for': network() };
  const asked = await request.fetch('/api/v1/firms', {
    method: 'OPTIONS',
    headers: { ...headers, 'access-control-request-method': 'GET' },
  });
  expect(asked.status()).toBe(204);
  expect(asked.headers()['access-control-allow-methods']).toContain('GET');
  const head = await request.head('/api/v1/firms', { headers });
  expect(head.status()).toBe(200);
  expect(head.headers().etag).toMatch(/^"/);
  expect(head.headers()['content-security-policy']).toContain("default-src 'none'");
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
    expect((await request.fetch('/api/v1/firms', { method, headers, data: {} })).status(), method).toBe(405);
});

test('the page shows every question and field, and leads to real answers @phone', async ({ page }) => {
  await page.setExtraHTTPHeaders({ 'x-forwarded-for': network() });
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: '开放接口' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('开放接口');
  await expectAccessible(page);
  const document: { paths: object; components: { schemas: object } } = await (
    await page.request.get('/api/v1/openapi.json')
  ).json();
  const paths = Object.keys(document.paths);
  await expect(page.getByRole('article').filter({ hasText: /GET/ })).toHaveCount(paths.length);
  for (const name of Object.keys(document.components.schemas))
    await expect(page.locator(`#schema-${name}`)).toHaveCount(1);
  await page.goto('/en/developers');
  await expect(page.getByText('name the source that comes with it', { exact: false })).toBeVisible();
  const link = page.locator('#listFirms').getByRole('link', { name: 'Open (JSON, 5 items)' });
  const reply = await page.request.get((await link.getAttribute('href')) ?? '');
  expect((await reply.json()).items).toHaveLength(5);
});
