import { answer, readerOf } from '@/lib/action';
import { findLikelyDuplicates } from '@/lib/projects/duplicates';

export const dynamic = 'force-dynamic';

const SHORTEST = 2;

/** Projects that look like the one being typed: `name`, `firm`, `code` (credit code), `phase`. */
export const GET = (request: Request) =>
  answer(async () => {
    const actor = await readerOf();
    const params = new URL(request.url).searchParams;
    const text = (name: string) => (params.get(name) ?? '').slice(0, 200);
    const typed = {
      nameZh: text('name'),
      firmName: text('firm'),
      creditCode: /^[0-9A-Z]{18}$/.test(text('code')) ? text('code') : null,
      phase: text('phase') || null,
    };
    const said = typed.nameZh.length >= SHORTEST || typed.creditCode !== null;
    const candidates = await findLikelyDuplicates(actor, typed);
    return Response.json(
      { candidates: said ? candidates : [] },
      { headers: { 'cache-control': 'no-store' } },
    );
  });
