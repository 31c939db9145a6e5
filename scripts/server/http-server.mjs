// The one door of the built application.
import { createServer } from 'node:http';
import compression from 'compression';
import { hold } from './hold.mjs';
import { parted } from './late-data.mjs';
import { finished, isUnfinished } from './unfinished.mjs';

/**
 * How long a connection without a question stays open, in milliseconds. Longer than the minute after which the usual reverse
 * proxies let go: whoever asks keeps or closes the connection, and no question meets a server that has just hung up.
 */
const IDLE_MS = 75_000;

/** What is never a page: files, interfaces, and the framework's own addresses. */
const NO_PAGE = /^\/(_next|api|healthz|readyz)(\/|$)|\.\w+$/;

/** A server whose questions `answer` answers: compressed, and pages as late-data.mjs and unfinished.mjs say. */
export function httpServer(answer) {
  const compress = compression();
  const server = createServer({ keepAliveTimeout: IDLE_MS }, (request, response) =>
    compress(request, response, () => {
      const [path] = request.url.split('?');
      if (request.method === 'GET' && !request.headers.rsc && !NO_PAGE.test(path))
        hold(response, (body) => asPage(body, path, request, response));
      void answer(request, response);
    }),
  );
  const ask = (path) => fetch(`http://127.0.0.1:${server.address().port}${path}`);

  async function asPage(body, path, request, response) {
    if (!/^text\/html/.test(response.getHeader('content-type'))) return body;
    if (isUnfinished(body)) return finished(body.toString(), path, response, ask).catch(() => body);
    return response.statusCode === 200 ? parted(body, path, request, response) : body;
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
