export const dynamic = 'force-dynamic';

/** The process is alive; says nothing of the database. */
export function GET() {
  return new Response('ok\n', { headers: { 'cache-control': 'no-store' } });
}
