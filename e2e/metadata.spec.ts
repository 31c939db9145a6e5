import { expect, test } from '@playwright/test';

const PAGES = [
  '/', '/golden-flowers', '/firms/wankai', '/ecosystems', '/ecosystems/ev-battery', '/opportunities',
  '/opportunities/ev-battery/separator', '/projects', '/projects/rept-30gwh', '/parks', '/parks/huigu-lake', '/indicators', '/fit', '/enquire',
]; // biome-ignore format: a list

const DATASETS = ['/ecosystems', '/opportunities', '/projects', '/parks', '/indicators'];

for (const path of DATASETS) {
  test(`the data set of ${path} names downloads that answer in the form named, whole and not invented`, async ({
    page,
    request,
  }) => {
    await page.goto(path);
    const graph = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
    const held = graph['@graph'].find((one: { '@type': string }) => one['@type'] === 'Dataset');
    expect(held.distribution.length).toBeGreaterThanOrEqual(2);
    for (const { '@type': type, encodingFormat, contentUrl } of held.distribution) {
      expect(type).toBe('DataDownload');
      const { pathname, search } = new URL(contentUrl);
      const reply = await request.get(pathname + search);
      expect(reply.status(), contentUrl).toBe(200);
      expect(reply.headers()['content-type']).toContain(encodingFormat);
      const text = await reply.text();
      expect(text).not.toContain('示例');
      if (encodingFormat === 'application/json') {
        const { items, next } = JSON.parse(text);
        expect(items.length).toBeGreaterThan(0);
        expect(next).toBeNull();
      }
    }
  });
}

for (const path of PAGES) {
  test(`${path} names itself in both languages, its place, its picture and the feed`, async ({
    page,
    request,
  }) => {
    const seen: Record<string, string>[] = [];
    for (const address of [path, `/en${path === '/' ? '' : path}`]) {
      await page.goto(address);
      const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
      expect(new URL(canonical ?? '').pathname).toBe(address);
      const alternates = await page
        .locator('link[rel=alternate][hreflang]')
        .evaluateAll((links) =>
          Object.fromEntries(links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')])),
        );
      expect(Object.keys(alternates).sort()).toEqual(['en', 'x-default', 'zh-CN']);
      expect(Object.values(alternates)).toContain(canonical);
      seen.push(alternates);
      const graph = JSON.parse(
        (await page.locator('script[type="application/ld+json"]').textContent()) ?? '',
      );
      const types = graph['@graph'].map((one: { '@type': string }) => one['@type']);
      expect(types).toContain('GovernmentOrganization');
      expect(types).toContain(path === '/' ? 'WebSite' : 'BreadcrumbList');
      if (DATASETS.includes(path)) expect(types).toContain('Dataset');
      const feed = page.locator('link[type="application/rss+xml"]');
      await expect(feed).toHaveAttribute('href', /signings\.xml$/);
      const picture = await page.locator('meta[property="og:image"]').getAttribute('content');
      const reply = await request.get(new URL(picture ?? '').pathname);
      expect(reply.headers()['content-type']).toBe('image/png');
      const png = await reply.body();
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    }
    expect(seen[0]).toEqual(seen[1]); // each names the other
  });
}

test('the sitemap lists what answers, without invented things, and robots point to it', async ({
  request,
}) => {
  const xml = await (await request.get('/sitemap.xml')).text();
  const paths = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
  expect(paths.length).toBeGreaterThan(200);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.filter((path) => /\/projects\/YS-/.test(path))).toEqual([]);
  for (const path of paths) expect((await request.get(path)).status(), path).toBe(200);
  expect(await (await request.get('/robots.txt')).text()).toContain('/sitemap.xml');
});

test('the feed of signings is well formed in both languages and holds no invented project', async ({
  page,
  request,
}) => {
  await page.goto('/');
  for (const [path, language] of [
    ['/signings.xml', 'zh-cn'],
    ['/en/signings.xml', 'en'],
  ] as const) {
    const reply = await request.get(path);
    expect(reply.headers()['content-type']).toContain('application/rss+xml');
    const read = await page.evaluate(
      (text) => {
        const feed = new DOMParser().parseFromString(text, 'application/xml');
        return {
          broken: feed.querySelector('parsererror') !== null,
          language: feed.querySelector('language')?.textContent,
          links: [...feed.querySelectorAll('item > link')].map((link) => link.textContent ?? ''),
        };
      },
      await reply.text(),
    );
    expect(read).toMatchObject({ broken: false, language });
    expect(read.links.length).toBeGreaterThan(5);
    expect(read.links.filter((link) => link.includes('/YS-'))).toEqual([]);
  }
});

test('an invented project is not to be found, and a picture of nothing is not drawn', async ({
  page,
  request,
}) => {
  await page.goto('/projects?demo=only');
  await page.getByRole('main').getByRole('row').nth(1).getByRole('link').first().click();
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  expect((await request.get('/api/share/zh/firms/no-such-firm')).status()).toBe(404);
  expect((await request.get('/api/share/fr')).status()).toBe(404);
});
