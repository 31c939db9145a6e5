import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { LOCALE_HEADER } from './i18n/locales';

const DEVELOPMENT = process.env.NODE_ENV === 'development';

function policy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${DEVELOPMENT ? " 'unsafe-eval'" : ''}`,
    DEVELOPMENT ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${DEVELOPMENT ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const MOST_BYTES = 11_000_000; // a form with a file of 10 MB
const MOST_ENQUIRY_BYTES = 42_000_000; // with three

/** A form too large for its page, before any of it is read. Browsers keep what was typed behind Back. */
function tooLarge(request: NextRequest, english: boolean): NextResponse | null {
  const size = Number(request.headers.get('content-length') ?? 0);
  const isEnquiry = /^(\/en)?\/enquire$/.test(request.nextUrl.pathname);
  if (size <= (isEnquiry ? MOST_ENQUIRY_BYTES : MOST_BYTES)) return null;
  const [lang, title, text] = english
    ? [
        'en',
        'Too large',
        'The files are too large: at most three PDFs of 10 MB each. Go back; what you typed is still there.',
      ]
    : [
        'zh-CN',
        '文件太大',
        '文件太大：咨询最多附 3 份 PDF，每份不超过 10 MB；台账文件不超过 10 MB。请返回上一页，您填写的内容还在。',
      ];
  const body = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${text}</p></html>`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cache-control': 'no-store',
  };
  return new NextResponse(body, { status: 413, headers });
}

/** English pages live under /en at the same paths; every document gets its own CSP nonce. Never a gate: commands decide. */
export function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  const english = pathname === '/en' || pathname.startsWith('/en/');
  const refused = request.method === 'POST' ? tooLarge(request, english) : null;
  if (refused) return refused;
  const nonce = randomBytes(16).toString('base64');
  const csp = policy(nonce);
  const headers = new Headers(request.headers);
  headers.set(LOCALE_HEADER, english ? 'en' : 'zh');
  headers.set('x-gf-path', english ? pathname.slice(3) || '/' : pathname);
  headers.set('x-gf-search', request.nextUrl.search);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', csp);
  const target = request.nextUrl.clone();
  if (english) target.pathname = pathname.slice(3) || '/';
  const response = english
    ? NextResponse.rewrite(target, { request: { headers } })
    : NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', csp);
  return response;
}

export const config = {
  matcher: ['/((?!api/|_next/static|_next/image|healthz|readyz|.*\\.(?:svg|png|ico|txt|xml)$).*)'],
};
