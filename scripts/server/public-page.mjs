// A public page as it goes out, again and again: without the data of its scripts, and every time under a nonce of its own.
import { randomBytes } from 'node:crypto';

/** The header by which the loader asks for the data of a page instead of the page. */
export const LATE_DATA_HEADER = 'x-gf-late-data';

/** Work, and pages that are written for one visitor or one visit: two answers for the same address would not be the same. */
const FOR_ONE = /^(\/en)?\/(office|sign-in|share|enquire)(\/|$)/;

export const isForAll = (path) => !FOR_ONE.test(path);

// What the framework sends with a page so that its scripts can take it over: only they need it, and they wait for a hand
// (docs/decisions/013). So the page goes without, and whoever lays a hand on it asks for it.
const PUSH =
  /<script nonce="[^"]*">(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\((\[.*?\])\)<\/script>/gs;
const OF_ONE_ANSWER = ['content-length', 'transfer-encoding', 'date', 'connection'];

/**
 * The page that `response` has been given with the bytes `body`: what every further answer needs, and its `size` in bytes. Null where it
 * sets a cookie or has no policy: that is not for everybody. Read as one letter a byte: 130 KB of Chinese as such take 2 ms, this a tenth.
 */
export function publicPage(body, response) {
  const headers = Object.entries(response.getHeaders()).filter(([name]) => !OF_ONE_ANSWER.includes(name));
  const nonce = /'nonce-([^']+)'/.exec(response.getHeader('content-security-policy'))?.[1];
  if (!nonce || response.hasHeader('set-cookie')) return null;
  const whole = body.toString('latin1');
  const html = whole.replace(PUSH, '');
  return { headers, nonce, whole, html, size: whole.length + html.length };
}

/** The data of a page's scripts as JSON. */
function dataOf({ whole }) {
  const pushed = Array.from(whole.matchAll(PUSH), ([, one]) =>
    JSON.parse(Buffer.from(one, 'latin1').toString()),
  );
  return Buffer.from(JSON.stringify(pushed)).toString('latin1');
}

/** Sets the headers of `page` on `response`, under a new nonce, and returns the bytes to end it with: the page, or its data for the loader. */
export function answerWith(page, request, response) {
  const fresh = randomBytes(16).toString('base64');
  const renewed = (text) => text.replaceAll(page.nonce, fresh);
  for (const [name, value] of page.headers)
    response.setHeader(name, typeof value === 'string' ? renewed(value) : value);
  response.appendHeader('vary', LATE_DATA_HEADER);
  if (!(LATE_DATA_HEADER in request.headers)) return Buffer.from(renewed(page.html), 'latin1');
  response.setHeader('content-type', 'application/json; charset=utf-8');
  return Buffer.from(renewed(dataOf(page)), 'latin1');
}
