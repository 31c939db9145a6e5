import { get } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { close, httpServer } from './http-server.mjs';
import { keptPages } from './kept-pages.mjs';
import { LATE_DATA_HEADER } from './public-page.mjs';

let server;
let base;
let version;
let during;
let made;

/** An application whose pages count how often each was made, under a nonce that says the same. */
async function application(request, response) {
  made += 1;
  const number = made;
  await during();
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Security-Policy', `script-src 'nonce-made${number}=='`);
  response.setHeader('X-From', 'the application');
  if (request.url.startsWith('/parks')) response.setHeader('Set-Cookie', 'visit=1');
  if (request.url.startsWith('/nothing')) response.statusCode = 404;
  response.end(
    `<p>隔膜 ${number}</p><script nonce="made${number}==">self.__next_f.push([1,"${number}"])</script><script nonce="made${number}==">`,
  );
}

beforeEach(async () => {
  [version, during, made] = [async () => '1', async () => {}, 0];
  server = httpServer(application, () => version());
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${server.address().port}`;
});
afterEach(() => close(server));

const read = async (path, headers = {}) => {
  const answer = await fetch(base + path, { headers });
  const text = await answer.text();
  return { answer, text, number: /隔膜 (\d+)/.exec(text)?.[1] };
};

test('a public page is made once, and every answer has a nonce of its own, in its policy and in its text', async () => {
  const all = [await read('/fit?q=隔膜'), await read('/fit?q=隔膜'), await read('/fit?q=隔膜')];
  const nonces = all.map(
    ({ answer }) => /^script-src 'nonce-([^']+)'$/.exec(answer.headers.get('content-security-policy'))[1],
  );
  expect(new Set(nonces).size).toBe(3);
  for (const [at, { answer, text }] of all.entries()) {
    expect(text).toBe(`<p>隔膜 1</p><script nonce="${nonces[at]}">`);
    expect(answer.headers.get('x-from')).toBe('the application');
    expect(answer.headers.get('vary')).toContain(LATE_DATA_HEADER);
  }
  expect(made).toBe(1);
});

test('data and page come from one making', async () => {
  await read('/projects');
  const { text } = await read('/projects', { [LATE_DATA_HEADER]: '1' });
  expect([JSON.parse(text), made]).toEqual([[[1, '1']], 1]);
});

test('after a write the page is made anew; another address is another page', async () => {
  expect((await read('/')).number).toBe('1');
  version = async () => '2';
  expect((await read('/')).number).toBe('2');
  expect((await read('/?page=2')).number).toBe('3');
  expect((await read('/')).number).toBe('2');
});

test('a page during whose making something was written is answered and not kept', async () => {
  during = async () => {
    version = async () => '2';
  };
  expect((await read('/')).number).toBe('1');
  during = async () => {};
  expect((await read('/')).number).toBe('2');
  expect((await read('/')).number).toBe('2');
});

test('who asks while a page is being made waits for that one', async () => {
  during = () => new Promise((done) => setTimeout(done, 100));
  const all = await Promise.all(Array.from({ length: 8 }, () => read('/')));
  expect([all.map(({ number }) => number), made]).toEqual([Array(8).fill('1'), 1]);
});

test('a page whose reader has gone does not keep the next one waiting', async () => {
  during = () => new Promise((done) => setTimeout(done, 200));
  const first = get(base).on('error', () => {});
  await new Promise((done) => setTimeout(done, 50));
  const second = read('/');
  await new Promise((done) => setTimeout(done, 50));
  first.destroy();
  expect((await second).number).toBe('2');
});

test('while the version cannot be told the last page goes on being given, and a new one is made but not kept', async () => {
  await read('/');
  version = async () => {
    throw new Error('Connection terminated');
  };
  expect((await read('/')).number).toBe('1');
  expect([(await read('/fit')).number, (await read('/fit')).number]).toEqual(['2', '3']);
});

test.each([
  ['work', '/office', {}],
  ['a form for one visit', '/en/enquire', {}],
  ['what sets a cookie', '/parks', {}],
  ['a page that there is not', '/nothing', {}],
  ['what the framework asks for', '/', { rsc: '1' }],
  ['a prefetch', '/', { 'next-router-prefetch': '1' }],
])('%s is made each time', async (_what, path, headers) => {
  await read(path, headers);
  await read(path, headers);
  expect(made).toBe(2);
});

test('what was asked for least recently goes first', async () => {
  const find = keptPages(async () => '1', 100);
  const keep = async (address) => (await find(address)).done?.({ size: 40 });
  for (const address of ['/a', '/b']) await keep(address);
  await find('/a');
  await keep('/c');
  const kept = async (address) => Boolean((await find(address)).page);
  expect([await kept('/a'), await kept('/b'), await kept('/c')]).toEqual([true, false, true]);
});
