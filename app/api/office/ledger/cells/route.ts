import { answer, readBody, writerOf } from '@/lib/action';
import { editCells } from '@/lib/ledger/commands/edit-cells';
import { cellEdits } from '@/lib/ledger/schema';

export const dynamic = 'force-dynamic';

/** Writes the cells that were typed, pasted or filled: all or none. */
export const POST = (request: Request) =>
  answer(async () => {
    const actor = await writerOf(request);
    return Response.json(await editCells(actor, await readBody(request, cellEdits)));
  });
