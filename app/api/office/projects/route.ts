import { randomUUID } from 'node:crypto';
import { answer, writerOf } from '@/lib/action';
import { Refusal } from '@/lib/errors';
import { logProject } from '@/lib/projects/commands/log-project';

export const dynamic = 'force-dynamic';

function typedOf(body: unknown): Record<string, string> {
  if (body === null || typeof body !== 'object') throw new Refusal('invalid', '请求内容应为 JSON 对象。');
  return Object.fromEntries(
    Object.entries(body).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );
}

/** Logs a project; `idempotency-key` makes a repeated post answer with the first result. */
export const POST = (request: Request) =>
  answer(async () => {
    const actor = await writerOf(request);
    const body: unknown = await request.json().catch(() => null);
    const key = request.headers.get('idempotency-key') ?? randomUUID();
    const logged = await logProject(actor, typedOf(body), `log:${key}`);
    return Response.json(logged, { status: 201, headers: { 'cache-control': 'no-store' } });
  });
