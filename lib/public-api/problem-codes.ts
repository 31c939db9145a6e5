/** What can go wrong, with its status and a sentence in both languages. */
export const PROBLEMS = {
  parameter: { status: 400, title: 'A parameter cannot be used', titleZh: '参数有误' },
  notFound: { status: 404, title: 'Nothing is published here', titleZh: '没有公开的内容' },
  method: { status: 405, title: 'Read-only API', titleZh: '只读接口' },
  tooMany: { status: 429, title: 'Too many requests', titleZh: '请求过于频繁' },
  busy: { status: 503, title: 'Service busy, retry later', titleZh: '服务繁忙，请稍后重试' },
} as const;
export type ProblemCode = keyof typeof PROBLEMS;
