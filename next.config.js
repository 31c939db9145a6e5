import createNextIntlPlugin from 'next-intl/plugin';

const withIntl = createNextIntlPlugin('./i18n/request.ts');

const everywhere = [
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
];

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  compress: false, // scripts/serve.mjs does, once a page is what it shall be
  typedRoutes: true,
  reactStrictMode: true,
  htmlLimitedBots: /.*/, // the title comes with the page and not after it: a document without one has no name for a screen reader
  logging: { serverFunctions: false }, // their arguments hold what people typed
  // three attachments of 10 MB and some room, so that one a little too large is still told by its name; the proxy cuts off
  // at 10 MB unless told otherwise. What is too large for its form is refused there.
  experimental: { serverActions: { bodySizeLimit: '41mb' }, proxyClientMaxBodySize: '41mb' },
  serverExternalPackages: [
    '@node-rs/argon2',
    'pg',
    '@myriaddreamin/typst-ts-node-compiler',
    '@resvg/resvg-js',
  ],
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    // a window that opened the office holds no handle on it. Public pages hold nothing of a session, and there the header
    // costs a phone a new process before it may draw (decision 013)
    {
      source: '/:part(office|sign-in)/:path*',
      headers: [{ key: 'Cross-Origin-Opener-Policy', value: 'same-origin' }],
    },
    // pages get theirs from proxy.ts, with a nonce
    {
      source: '/:file(.*\\.(?:xml|txt))',
      headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }],
    },
    {
      source: '/api/:path*',
      headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }],
    },
    // files from outside
    {
      source: '/api/office/:kind(enquiries|templates)/:path*',
      headers: [
        { key: 'Content-Security-Policy', value: "sandbox; default-src 'none'; frame-ancestors 'none'" },
        { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
      ],
    },
  ],
};

export default withIntl(config);
