// What the framework sends with a public page so that its scripts can take the page over: only they need it, and they wait for a
// hand (docs/decisions/013). So the page goes without, and whoever lays a hand on it asks for it.

/** The header by which the loader asks for the data of a page instead of the page. */
export const LATE_DATA_HEADER = 'x-gf-late-data';

/** Work, and pages that are written for one visitor or one visit: two answers for the same address would not be the same. */
const WHOLE = /^(\/en)?\/(office|sign-in|share|enquire)(\/|$)/;
const PUSH =
  /<script nonce="[^"]*">(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\((\[.*?\])\)<\/script>/gs;

/**
 * What goes out for the page `body` (bytes): the page without the data of its scripts, the data alone when the loader asks, or
 * all of it. The page is taken apart as one letter a byte: to read 130 KB of Chinese as such takes 2 ms, this takes a tenth.
 */
export function parted(body, path, request, response) {
  if (WHOLE.test(path)) return body;
  response.appendHeader('vary', LATE_DATA_HEADER);
  const html = body.toString('latin1');
  if (!(LATE_DATA_HEADER in request.headers)) return Buffer.from(html.replace(PUSH, ''), 'latin1');
  response.setHeader('content-type', 'application/json; charset=utf-8');
  return JSON.stringify(
    Array.from(html.matchAll(PUSH), ([, pushed]) => JSON.parse(Buffer.from(pushed, 'latin1').toString())),
  );
}
