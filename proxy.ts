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

/** English pages live under /en at the same paths; every document gets its own CSP nonce. Never a gate: commands decide. */
export function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  const english = pathname === '/en' || pathname.startsWith('/en/');
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
