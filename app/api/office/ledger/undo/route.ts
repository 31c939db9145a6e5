import { answer, writerOf } from '@/lib/action';
import { currentActor } from '@/lib/auth/session';
import { Refusal } from '@/lib/errors';
import { getUndoState, redoChange, undoChange } from '@/lib/ledger/commands/undo-change';

export const dynamic = 'force-dynamic';

/** What undo and redo would do now. */
export const GET = () =>
  answer(async () => {
    const actor = await currentActor();
    if (!actor) throw new Refusal('notSignedIn', '登录已过期，请重新登录。');
    return Response.json(await getUndoState(actor), { headers: { 'cache-control': 'no-store' } });
  });

/** Takes the newest change back, or with `?again` does it again. */
export const POST = (request: Request) =>
  answer(async () => {
    const actor = await writerOf(request);
    const again = new URL(request.url).searchParams.has('again');
    return Response.json(await (again ? redoChange(actor) : undoChange(actor)));
  });
