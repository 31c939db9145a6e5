import { z } from 'zod';
import { type JsonSchema, jsonSchema } from './columns.ts';
import { apiDocument } from './document.ts';

/** What a field, parameter or answer is, in plain parts: the page puts the words to it. */
export type Shape =
  | { kind: 'text' | 'integer' | 'flag' | 'decimal' | 'day' }
  | { kind: 'one'; values: string[] }
  | { kind: 'named'; name: string }
  | { kind: 'list'; of: Shape }
  | { kind: 'fields'; fields: Field[] };
export type Field = { name: string; shape: Shape; optional: boolean; meaning: string };
export type Parameter = Field & { place: string; standard: string | null };
export type GuideOperation = {
  id: string;
  path: string;
  summary: string;
  parameters: Parameter[];
  isList: boolean;
  answer: string; // the name of the schema of the answer, or of one member of the list
  csv: string | null; // what is said of the CSV form
};
export type Guide = {
  title: string;
  description: string;
  version: string;
  root: string;
  groups: { name: string; title: string; operations: GuideOperation[] }[];
  schemas: { name: string; meaning: string; fields: Field[] }[];
  headers: { name: string; meaning: string }[];
};

const said = z.looseObject({ description: z.string().optional(), 'x-zh': z.string().optional() });
const parameterShape = z.looseObject({
  name: z.string(),
  in: z.string(),
  required: z.boolean(),
  description: z.string().optional(),
  'x-zh': z.string().optional(),
  schema: jsonSchema,
});
const contentShape = z.record(z.string(), z.object({ schema: jsonSchema }));
const operationShape = z.looseObject({
  operationId: z.string(),
  tags: z.array(z.string()),
  summary: z.string(),
  'x-zh': z.string(),
  parameters: z.array(parameterShape),
  responses: z.looseObject({
    200: z.object({ headers: z.record(z.string(), said), content: contentShape }),
  }),
});
const documentShape = z.looseObject({
  info: z.looseObject({
    title: z.string(),
    version: z.string(),
    description: z.string(),
    'x-zh': z.string(),
  }),
  servers: z.array(z.object({ url: z.string() })),
  tags: z.array(z.object({ name: z.string(), description: z.string(), 'x-zh': z.string() })),
  paths: z.record(z.string(), z.object({ get: operationShape })),
  components: z.object({ schemas: z.record(z.string(), jsonSchema) }),
});
type OperationShape = z.infer<typeof operationShape>;

const lastOf = (ref: string) => ref.slice(ref.lastIndexOf('/') + 1);
const isOrNull = ({ type, anyOf }: JsonSchema) =>
  (Array.isArray(type) && type.includes('null')) || Boolean(anyOf?.some((one) => one.type === 'null'));

function shapeOf(schema: JsonSchema, words: Words): Shape {
  if (schema.$ref) return { kind: 'named', name: lastOf(schema.$ref) };
  const inner = schema.anyOf?.find((one) => one.type !== 'null');
  if (inner) return shapeOf(inner, words);
  const type = [schema.type].flat().find((one) => one !== 'null');
  if (schema.enum) return { kind: 'one', values: schema.enum.filter((one) => one !== null).map(String) };
  if (type === 'array') return { kind: 'list', of: shapeOf(schema.items ?? {}, words) };
  if (type === 'object') return { kind: 'fields', fields: fieldsOf(schema, words) };
  if (type === 'integer') return { kind: 'integer' };
  if (type === 'boolean') return { kind: 'flag' };
  if (schema.format === 'date') return { kind: 'day' };
  return { kind: String(schema.pattern ?? '').includes('\\d+(\\.') ? 'decimal' : 'text' };
}

type Words = (one: { description?: string | undefined; 'x-zh'?: string | undefined }) => string;

const fieldsOf = ({ properties }: JsonSchema, words: Words): Field[] =>
  Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    shape: shapeOf(schema, words),
    optional: isOrNull(schema),
    meaning: words(schema),
  }));

function operationOf(path: string, one: OperationShape, words: Words): GuideOperation {
  const { content } = one.responses[200];
  const json = content['application/json']?.schema ?? {};
  const items = json.properties?.items?.items;
  return {
    id: one.operationId,
    path,
    summary: words({ description: one.summary, 'x-zh': one['x-zh'] }),
    parameters: one.parameters.map((parameter) => ({
      name: parameter.name,
      place: parameter.in,
      shape: shapeOf(parameter.schema, words),
      optional: !parameter.required,
      meaning: words(parameter),
      standard: parameter.schema.default === undefined ? null : String(parameter.schema.default),
    })),
    isList: items !== undefined,
    answer: lastOf((items ?? json).$ref ?? ''),
    csv: content['text/csv']?.schema.description ?? null,
  };
}

/** The OpenAPI document as its page reads it, in one language. */
export function getGuide(locale: 'zh' | 'en'): Guide {
  const document = documentShape.parse(apiDocument());
  const words: Words = (one) => (locale === 'zh' ? one['x-zh'] : one.description) ?? one.description ?? '';
  const operations = Object.entries(document.paths).map(([path, { get }]) => ({
    tag: get.tags[0],
    get,
    operation: operationOf(path, get, words),
  }));
  return {
    title: document.info.title,
    description: words(document.info),
    version: document.info.version,
    root: document.servers[0]?.url ?? '',
    groups: document.tags.map((tag) => ({
      name: tag.name,
      title: words(tag),
      operations: operations.filter((one) => one.tag === tag.name).map((one) => one.operation),
    })),
    schemas: Object.entries(document.components.schemas).map(([name, schema]) => ({
      name,
      meaning: words(schema),
      fields: fieldsOf(schema, words),
    })),
    headers: Object.entries(operations[0]?.get.responses[200].headers ?? {}).map(([name, header]) => ({
      name,
      meaning: words(header),
    })),
  };
}
