import type { z } from 'zod';

export type Words = { en: string; zh: string };
export type Page = {
  items: unknown[];
  next: string | null;
  total: { count: number; more: boolean };
};

type Common = {
  id: string;
  tag: string;
  /** below /api/v1, with {names} of what stands in it */
  path: string;
  summary: Words;
  item: z.ZodObject;
  query: z.ZodObject;
};

/** A question that the API answers. What it gives has been through `item`: a field that is not declared never leaves. */
export type Operation =
  | (Common & { kind: 'list'; list: (asked: Asked) => Promise<Page> })
  | (Common & { kind: 'one'; get: (asked: Asked) => Promise<unknown> });

/** What was asked: the parts of the path by name, and the query as it came. */
export type Asked = { path: Record<string, string>; query: Record<string, string> };

type Spec<Q extends z.ZodObject, I extends z.ZodObject> = Omit<Common, 'item' | 'query'> & {
  item: I;
  query: Q;
};

/** What was asked cannot be used: which parameters, and why. */
export class BadQuery extends Error {
  readonly errors: { parameter: string; detail: string }[];

  constructor(errors: { parameter: string; detail: string }[]) {
    super('The query cannot be used.');
    this.name = 'BadQuery';
    this.errors = errors;
  }
}

function readQuery<Q extends z.ZodObject>(schema: Q, query: Record<string, string>): z.output<Q> {
  const read = schema.safeParse(query);
  if (read.success) return read.data;
  throw new BadQuery(
    read.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((parameter) => ({
            parameter,
            detail: 'There is no such parameter here. 没有这个参数。',
          }))
        : [{ parameter: issue.path.join('.'), detail: issue.message }],
    ),
  );
}

/** A list. `read` gives rows that fit the schema; fields beyond it are dropped. */
export function listOf<Q extends z.ZodObject, I extends z.ZodObject>(
  spec: Spec<Q, I> & {
    read: (query: z.output<Q>) => Promise<Omit<Page, 'items'> & { rows: readonly z.input<I>[] }>;
  },
): Operation {
  const { read, ...common } = spec;
  return {
    ...common,
    kind: 'list',
    list: async ({ query }) => {
      const { rows, next, total } = await read(readQuery(spec.query, query));
      return { items: rows.map((row) => spec.item.parse(row)), next, total };
    },
  };
}

/** One thing by what stands in the path; null when there is none. */
export function oneOf<Q extends z.ZodObject, I extends z.ZodObject>(
  spec: Spec<Q, I> & { read: (path: Record<string, string>) => Promise<z.input<I> | null> },
): Operation {
  const { read, ...common } = spec;
  return {
    ...common,
    kind: 'one',
    get: async ({ path, query }) => {
      readQuery(spec.query, query);
      const row = await read(path);
      return row === null ? null : spec.item.parse(row);
    },
  };
}
