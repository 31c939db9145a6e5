import { z } from 'zod';
import { component, say } from './fields.ts';
import { PROBLEMS, type ProblemCode } from './problem-codes.ts';

/** RFC 9457. */
export const problem = component(
  'Problem',
  'Why a request failed (RFC 9457)',
  '请求未成功的原因（RFC 9457）',
  z.object({
    type: say(z.string(), 'Address that explains it', '说明所在网址'),
    title: say(z.string(), 'What it is', '问题'),
    status: say(z.int(), 'HTTP status', 'HTTP 状态码'),
    detail: say(z.string(), 'What to do', '如何处理'),
    detailZh: say(z.string(), 'The same in Chinese', '如何处理（中文）'),
    errors: say(
      z.array(z.object({ parameter: z.string(), detail: z.string() })).optional(),
      'The parameters that cannot be used',
      '有误的参数',
    ),
  }),
);

type Said = { detail: string; detailZh: string; errors?: { parameter: string; detail: string }[] };

/** A refusal as application/problem+json. */
export function problemReply(code: ProblemCode, said: Said, headers: Record<string, string> = {}): Response {
  const { status, title } = PROBLEMS[code];
  const body: z.infer<typeof problem> = { type: `/developers#${code}`, title, status, ...said };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  });
}
