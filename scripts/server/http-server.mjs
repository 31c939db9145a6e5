// The one door of the built application.
import { createServer } from 'node:http';
import compression from 'compression';
import { hold } from './hold.mjs';
import { keptPages } from './kept-pages.mjs';
import { answerWith, isForAll, publicPage } from './public-page.mjs';
import { finished, isUnfinished } from './unfinished.mjs';

/**
 * How long a connection without a question stays open, in milliseconds. Longer than the minute after which the usual reverse
 * proxies let go: whoever asks keeps or closes the connection, and no question meets a server that has just hung up.
 */
const IDLE_MS = 75_000;

/** What is never a page: files, interfaces, and the framework's own addresses. */
const NO_PAGE = /^\/(_next|api|healthz|readyz)(\/|$)|\.\w+$/;

/** By these the framework's scripts ask for parts of a page, and its servers speak with each other. */
const FRAMEWORK_HEADER = /^(rsc$|next-|x-nextjs-|x-middleware-)/;

function isPage({ method, headers }, path) {
  return (
    method === 'GET' &&
    !NO_PAGE.test(path) &&
    !Object.keys(headers).some((name) => FRAMEWORK_HEADER.test(name))
  );
}

/**
 * A server whose questions `answer` answers: compressed, and pages as public-page.mjs and unfinished.mjs say. Public pages are kept as
 * long as `currentVersion` resolves to the same.
 */
export function httpServer(answer, currentVersion) {
  const compress = compression();
  const find = keptPages(currentVersion);
  const server = createServer({ keepAliveTimeout: IDLE_MS }, (request, response) =>
    compress(request, response, () => {
      const [path] = request.url.split('?');
      void (isPage(request, path) ? answerPage(path, request, response) : answer(request, response));
    }),
  );
  const ask = (path) => fetch(`http://127.0.0.1:${server.address().port}${path}`);

  async function answerPage(path, request, response) {
    const { page, done } = isForAll(path) ? await find(request.url) : {};
    if (page) return response.end(answerWith(page, request, response));
    response.on('close', () => done?.(null)); // also when whoever asked has gone before the answer
    hold(response, (body) => made(body, path, request, response, done));
    return answer(request, response);
  }

  async function made(body, path, request, response, done) {
    if (!/^text\/html/.test(response.getHeader('content-type'))) return body;
    if (isUnfinished(body)) return finished(body.toString(), path, response, ask).catch(() => body);
    const page = response.statusCode === 200 && isForAll(path) ? publicPage(body, response) : null;
    done?.(page);
    return page ? answerWith(page, request, response) : body;
  }
  return server;
}

/** Takes no new connection, lets what has begun come to its end, and resolves then. */
export async function close(server) {
  const closed = new Promise((resolve) => server.close(resolve));
  const letGo = setInterval(() => server.closeIdleConnections(), 50); // also those that had been asked something
  await closed;
  clearInterval(letGo);
}
