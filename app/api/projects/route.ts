import { answer } from '@/lib/action';
import { readFilters } from '@/lib/projects/filters';
import { listPublicProjects } from '@/lib/projects/public-queries';

export const dynamic = 'force-dynamic';

/** The public project list as JSON: what the page shows, twenty at a time; `next` goes into `after`. */
export const GET = (request: Request) =>
  answer(async () => {
    const params = Object.fromEntries(new URL(request.url).searchParams);
    const page = await listPublicProjects(readFilters(params));
    return Response.json(page, { headers: { 'cache-control': 'public, max-age=0, s-maxage=10' } });
  });
