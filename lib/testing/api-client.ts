import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import axios, { type AxiosAdapter, type AxiosInstance, type AxiosResponse } from 'axios';
import { type OpenAPIClient, OpenAPIClientAxios } from 'openapi-client-axios';
import { z } from 'zod';

/** One thing of a list → the path parameters of the operation that shows it whole. */
const named = z.object({ slug: z.string() });
const WHOLE: Record<string, { list: string; parts: (item: unknown) => Record<string, string> }> = {
  getFirm: { list: 'listFirms', parts: (item) => named.parse(item) },
  getEcosystem: { list: 'listEcosystems', parts: (item) => named.parse(item) },
  getPark: { list: 'listParks', parts: (item) => named.parse(item) },
  getProject: { list: 'listProjects', parts: (item) => z.object({ code: z.string() }).parse(item) },
  getOpportunity: {
    list: 'listOpportunities',
    parts: (item) => {
      const read = z.object({ ecosystem: named, segment: named }).parse(item);
      return { ecosystem: read.ecosystem.slug, segment: read.segment.slug };
    },
  },
};

const documentShape = z.looseObject({
  paths: z.record(z.string(), z.object({ get: z.looseObject({ operationId: z.string() }) })),
});
const pageShape = z.object({ items: z.array(z.unknown()), next: z.string().nullable() });

/** Every answer that was given, and everything in them that the document does not say. */
export type Exercise = {
  called: Map<string, number>;
  bodies: string[];
  problems: string[];
};

type Options = {
  base: string;
  adapter?: AxiosAdapter;
  pageSize?: number;
  mostPages?: number;
  mostItems?: number;
  headers?: () => Record<string, string>; // what every request carries besides
};

class Exerciser {
  readonly called = new Map<string, number>();
  readonly bodies: string[] = [];
  readonly problems: string[] = [];
  private readonly ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  private readonly paths: Map<string, string>;

  constructor(document: z.infer<typeof documentShape>) {
    this.ajv.addSchema({ $id: 'document', ...document });
    this.paths = new Map(Object.entries(document.paths).map(([path, { get }]) => [get.operationId, path]));
  }

  /** Holds an answer against what the document says of this operation, status and form. */
  check(id: string, reply: AxiosResponse<string>): void {
    this.called.set(id, (this.called.get(id) ?? 0) + 1);
    this.bodies.push(reply.data);
    const type = String(reply.headers['content-type'] ?? '').split(';')[0] ?? '';
    const place = ['paths', this.paths.get(id) ?? '', 'get', 'responses', String(reply.status)];
    if (reply.status !== 304) place.push('content', type, 'schema');
    const pointer = place.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
    const validate = this.ajv.getSchema(`document#/${encodeURI(pointer)}`);
    if (!validate) this.problems.push(`${id}: ${reply.status} ${type} is not in the document`);
    else if (reply.status !== 304 && !validate(type.endsWith('json') ? JSON.parse(reply.data) : reply.data))
      this.problems.push(`${id} ${reply.status} ${type}: ${this.ajv.errorsText(validate.errors)}`);
  }
}

function connection({ base, adapter, headers }: Options): AxiosInstance {
  const http = axios.create({
    baseURL: base,
    responseType: 'text',
    transformResponse: [],
    validateStatus: () => true,
    ...(adapter ? { adapter } : {}),
  });
  http.interceptors.request.use((config) => {
    for (const [name, value] of Object.entries(headers?.() ?? {})) config.headers.set(name, value);
    return config;
  });
  return http;
}

/**
 * Fetches the OpenAPI document, checks it, makes a client from it, and calls everything that the document offers: every page of
 * every list as JSON and CSV, the whole of their items, a repeated question, a wrong parameter and a missing thing. Every
 * answer is held against the document.
 */
export async function exerciseApi(options: Options): Promise<Exercise> {
  const { base, pageSize = 100, mostPages = 50, mostItems = 40 } = options;
  const http = connection(options);
  const fetched = await http.get<string>('/openapi.json');
  const document = documentShape.parse(JSON.parse(fetched.data));
  const run = new Exerciser(document);
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  if (!valid) run.problems.push(`document: ${JSON.stringify(errors)}`);
  const definition = JSON.parse(fetched.data);
  const api = new OpenAPIClientAxios({ definition, withServer: { url: base }, axiosInstance: http });
  const client = await api.init();
  const items = new Map<string, unknown[]>();
  const ids = Object.values(document.paths).map(({ get }) => get.operationId);
  for (const id of ids.filter((one) => !WHOLE[one])) {
    const ask: Ask = (parameters, headers) => call(client, id, parameters, headers);
    items.set(id, await everyPage(run, id, ask, { pageSize, mostPages }));
  }
  for (const id of ids.filter((one) => WHOLE[one])) await everyItem(run, client, id, items, mostItems);
  return run;
}

type Reply = AxiosResponse<string>;
type Ask = (parameters: Record<string, string | number>, headers?: Record<string, string>) => Promise<Reply>;

function call(
  client: OpenAPIClient,
  id: string,
  parameters: Record<string, string | number>,
  headers: Record<string, string> = {},
): Promise<Reply> {
  const made = client[id];
  if (!made) throw new Error(`The client has no ${id}.`);
  return made(parameters, null, { headers });
}

async function everyPage(
  run: Exerciser,
  id: string,
  ask: Ask,
  size: { pageSize: number; mostPages: number },
): Promise<unknown[]> {
  const all: unknown[] = [];
  let after: string | null = '';
  for (let page = 0; after !== null && page < size.mostPages; page++) {
    const parameters = { limit: size.pageSize, ...(after ? { after } : {}) };
    const reply = await ask(parameters);
    run.check(id, reply);
    run.check(id, await ask({ ...parameters, format: 'csv' }));
    if (reply.status !== 200) break;
    const read = pageShape.parse(JSON.parse(reply.data));
    all.push(...read.items);
    after = read.next;
    if (page > 0) continue;
    const again = await ask(parameters, { 'If-None-Match': String(reply.headers.etag) });
    run.check(id, again);
    if (again.status !== 304) run.problems.push(`${id}: the same again is ${again.status}`);
  }
  const wrong = await ask({ limit: 0 });
  run.check(id, wrong);
  if (wrong.status !== 400) run.problems.push(`${id}: a wrong limit is ${wrong.status}`);
  return all;
}

async function everyItem(
  run: Exerciser,
  client: OpenAPIClient,
  id: string,
  items: Map<string, unknown[]>,
  most: number,
): Promise<void> {
  const whole = WHOLE[id];
  for (const item of ((whole && items.get(whole.list)) ?? []).slice(0, most)) {
    const reply = await call(client, id, whole?.parts(item) ?? {});
    run.check(id, reply);
    if (reply.status !== 200) run.problems.push(`${id}: what its list names is ${reply.status}`);
  }
  const parts = Object.keys(whole?.parts(items.get(whole.list)?.[0]) ?? {});
  const nowhere = Object.fromEntries(parts.map((part) => [part, 'nothing-here']));
  const missing = await call(client, id, nowhere);
  run.check(id, missing);
  if (missing.status !== 404) run.problems.push(`${id}: what is not there is ${missing.status}`);
}
