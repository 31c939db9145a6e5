// A page that could not be made: the framework then sends an empty one, whose text its scripts draw. Here it gets words of its own,
// for those who read without scripts, and the status that tells a watcher whether to come again.

/** Whether `html`, text or its bytes, is the framework's empty page. */
export const isUnfinished = (html) => html.includes('<html id="__next_error__"');

/** What says in words of its own, drawn by scripts, that it is not there: a project of the office, a link that was taken back. */
const OWN_WORDS = /^\/(office|share)(\/|$)/;

const WORDS = {
  zh: ['页面暂时打不开', '可能是数据库正在重启，请稍后刷新本页。', '返回首页', '/'],
  en: [
    'This page cannot be shown now',
    'The database may be restarting; please reload this page in a moment.',
    'To the first page',
    '/en',
  ],
};

/** Words for who reads without scripts, in the language of the page. */
function spoken(html, english) {
  const [title, text, home, href] = WORDS[english ? 'en' : 'zh'];
  const words = `<noscript><h1>${title}</h1><p>${text}</p><p><a href="${href}">${home}</a></p></noscript>`;
  return html.replace(/<body[^>]*>/, (body) => body + words);
}

/**
 * The answer in place of the empty page `html` at `path`. A public page that there is not becomes the page that says so; one that
 * failed gets words, and 503 with Retry-After where the application says itself that it is not ready. `ask` reads another address of
 * the application.
 */
export async function finished(html, path, response, ask) {
  const english = /^\/en(\/|$)/.test(path);
  if (response.statusCode === 404) {
    if (OWN_WORDS.test(path)) return html;
    const nowhere = await ask(`${english ? '/en' : ''}/-/-`);
    response.setHeader('content-security-policy', nowhere.headers.get('content-security-policy') ?? '');
    return nowhere.text();
  }
  const ready = await ask('/readyz');
  await ready.arrayBuffer(); // its connection is free again
  if (!ready.ok) {
    response.statusCode = 503;
    response.setHeader('retry-after', '1');
  }
  return spoken(html, english);
}
