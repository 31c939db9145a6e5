import { answer, fromHere } from '@/lib/action';
import { currentActor } from '@/lib/auth/session';
import { dropDraft, keepDraft } from '@/lib/drafts/commands';
import { Refusal } from '@/lib/errors';

export const dynamic = 'force-dynamic';

const LARGEST = 60_000;

async function actorOf(request: Request) {
  if (!fromHere(request.headers)) throw new Refusal('notPermitted', '请求来源不明，未做任何改动。');
  const actor = await currentActor();
  if (!actor) throw new Refusal('notSignedIn', '登录已过期，请重新登录。');
  return actor;
}

/** Keeps the draft of a form, named by `form`, for the person who is signed in. */
export const PUT = (request: Request) =>
  answer(async () => {
    const actor = await actorOf(request);
    const body = await request.text();
    if (body.length > LARGEST) throw new Refusal('invalid', '草稿过长，没有保存。');
    const values: unknown = JSON.parse(body || 'null');
    await keepDraft(actor, new URL(request.url).searchParams.get('form') ?? '', values);
    return new Response(null, { status: 204 });
  });

export const DELETE = (request: Request) =>
  answer(async () => {
    const actor = await actorOf(request);
    await dropDraft(actor, new URL(request.url).searchParams.get('form') ?? '');
    return new Response(null, { status: 204 });
  });
