import { answer } from '@/lib/action';
import { search } from '@/lib/search/queries';

export const dynamic = 'force-dynamic';

/** Firms, projects, segments, ecosystems and parks that match `q`. */
export const GET = (request: Request) =>
  answer(async () => {
    const q = new URL(request.url).searchParams.get('q') ?? '';
    const headers = { 'cache-control': 'public, max-age=0, s-maxage=10' };
    return Response.json({ q, results: await search(q) }, { headers });
  });
