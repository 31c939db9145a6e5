import { answer, writerOf } from '@/lib/action';
import { dropDraft, keepDraft } from '@/lib/drafts/commands';
import { Refusal } from '@/lib/errors';

export const dynamic = 'force-dynamic';

const LARGEST = 60_000;

/** Keeps the draft of a form, named by `form`, for the person who is signed in. */
export const PUT = (request: Request) =>
  answer(async () => {
    const actor = await writerOf(request);
    const body = await request.text();
    if (body.length > LARGEST) throw new Refusal('invalid', '草稿过长，没有保存。');
    const values: unknown = JSON.parse(body || 'null');
    await keepDraft(actor, new URL(request.url).searchParams.get('form') ?? '', values);
    return new Response(null, { status: 204 });
  });

export const DELETE = (request: Request) =>
  answer(async () => {
    const actor = await writerOf(request);
    await dropDraft(actor, new URL(request.url).searchParams.get('form') ?? '');
    return new Response(null, { status: 204 });
  });
