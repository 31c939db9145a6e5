import { z } from 'zod';
import { csvText } from '../csv.ts';
import { components } from './fields.ts';

/** A JSON schema as far as columns and the page need it. */
export const jsonSchema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  $ref: z.string().optional(),
  description: z.string().optional(),
  'x-zh': z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  default: z.unknown().optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  get properties() {
    return z.record(z.string(), jsonSchema).optional();
  },
  get items() {
    return jsonSchema.optional();
  },
  get anyOf() {
    return z.array(jsonSchema).optional();
  },
});
export type JsonSchema = z.infer<typeof jsonSchema>;

const REF = '#/components/schemas/';
let kept: Record<string, JsonSchema> | null = null;

/** The named schemas of the answers as JSON schemas, by name. */
export function componentSchemas(): Record<string, JsonSchema> {
  if (kept) return kept;
  const { schemas } = z.toJSONSchema(components, { uri: (id) => `${REF}${id}`, io: 'output' });
  kept = Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => {
      const { $schema: _, $id: __, ...rest } = schema;
      return [id, jsonSchema.parse(rest)];
    }),
  );
  return kept;
}

/** The name under `components` of a schema that stands there. */
export function nameOf(schema: z.ZodType): string {
  const id = components.get(schema)?.id;
  if (!id) throw new Error('This schema has no name in the document.');
  return id;
}

/** Follows a reference and looks past “or null”; what is said about the place counts before what is said about the kind. */
export function resolved(schema: JsonSchema): JsonSchema {
  const inner = schema.$ref
    ? componentSchemas()[schema.$ref.slice(REF.length)]
    : schema.anyOf?.find((one) => one.type !== 'null');
  if (!inner) return schema;
  const below = resolved(inner);
  return {
    ...below,
    description: schema.description ?? below.description,
    'x-zh': schema['x-zh'] ?? below['x-zh'],
  };
}

/** A column of the CSV form: its header, what it means, and its value in an item. */
export type Column = { name: string; en: string; zh: string; path: string[]; by: string | null };

const KEYS = ['slug', 'code', 'key'];

/**
 * The columns of a named schema: every field in order, fields inside fields with a dot. A list becomes one cell, its members
 * (or their slug, code or key) separated by “; ”; lists of anything else are left out.
 */
export function columnsOf(schema: JsonSchema, path: string[] = []): Column[] {
  const { type, properties, items, description = '', 'x-zh': zh = '' } = resolved(schema);
  const column = { name: path.join('.'), en: description, zh, path };
  if (type === 'array') {
    const member = items ? resolved(items) : {};
    if (member.type !== 'object') return [{ ...column, by: null }];
    const by = KEYS.find((key) => member.properties?.[key]);
    return by ? [{ ...column, by }] : [];
  }
  if (!properties) return [{ ...column, by: null }];
  return Object.entries(properties).flatMap(([name, inner]) => columnsOf(inner, [...path, name]));
}

const record = z.record(z.string(), z.unknown());
const at = (value: unknown, name: string): unknown => record.safeParse(value).data?.[name];

function cell({ path, by }: Column, item: unknown): string {
  const value = path.reduce(at, item);
  if (value === null || value === undefined) return '';
  if (!Array.isArray(value)) return String(value);
  return value.map((one) => String(by ? at(one, by) : one)).join('; ');
}

/** Items as CSV, the header first. */
export const toCsv = (columns: readonly Column[], items: readonly unknown[]): string =>
  csvText([columns.map(({ name }) => name), ...items.map((item) => columns.map((one) => cell(one, item)))]);
