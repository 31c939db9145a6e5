import { type APIRequestContext, expect, test } from '@playwright/test';
import { signInAs } from './people';

// What docs/decisions/015 rests on: the address alone decides what a public page says.
const PAGES = [
  '/', '/en', '/golden-flowers', '/golden-flowers/compare?firms=wankai,huafon', '/firms/wankai', '/ecosystems', '/en/ecosystems/ev-battery',
  '/fit?q=geli+mo', '/opportunities', '/opportunities/ev-battery/separator', '/projects', '/projects/rept-30gwh', '/parks/huigu-lake',
  '/indicators', '/innovation', '/search?q=gemo', '/shortlist?items=firm:wankai', '/developers',
]; // biome-ignore format: a list

/** The page at `path`, made anew since nobody asked for this address before, without what is of this one answer. */
async function madeNew(request: APIRequestContext, path: string, headers: Record<string, string>) {
  const visit = `visit=${Math.random()}`;
  const reply = await request.get(`${path}${path.includes('?') ? '&' : '?'}${visit}`, { headers });
  expect(reply.status()).toBe(200);
  const policy = reply.headers()['content-security-policy'] ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
  expect(nonce).not.toBe('');
  const html = await reply.text();
  return { nonce, said: [policy, html].map((one) => one.replaceAll(nonce, '').replaceAll(visit, '')) };
}

test('a public page is the same for an officer who is signed in as for anybody, whatever a browser says of itself', async ({
  page,
  playwright,
  baseURL,
}) => {
  await signInAs(page, 'officer');
  const anybody = await playwright.request.newContext({ ...(baseURL ? { baseURL } : {}) });
  for (const path of PAGES) {
    const [first, second] = await Promise.all([
      madeNew(anybody, path, { 'accept-language': 'zh-CN' }),
      madeNew(page.request, path, {
        'accept-language': 'en-GB',
        'user-agent': 'curl/8',
        'x-forwarded-host': 'elsewhere.example',
        cookie: `${(await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')}; theme=dark`,
      }),
    ]);
    expect(second.said, path).toEqual(first.said);
    expect(second.nonce).not.toBe(first.nonce);
  }
  await anybody.dispose();
});
