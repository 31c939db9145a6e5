import { answer } from '@/lib/action';
import { getQuarterSummary } from '@/lib/figures/summary';

export const dynamic = 'force-dynamic';

/** Released projects by quarter and ecosystem, each with the same quarter a year before. */
export const GET = () =>
  answer(async () =>
    Response.json(await getQuarterSummary(), {
      headers: { 'cache-control': 'public, max-age=0, s-maxage=10' },
    }),
  );
