import { search } from '@/lib/search/queries';

export const dynamic = 'force-dynamic';

export async function GET(request: Request) {
  const words = new URL(request.url).searchParams.get('q') ?? '';
  const results = await search(words);
  return Response.json(
    { q: words, results },
    { headers: { 'cache-control': 'public, max-age=0, s-maxage=10' } },
  );
}
