import { compareYuan } from '../money/arithmetic.ts';
import { findsSegment } from './chain-search.ts';
import { STRENGTH_LABELS, type Strength } from './labels.ts';
import { publishedValue } from './published-value.ts';
import type { ChainSegment } from './queries.ts';

export const CHAIN_VIEWS = ['map', 'list', 'table'] as const;
export const CHAIN_SORTS = ['chain', 'strength', 'firms', 'projects', 'value'] as const;
export type ChainSort = (typeof CHAIN_SORTS)[number];

/** How a chain is looked at: everything of it stands in the address. */
export type ChainView = {
  view: (typeof CHAIN_VIEWS)[number];
  q: string;
  strengths: Strength[]; // none = all
  park: string; // slug, empty = any
  sort: ChainSort;
};

type Params = Record<string, string | string[] | undefined>;
const listOf = (value: string | string[] | undefined) => [value ?? []].flat();
const oneOf = <T extends string>(all: readonly [T, ...T[]], value: string | undefined): T =>
  all.find((one) => one === value) ?? all[0];

const STRENGTHS: Strength[] = ['strong', 'thin', 'missing'];

/** Reads the address; what it does not understand it leaves at its default. */
export function readChainView(params: Params): ChainView {
  const asked = listOf(params.strength);
  return {
    view: oneOf(CHAIN_VIEWS, listOf(params.view)[0]),
    q: (listOf(params.q)[0] ?? '').slice(0, 60),
    strengths: STRENGTHS.filter((one) => asked.includes(one)),
    park: (listOf(params.park)[0] ?? '').slice(0, 80),
    sort: oneOf(CHAIN_SORTS, listOf(params.sort)[0]),
  };
}

/** The address of a view, without what is at its default; begins with ? or is empty. */
export function chainQuery(view: ChainView): string {
  const query = new URLSearchParams();
  if (view.view !== 'map') query.set('view', view.view);
  if (view.q) query.set('q', view.q);
  for (const strength of view.strengths) query.append('strength', strength);
  if (view.park) query.set('park', view.park);
  if (view.sort !== 'chain') query.set('sort', view.sort);
  const text = query.toString();
  return text && `?${text}`;
}

export const isFiltered = ({ q, strengths, park }: ChainView): boolean =>
  q !== '' || strengths.length > 0 || park !== '';

/** Whether a segment is among those that the view asks for. */
export const inView = (segment: ChainSegment, { q, strengths, park }: ChainView): boolean =>
  (strengths.length === 0 || strengths.includes(segment.strength)) &&
  (park === '' || segment.parks.some((one) => one.slug === park)) &&
  findsSegment(segment.words, q);

const RANK = Object.fromEntries(Object.keys(STRENGTH_LABELS).map((one, index) => [one, index]));
const ORDERS: Record<ChainSort, (a: ChainSegment, b: ChainSegment) => number> = {
  chain: () => 0,
  strength: (a, b) =>
    (RANK[a.strength] ?? 0) - (RANK[b.strength] ?? 0) || b.verdict.points - a.verdict.points,
  firms: (a, b) => b.firms.length - a.firms.length,
  projects: (a, b) => b.signings.length - a.signings.length,
  value: (a, b) => compareYuan(amountOf(b), amountOf(a)) || b.signings.length - a.signings.length,
};
const amountOf = (segment: ChainSegment) => publishedValue(segment.signings).amountYuan ?? '-1';

/** The segments in the order asked for; equal ones stay in the order of the chain. */
export const sortSegments = (segments: readonly ChainSegment[], sort: ChainSort): ChainSegment[] =>
  [...segments].sort(ORDERS[sort]);

const KEYS: Record<Exclude<ChainSort, 'chain'>, (one: ChainSegment) => string | number> = {
  strength: (one) => one.verdict.points,
  firms: (one) => one.firms.length,
  projects: (one) => one.signings.length,
  value: amountOf,
};
const FEWEST = 3; // values between which an order says something

/** The orders that tell the segments apart: that of the chain, and those by something of which there are three values or more. */
export const usefulSorts = (segments: readonly ChainSegment[]): ChainSort[] =>
  CHAIN_SORTS.filter((sort) => sort === 'chain' || new Set(segments.map(KEYS[sort])).size >= FEWEST);
