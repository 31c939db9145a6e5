// What the framework sends with a public page so that its scripts can take the page over: only they need it, and they wait for a
// hand (docs/decisions/013). So the page goes without, and whoever lays a hand on it asks for it.

/** The header by which the loader asks for the data of a page instead of the page. */
export const LATE_DATA_HEADER = 'x-gf-late-data';

/** Work, and pages that are written for one visitor or one visit: two answers for the same address would not be the same. */
const WHOLE = /^(\/en)?\/(office|sign-in|share|enquire)(\/|$)/;
const PUSH =
  /<script nonce="[^"]*">(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\((\[.*?\])\)<\/script>/gs;

/** A page in two: `page` without the data of its scripts, and `data`, the list of what they would have been given. */
function partPage(html) {
  const data = [];
  const page = html.replace(PUSH, (_, pushed) => {
    data.push(JSON.parse(pushed));
    return '';
  });
  return { page, data };
}

/** What goes out for the page `html`: the page without the data of its scripts, the data alone when the loader asks, or all of it. */
export function parted(html, path, request, response) {
  if (WHOLE.test(path)) return html;
  response.appendHeader('vary', LATE_DATA_HEADER);
  const { page, data } = partPage(html);
  if (!(LATE_DATA_HEADER in request.headers)) return page;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  return JSON.stringify(data);
}
