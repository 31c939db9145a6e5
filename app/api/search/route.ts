import { answer } from '@/lib/action';
import { search } from '@/lib/search/queries';

export const dynamic = 'force-dynamic';

/** Everything public that holds `q`, by kind; and what may have been meant when nothing does. */
export const GET = (request: Request) =>
  answer(async () => {
    const q = new URL(request.url).searchParams.get('q') ?? '';
    const headers = { 'cache-control': 'public, max-age=0, s-maxage=10' };
    return Response.json(await search(q), { headers });
  });
