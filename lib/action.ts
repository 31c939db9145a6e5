import { headers } from 'next/headers';
import { z } from 'zod';
import type { Actor } from './auth/actor.ts';
import { currentActor } from './auth/session.ts';
import { isUnavailable } from './db.ts';
import { type FieldProblems, Refusal, type RefusalCode } from './errors.ts';

/** What a form shows after it was sent. `values` is everything that was typed. */
export type ActionState<T = unknown> =
  | { status: 'idle' }
  | { status: 'done'; result: T }
  | {
      status: 'refused';
      code: RefusalCode | 'busy';
      message: string;
      fields: FieldProblems;
      detail: unknown;
      values: Record<string, string>;
    };

export const IDLE: ActionState<never> = { status: 'idle' };

/** The text fields of a form; Next's own and files left out, each at most 20,000 characters. */
export function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [key, value] of form.entries()) {
    if (typeof value === 'string' && !key.startsWith('$')) values[key] = value.slice(0, 20_000);
  }
  return values;
}

/** True when the request comes from our own pages. A missing or null Origin is refused: browsers always send it with a post. */
export function fromHere(sent: Headers): boolean {
  const origin = sent.get('origin');
  const host = sent.get('x-forwarded-host') ?? sent.get('host');
  if (!origin || origin === 'null' || !host) return false;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

async function settle<T>(values: Record<string, string>, work: () => Promise<T>): Promise<ActionState<T>> {
  try {
    if (!fromHere(await headers()))
      throw new Refusal('notPermitted', '请求来源不明，未做任何改动。请从本站页面提交。');
    return { status: 'done', result: await work() };
  } catch (error) {
    if (isUnavailable(error))
      return { status: 'refused', code: 'busy', message: BUSY, fields: {}, detail: null, values };
    if (!(error instanceof Refusal)) throw error;
    const { code, message, fields, detail } = error;
    return { status: 'refused', code, message, fields, detail: detail ?? null, values };
  }
}

/** Adapts a command to a form of the office: origin, sign-in, command, and a refusal that loses nothing typed. */
export function runAction<T>(
  form: FormData,
  work: (actor: Actor, values: Record<string, string>) => Promise<T>,
): Promise<ActionState<T>> {
  const values = typedValues(form);
  return settle(values, async () => work(await readerOf(), values));
}

/** The same for a form that anybody may send. */
export function runPublicAction<T>(
  form: FormData,
  work: (values: Record<string, string>) => Promise<T>,
): Promise<ActionState<T>> {
  const values = typedValues(form);
  return settle(values, () => work(values));
}

const STATUS: Record<RefusalCode, number> = {
  notSignedIn: 401,
  notPermitted: 403,
  notFound: 404,
  conflict: 409,
  likelyDuplicate: 409,
  unitDoubt: 409,
  invalid: 422,
  incomplete: 422,
  notAllowedMove: 422,
  locked: 423,
  tooMany: 429,
};

const PRIVATE = { 'cache-control': 'no-store' };
const BUSY = '系统正忙，请稍候一秒再试；本次没有写入任何内容。';

function refused(error: unknown): Response {
  if (error instanceof Refusal) {
    const { code, message, fields, detail = null } = error;
    return Response.json({ code, message, fields, detail }, { status: STATUS[code], headers: PRIVATE });
  }
  if (!isUnavailable(error)) throw error;
  const headers = { ...PRIVATE, 'retry-after': '1' };
  return Response.json({ code: 'busy', message: BUSY, fields: {} }, { status: 503, headers });
}

const EXPIRED = '登录已过期。你填的内容还在这一页，请在另一窗口重新登录后再提交。';

/** Who asks: refused without a session. */
export async function readerOf(): Promise<Actor> {
  const actor = await currentActor();
  if (!actor) throw new Refusal('notSignedIn', EXPIRED);
  return actor;
}

/** Who sends a request that writes: refused without our own origin, or without a session. */
export async function writerOf(request: Request): Promise<Actor> {
  if (!fromHere(request.headers)) throw new Refusal('notPermitted', '请求来源不明，未做任何改动。');
  return readerOf();
}

/** Reads a JSON body by its schema; `invalid` when it is something else. */
export async function readBody<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const body: unknown = await request.json().catch(() => null);
  const read = schema.safeParse(body);
  if (!read.success)
    throw new Refusal('invalid', '请求内容不完整或过大，请刷新页面后再试。', {
      detail: z.flattenError(read.error),
    });
  return read.data;
}

/** Runs a route: a refusal becomes its JSON answer, a database without room 503; anything else is thrown on. */
export const answer = (work: () => Promise<Response>): Promise<Response> => work().catch(refused);
