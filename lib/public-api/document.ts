import { z } from 'zod';
import { type Column, columnsOf, componentSchemas, type JsonSchema, jsonSchema, nameOf } from './columns.ts';
import type { Operation } from './operation.ts';
import { OPERATIONS } from './operations.ts';
import './problem.ts'; // puts Problem among the named schemas
import { PROBLEMS, type ProblemCode } from './problem-codes.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const TAGS = [
  { name: 'firms', description: 'Firms, golden flowers among them', 'x-zh': '企业与金花企业' },
  {
    name: 'ecosystems',
    description: 'Ecosystems, segments and who supplies whom',
    'x-zh': '产业生态圈、环节与供应关系',
  },
  { name: 'projects', description: 'Signed projects', 'x-zh': '签约项目' },
  { name: 'opportunities', description: 'Missing and thin segments by demand', 'x-zh': '招商机会' },
  {
    name: 'indicators',
    description: 'Published statistics, targets, quarters',
    'x-zh': '指标、目标与季度汇总',
  },
  { name: 'parks', description: 'Parks', 'x-zh': '园区' },
  { name: 'sources', description: 'Where everything comes from', 'x-zh': '出处' },
];

export const API_INFO = {
  title: 'Golden Flower public read API',
  version: '1.0.0',
  description:
    'Exactly what the public pages hold, for reading by programs. Amounts are exact decimal strings in CNY; null means not disclosed and is not zero. Dates say how exactly they are known.',
  'x-zh':
    '与公开页面内容完全一致，供程序读取。金额为精确的十进制字符串，单位元；空表示未披露，不等于零。日期注明精度。',
  termsOfService: '/developers#use',
  license: { name: 'Use with attribution', url: '/developers#use' },
};

const header = (en: string, zh: string) => ({ description: en, 'x-zh': zh, schema: { type: 'string' } });
const HEADERS = {
  ETag: header('Validator for If-None-Match', '供 If-None-Match 使用的校验值'),
  Link: header('rel="next" leads to the next page', 'rel="next" 为下一页'),
  'Cache-Control': header('How long caches may keep it', '缓存时长'),
  RateLimit: header(
    'Requests left (r) and seconds until all are free again (t)',
    '剩余次数（r）与恢复秒数（t）',
  ),
  'RateLimit-Policy': header('Requests (q) in a window of seconds (w)', '每个时间窗（w 秒）的次数（q）'),
};

const refused = (code: ProblemCode, more: object = {}) => ({
  description: PROBLEMS[code].title,
  'x-zh': PROBLEMS[code].titleZh,
  content: { 'application/problem+json': { schema: ref('Problem') } },
  ...more,
});

const RETRY = { 'Retry-After': header('Seconds to wait', '应等待的秒数') };
const ALWAYS = {
  304: { description: 'Not changed since If-None-Match', 'x-zh': '与 If-None-Match 相比没有变化' },
  400: refused('parameter'),
  429: refused('tooMany', { headers: RETRY }),
  503: refused('busy', { headers: RETRY }),
};

const header304 = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The ETag of a response that you hold',
  'x-zh': '您已有响应的 ETag',
  schema: { type: 'string' },
};

/** The query parameters of an operation as JSON schemas by name. */
export function queryOf(operation: Operation): Record<string, JsonSchema> {
  return jsonSchema.parse(z.toJSONSchema(operation.query, { io: 'input' })).properties ?? {};
}

function parametersOf(operation: Operation): object[] {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const inPath = names.map((name) => ({
    name,
    in: 'path',
    required: true,
    description: 'As the list gives it',
    'x-zh': '与列表所给一致',
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(queryOf(operation)).map(
    ([name, { description, 'x-zh': zh, ...schema }]) => ({
      name,
      in: 'query',
      required: false,
      description,
      'x-zh': zh,
      schema,
    }),
  );
  return [...inPath, ...inQuery, header304];
}

/** The columns of an operation's CSV form. */
export const csvColumnsOf = (operation: Operation): Column[] =>
  columnsOf(componentSchemas()[nameOf(operation.item)] ?? {});

const page = (item: string) => ({
  type: 'object',
  additionalProperties: false,
  required: ['items', 'next', 'total'],
  properties: {
    items: { type: 'array', items: ref(item) },
    next: {
      type: ['string', 'null'],
      description: 'Goes into after; null on the last page',
      'x-zh': '用作 after；末页为空',
    },
    total: ref('Total'),
  },
});

function contentOf(operation: Operation): object {
  const name = nameOf(operation.item);
  if (operation.kind === 'one') return { 'application/json': { schema: ref(name) } };
  const columns = csvColumnsOf(operation).map((column) => column.name);
  return {
    'application/json': { schema: page(name) },
    'text/csv': {
      schema: {
        type: 'string',
        description: `UTF-8 with a byte order mark; columns: ${columns.join(', ')}. Lists are joined by “; ”; a cell that a spreadsheet could take for a formula begins with an apostrophe.`,
      },
    },
  };
}

function pathItem(operation: Operation): object {
  return {
    get: {
      operationId: operation.id,
      tags: [operation.tag],
      summary: operation.summary.en,
      'x-zh': operation.summary.zh,
      parameters: parametersOf(operation),
      responses: {
        200: { description: operation.summary.en, headers: HEADERS, content: contentOf(operation) },
        ...ALWAYS,
        ...(operation.kind === 'one' ? { 404: refused('notFound') } : {}),
      },
    },
  };
}

const total = {
  type: 'object',
  description: 'How many match',
  'x-zh': '符合条件的条数',
  additionalProperties: false,
  required: ['count', 'more'],
  properties: {
    count: { type: 'integer', minimum: 0 },
    more: {
      type: 'boolean',
      description: 'True when there are more than counted',
      'x-zh': '为真表示实际更多',
    },
  },
};

/** The OpenAPI 3.1 document, made from the schemas that the answers go through. */
export function apiDocument() {
  return {
    openapi: '3.1.0',
    info: API_INFO,
    servers: [{ url: '/api/v1' }],
    tags: TAGS,
    paths: Object.fromEntries(OPERATIONS.map((operation) => [operation.path, pathItem(operation)])),
    components: { schemas: { ...componentSchemas(), Total: total } },
  };
}
