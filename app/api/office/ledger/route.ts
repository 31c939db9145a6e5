import { answer, readerOf } from '@/lib/action';
import { getGridSummary, listGridRows, MOST_ROWS } from '@/lib/ledger/queries';
import { readView } from '@/lib/ledger/view';

export const dynamic = 'force-dynamic';

const numberOf = (text: string | null) => (text && /^\d{1,7}$/.test(text) ? Number(text) : null);

/** A window of the grid's rows (`offset`, `limit`, `key` of a group), or its totals with `what=summary`. */
export const GET = (request: Request) =>
  answer(async () => {
    const actor = await readerOf();
    const params = new URL(request.url).searchParams;
    const view = readView(Object.fromEntries(params));
    const headers = { 'cache-control': 'no-store' };
    if (params.get('what') === 'summary')
      return Response.json(await getGridSummary(actor, view), { headers });
    const window = {
      key: params.get('key'),
      offset: numberOf(params.get('offset')) ?? 0,
      limit: numberOf(params.get('limit')) ?? MOST_ROWS,
    };
    return Response.json({ rows: await listGridRows(actor, view, window) }, { headers });
  });
