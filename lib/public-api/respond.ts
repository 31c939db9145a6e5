import { createHash } from 'node:crypto';
import { isUnavailable } from '../db.ts';
import { env } from '../env.ts';
import { clientAddress, type Turn, takeTurn } from '../rate-limit.ts';
import { columnsOf, componentSchemas, nameOf, toCsv } from './columns.ts';
import { apiDocument } from './document.ts';
import { type Asked, BadQuery, type Operation } from './operation.ts';
import { findOperation } from './operations.ts';
import { problemReply } from './problem.ts';

export const API_ROOT = '/api/v1';
const SHARED_SECONDS = 30;

const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link, RateLimit, RateLimit-Policy, Retry-After',
};
const LINKS = `<${API_ROOT}/openapi.json>; rel="service-desc", </developers>; rel="service-doc", </developers#use>; rel="license"`;

type Body = { type: string; text: string; next?: string };

/** Which form is wanted: `format` says so, else the Accept header, else JSON. */
function wantsCsv(request: Request, format: string | undefined): boolean {
  if (format) return format === 'csv';
  const accept = request.headers.get('accept') ?? '';
  return /\btext\/csv\b/.test(accept) && !/\bapplication\/json\b/.test(accept);
}

function nextPage(url: URL, next: string): string {
  const params = new URLSearchParams(url.search);
  params.set('after', next);
  return `${url.pathname}?${params}`;
}

async function bodyOf(operation: Operation, asked: Asked, request: Request): Promise<Body | null> {
  if (operation.kind === 'one') {
    const found = await operation.get(asked);
    return found === null ? null : { type: 'application/json', text: JSON.stringify(found) };
  }
  const page = await operation.list(asked);
  const next = page.next ? { next: nextPage(new URL(request.url), page.next) } : {};
  if (!wantsCsv(request, asked.query.format))
    return { type: 'application/json', text: JSON.stringify(page), ...next };
  const columns = columnsOf(componentSchemas()[nameOf(operation.item)] ?? {});
  return { type: 'text/csv; charset=utf-8; header=present', text: toCsv(columns, page.items), ...next };
}

/** 304 for whoever has it already, else the whole answer; both with the same validators. */
function reply(request: Request, { type, text, next }: Body, headers: Record<string, string>): Response {
  const etag = `"${createHash('sha256').update(`${type}\n${text}`).digest('base64url').slice(0, 27)}"`;
  const all = {
    ...headers,
    etag,
    'cache-control': `public, max-age=0, s-maxage=${SHARED_SECONDS}`,
    vary: 'Accept',
    link: next ? `<${next}>; rel="next", ${LINKS}` : LINKS,
  };
  const held = (request.headers.get('if-none-match') ?? '').split(',').map((one) => one.trim());
  if (held.some((one) => one === '*' || one.replace(/^W\//, '') === etag))
    return new Response(null, { status: 304, headers: all });
  return new Response(text, { headers: { ...all, 'content-type': type } });
}

const turnHeaders = ({ limit, remaining, resetSeconds }: Turn) => ({
  'ratelimit-policy': `"address";q=${limit};w=60`,
  ratelimit: `"address";r=${remaining};t=${resetSeconds}`,
});

/** A turn for this address; while the database is away everybody has one, because what is kept is still answered. */
async function turnFor(request: Request): Promise<Turn> {
  const limit = env().API_REQUESTS_PER_MINUTE;
  try {
    return await takeTurn('api', clientAddress(request.headers), { limit, seconds: 60 });
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return { allowed: true, limit, remaining: limit, resetSeconds: 60 };
  }
}

function refused(error: unknown, headers: Record<string, string>): Response {
  if (error instanceof BadQuery) return parameters(error.errors, headers);
  if (!isUnavailable(error)) throw error;
  const said = { detail: 'Nothing is wrong with your request.', detailZh: '您的请求没有问题。' };
  return problemReply('busy', said, { ...headers, 'retry-after': '1' });
}

function parameters(
  errors: { parameter: string; detail: string }[],
  headers: Record<string, string>,
): Response {
  const names = errors.map(({ parameter }) => parameter).join(', ');
  const said = {
    detail: `Please correct: ${names}. What can be asked stands at /developers.`,
    detailZh: `请改正：${names}。可用参数见 /developers。`,
    errors,
  };
  return problemReply('parameter', said, headers);
}

const nothing = (headers: Record<string, string>) =>
  problemReply(
    'notFound',
    {
      detail: 'There is nothing public at this address. The list of the resource shows what there is.',
      detailZh: '这个地址没有公开的内容；有哪些内容，见该资源的列表。',
    },
    headers,
  );

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Answers a question to the read API: by the table of operations, within the address's limit, from public reads only. */
export async function answerApi(request: Request): Promise<Response> {
  const turn = await turnFor(request);
  const headers = { ...OPEN, ...turnHeaders(turn) };
  if (!turn.allowed) {
    const { limit, resetSeconds } = turn;
    const said = {
      detail: `At most ${limit} requests a minute from one address; go on in ${resetSeconds} seconds.`,
      detailZh: `同一地址每分钟最多 ${limit} 次，请 ${resetSeconds} 秒后再试。`,
    };
    return problemReply('tooMany', said, { ...headers, 'retry-after': String(resetSeconds) });
  }
  const url = new URL(request.url);
  const path = url.pathname.slice(API_ROOT.length);
  if (path === '/openapi.json')
    return reply(request, { type: 'application/json', text: JSON.stringify(apiDocument()) }, headers);
  const found = findOperation(path);
  if (!found) return nothing(headers);
  const parts = Object.entries(found.parts).map(([name, part]) => [name, decoded(part)]);
  const asked = { path: Object.fromEntries(parts), query: Object.fromEntries(url.searchParams) };
  try {
    const body = await bodyOf(found.operation, asked, request);
    return body ? reply(request, body, headers) : nothing(headers);
  } catch (error) {
    return refused(error, headers);
  }
}

/** What a browser asks before it reads from another site. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...OPEN,
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': 'Accept, If-None-Match',
      'access-control-max-age': '86400',
      allow: 'GET, HEAD, OPTIONS',
    },
  });

/** What every writing method is told. */
export const onlyReads = (): Response =>
  problemReply(
    'method',
    { detail: 'Use GET, HEAD or OPTIONS.', detailZh: '请使用 GET、HEAD 或 OPTIONS。' },
    { ...OPEN, allow: 'GET, HEAD, OPTIONS' },
  );
