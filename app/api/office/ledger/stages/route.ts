import { answer, readBody, writerOf } from '@/lib/action';
import { advanceProjects } from '@/lib/ledger/commands/advance-projects';
import { stageMoves } from '@/lib/ledger/schema';

export const dynamic = 'force-dynamic';

/** Moves the chosen projects to one stage: all or none. */
export const POST = (request: Request) =>
  answer(async () => {
    const actor = await writerOf(request);
    return Response.json(await advanceProjects(actor, await readBody(request, stageMoves)));
  });
