import { z } from 'zod';
import { Refusal } from '../errors.ts';
import { parsePeriod } from '../periods/period.ts';
import type { Evidence } from './evidence.ts';
import { type FigureSpec, figureKey, parseFigureKey } from './figure.ts';
import type { FiguresScope } from './gather.ts';

/** A figure asked for by an address. */
export type FigureQuery = {
  period: string;
  scope: FiguresScope;
  asOf?: string | undefined;
  spec: FigureSpec;
};

type Params = Record<string, string | string[] | undefined>;

const ASKED: Record<string, string> = {
  period: '期间',
  ecosystem: '产业生态圈',
  park: '园区',
  project: '项目',
  asOf: '台账时点',
  figure: '数字',
  kind: '简报种类',
};

/** What an address asks, each thing once. Throws `invalid` for one that is asked twice: neither is surely the one that was meant. */
export function askedOnce(params: Params): Record<string, string> {
  const found = Object.entries(params).flatMap(([name, value]) => {
    const what = ASKED[name];
    if (Array.isArray(value) && value.length > 1 && what)
      throw new Refusal(
        'invalid',
        `地址里的${what}写了不止一个（${value.join('、').slice(0, 60)}），请只留一个。`,
      );
    const one = Array.isArray(value) ? value[0] : value;
    return one ? [[name, one]] : [];
  });
  return Object.fromEntries(found);
}

/** The parameters of an address with those that are repeated, as a page gets them. */
export const paramsOf = (search: URLSearchParams): Params =>
  Object.fromEntries([...search.keys()].map((name) => [name, search.getAll(name)]));

/** A key in an address. One that is malformed is refused, never read as nothing: that would count the whole district. */
const askedKey = (what: string, form: RegExp = /^[a-z0-9-]{1,60}$/) =>
  z
    .string()
    .transform((text) => {
      if (form.test(text)) return text;
      throw new Refusal('invalid', `没有名为“${text.slice(0, 60)}”的${what}，请从列表中选择。`);
    })
    .optional();

/** What an address may narrow figures to. */
export const askedScope = {
  ecosystem: askedKey('产业生态圈'),
  park: askedKey('园区'),
  project: askedKey('项目', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i),
};
const shape = z.object({
  period: z.string().max(40).default('').catch(''),
  ...askedScope,
  asOf: z.string().max(40).optional().catch(undefined),
  figure: z.string().max(400).default('').catch(''),
});

/** Reads the address of a figure. Throws `invalid` for a period or a figure that there is not, and for what is asked twice. */
export function readFigureQuery(params: Params): FigureQuery {
  const { period, ecosystem, park, project, asOf, figure } = shape.parse(askedOnce(params));
  const spec = parseFigureKey(figure);
  if (!spec) throw new Refusal('invalid', `没有“${figure}”这项数。请从简报、总览或兑现情况里点开数字。`);
  return { period: parsePeriod(period).code, scope: { ecosystem, park, project }, asOf, spec };
}

/** Where every figure of one report is opened: the same period, scope and instant. */
export type FigureBase = { period: string; scope?: FiguresScope | undefined; asOf: string };

/** The address of the page that opens a figure. */
export function figureAddress({ period, scope = {}, asOf }: FigureBase, key: string): string {
  const params = new URLSearchParams({ period, figure: key });
  for (const [name, value] of Object.entries(scope)) if (value) params.set(name, value);
  params.set('asOf', asOf);
  return `/office/figures?${params}`;
}

/** What the addresses of the figures of one evidence share. */
export const figureBase = ({ periods, asOf }: Evidence, scope: FiguresScope = {}): FigureBase => ({
  period: periods.current?.code ?? asOf.slice(0, 4),
  scope,
  asOf,
});

/** The same query as text for an address. */
export const figureQueryText = ({ period, scope, asOf, spec }: FigureQuery): string =>
  figureAddress({ period, scope, asOf: asOf ?? '' }, figureKey(spec)).split('?')[1] ?? '';
