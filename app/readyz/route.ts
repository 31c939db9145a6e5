import { readiness } from '@/lib/readiness';

export const dynamic = 'force-dynamic';

/** Ready to serve: the database answers and every migration of this build is applied. */
export async function GET() {
  const state = await readiness();
  const headers = { 'cache-control': 'no-store', ...(state.ready ? {} : { 'retry-after': '1' }) };
  return Response.json(state, { status: state.ready ? 200 : 503, headers });
}
