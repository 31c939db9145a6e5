import { answer, readerOf, writerOf } from '@/lib/action';
import { getUndoState, redoChange, undoChange } from '@/lib/ledger/commands/undo-change';

export const dynamic = 'force-dynamic';

/** What undo and redo would do now. */
export const GET = () =>
  answer(async () => {
    const actor = await readerOf();
    return Response.json(await getUndoState(actor), { headers: { 'cache-control': 'no-store' } });
  });

/** Takes the newest change back, or with `?again` does it again. */
export const POST = (request: Request) =>
  answer(async () => {
    const actor = await writerOf(request);
    const again = new URL(request.url).searchParams.has('again');
    return Response.json(await (again ? redoChange(actor) : undoChange(actor)));
  });
