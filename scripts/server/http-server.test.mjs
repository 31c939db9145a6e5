import { afterEach, expect, test } from 'vitest';
import { close, httpServer } from './http-server.mjs';
import { LATE_DATA_HEADER } from './public-page.mjs';

const FIRST = 'kx+/9A==';
const NONCE = `nonce="${FIRST}"`;
const policy = (nonce) => `script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'`;
const DATA = [[0], [1, '1:["金花 </script>"]\n'], [1, '2:"second"']];
const push = (one) => JSON.stringify(one).replaceAll('<', '\\u003c');
const SCRIPTS = [
  `<script ${NONCE}>(self.__next_f=self.__next_f||[]).push(${push(DATA[0])})</script>`,
  ...DATA.slice(1).map((one) => `<script ${NONCE}>self.__next_f.push(${push(one)})</script>`),
];
const TEXT = `<main>${'隔膜与电解液'.repeat(400)}</main><script ${NONCE} id="_R_">start()</script>`;
const PAGE = `${TEXT}${SCRIPTS.join('<p>between</p>')}</body>`;
const PARTED = `${TEXT}<p>between</p><p>between</p></body>`;

/** Answers as the framework does: headers by and by, and the body in pieces that break in the middle of a letter. */
function page(status = 200, type = 'text/html; charset=utf-8') {
  return (_request, response) => {
    response.statusCode = status;
    response.setHeader('Content-Type', type);
    response.setHeader('Content-Security-Policy', policy(FIRST));
    response.flushHeaders();
    const bytes = Buffer.from(PAGE);
    for (let at = 0; at < bytes.length; at += 1000) response.write(bytes.subarray(at, at + 1000));
    response.end();
  };
}

let server;
let version;
const open = async (answer) => {
  version = async () => '1';
  server = httpServer(answer, () => version());
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${server.address().port}`;
};
afterEach(() => close(server));

const nonceOf = (read) => /'nonce-([^']+)'/.exec(read.headers.get('content-security-policy'))[1];
/** The text of an answer with its nonce, the one of its policy, written as the first one. */
const asMade = async (read) => (await read.text()).replaceAll(nonceOf(read), FIRST);

test.each(['/', '/en/ecosystems/ev-battery?view=table'])(
  'a public page goes without the data of its scripts, and the data goes when asked for: %s',
  async (path) => {
    const base = await open(page());
    const read = await fetch(base + path);
    expect(await asMade(read)).toBe(PARTED);
    const data = await fetch(base + path, { headers: { [LATE_DATA_HEADER]: '1' } });
    expect(await data.json()).toEqual(DATA);
    for (const { headers } of [read, data]) expect(headers.get('vary')).toContain(LATE_DATA_HEADER);
    expect(read.headers.get('content-encoding')).toBe('gzip');
    expect(data.headers.get('content-type')).toBe('application/json; charset=utf-8');
  },
);

test.each([
  ['/office/ledger', page()],
  ['/en/sign-in', page()],
  ['/enquire', page()],
  ['/share/abc', page()],
  ['/api/v1/firms', page()],
  ['/signings.xml', page()],
  ['/firms/nobody', page(404)],
  ['/healthz', page(200, 'application/json')],
])('everything else goes whole, whoever asks: %s', async (path, answer) => {
  const base = await open(answer);
  const read = await fetch(base + path, { headers: { [LATE_DATA_HEADER]: '1' } });
  expect(await read.text()).toBe(PAGE);
});

test('what the framework asks for by itself, and what is posted, goes whole', async () => {
  const base = await open(page());
  for (const asked of [{ headers: { rsc: '1' } }, { method: 'POST', body: 'x' }])
    expect(await (await fetch(`${base}/fit`, asked)).text()).toBe(PAGE);
});

test('an answer without a body keeps its status and its headers', async () => {
  const base = await open((_request, response) => {
    response.statusCode = 307;
    response.setHeader('Location', '/fit');
    response.end();
  });
  const read = await fetch(`${base}/en/old`, { redirect: 'manual' });
  expect([read.status, read.headers.get('location'), await read.text()]).toEqual([307, '/fit', '']);
});

const EMPTY = `<!DOCTYPE html><html id="__next_error__"><body class="x"></body></html>`;

test.each([
  ['/firms/nobody', '/-/-'],
  ['/en/firms/nobody', '/en/-/-'],
])('a page that there is not is the page that says so, with its own policy: %s', async (path, nowhere) => {
  const base = await open((request, response) => {
    response.statusCode = 404;
    response.setHeader('Content-Type', 'text/html');
    response.setHeader('Content-Security-Policy', `policy of ${request.url}`);
    response.end(request.url === nowhere ? 'there is no such page' : EMPTY);
  });
  const read = await fetch(base + path);
  expect(read.status).toBe(404);
  expect(await read.text()).toBe('there is no such page');
  expect(read.headers.get('content-security-policy')).toBe(`policy of ${nowhere}`);
});

test.each(['/office/projects/none', '/share/taken-back'])(
  'what says so in its own words is left to do it: %s',
  async (path) => {
    const base = await open((_request, response) => {
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/html');
      response.end(EMPTY);
    });
    expect(await (await fetch(base + path)).text()).toBe(EMPTY);
  },
);

test.each([
  ['/parks', true, 500, null, '页面暂时打不开'],
  ['/en/parks', false, 503, '1', 'This page cannot be shown now'],
  ['/office', false, 503, '1', '页面暂时打不开'],
])(
  'a page that failed says so without scripts, and when to come again: %s',
  async (path, ready, status, after, words) => {
    const base = await open((request, response) => {
      response.statusCode = request.url === '/readyz' && ready ? 200 : 500;
      response.setHeader('Content-Type', 'text/html');
      response.end(EMPTY);
    });
    const read = await fetch(base + path);
    expect([read.status, read.headers.get('retry-after')]).toEqual([status, after]);
    expect(await read.text()).toContain(`<body class="x"><noscript><h1>${words}</h1>`);
  },
);

test('who cannot unpack gets the page as it is', async () => {
  const base = await open(page());
  const read = await fetch(base, { headers: { 'accept-encoding': 'identity' } });
  expect(read.headers.get('content-encoding')).toBeNull();
  expect(await asMade(read)).toBe(PARTED);
});

test('who asked before the server is closed is answered; a connection without a question does not hold it up', async () => {
  const base = await open(async (request, response) => {
    if (request.url === '/slow') await new Promise((done) => setTimeout(done, 600));
    response.end('answered');
  });
  expect(await (await fetch(`${base}/quick`)).text()).toBe('answered'); // its connection stays open
  const slow = fetch(`${base}/slow`);
  await new Promise((done) => setTimeout(done, 100));
  const closed = close(server);
  expect(await (await slow).text()).toBe('answered');
  await closed;
  await expect(fetch(`${base}/quick`)).rejects.toThrow();
});
