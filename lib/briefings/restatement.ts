import Decimal from 'decimal.js';
import { type Behind, findBehind, type Rows } from '../figures/behind.ts';
import { figureOf } from '../figures/evaluate.ts';
import type { Evidence } from '../figures/evidence.ts';
import { type Figure, type FigureSpec, type Measure, parseFigureKey } from '../figures/figure.ts';
import type { Briefing } from './document.ts';

/** What one row added to a list behind a figure, then and now; null = it did not stand there. */
export type RowShift = {
  id: string;
  code: string;
  name: string;
  firm: string;
  before: string | null; // yuan, or 1 for a project that is counted
  after: string | null;
  delta: string;
};

/** One list behind a figure: its sum then and now, and the rows that make the whole difference. */
export type ListShift = {
  list: keyof Behind;
  unit: 'yuan' | 'count';
  before: string;
  after: string;
  delta: string;
  rows: RowShift[];
};

/** A figure that would read otherwise today. */
export type FigureShift = { number: number; then: Figure; now: Figure; lists: ListShift[] };

/** A project behind any of them: what it added to signed projects and money. */
export type Restatement = {
  figures: number; // how many were compared
  changed: FigureShift[];
  projects: { id: string; code: string; name: string; firm: string }[]; // behind any change, in the order met
};

/** Figures that speak of an instant, not of the period's rows, say something else every day: they are not restated. */
const OF_THE_DAY: readonly Measure[] = ['watch', 'elapsed', 'segments', 'given'];
const difference = (now: string, then: string) => new Decimal(now).minus(then).toFixed();
const LISTS = ['rows', 'of', 'base', 'baseOf'] as const;

type Item = Omit<RowShift, 'before' | 'after' | 'delta'> & { value: string };

function itemsOf(rows: Rows | undefined): { unit: 'yuan' | 'count'; items: Item[] } | null {
  if (rows?.kind === 'projects') {
    const { counted } = rows;
    return {
      unit: counted === 'count' ? 'count' : 'yuan',
      items: rows.rows.map((one) => ({
        id: one.row.id,
        code: one.row.code,
        name: one.row.name,
        firm: one.row.firm,
        value: counted === 'count' ? '1' : one[counted],
      })),
    };
  }
  if (rows?.kind === 'receipts') {
    const items = rows.rows.map(({ id, code, name, firm, yuan }) => ({ id, code, name, firm, value: yuan }));
    return { unit: 'yuan', items };
  }
  return null;
}

function shiftOf(list: keyof Behind, then: Rows | undefined, now: Rows | undefined): ListShift | null {
  const [old, fresh] = [itemsOf(then), itemsOf(now)];
  if (!old || !fresh) return null;
  const before = new Map(old.items.map((item) => [item.id, item]));
  const after = new Map(fresh.items.map((item) => [item.id, item]));
  const rows = [...new Map([...before, ...after]).values()].flatMap((item): RowShift[] => {
    const [was, is] = [before.get(item.id)?.value ?? null, after.get(item.id)?.value ?? null];
    if (was === is) return [];
    const { value: _, ...who } = item;
    return [{ ...who, before: was, after: is, delta: difference(is ?? '0', was ?? '0') }];
  });
  const [sumBefore, sumAfter] = [then?.total ?? '0', now?.total ?? '0'];
  const delta = difference(sumAfter, sumBefore);
  return rows.length > 0 ? { list, unit: fresh.unit, before: sumBefore, after: sumAfter, delta, rows } : null;
}

function compare(spec: FigureSpec, then: Figure, number: number, old: Evidence, now: Evidence) {
  const [was, is] = [findBehind(spec, old), findBehind(spec, now)];
  const lists = LISTS.flatMap((list) => shiftOf(list, was[list], is[list]) ?? []);
  const fresh = figureOf(spec, now);
  return fresh.value === then.value && lists.length === 0 ? null : { number, then, now: fresh, lists };
}

/**
 * What an issued briefing said, what the ledger says now for the same period and scope, and the rows that explain the
 * difference: the deltas of a list's rows add up to the list's difference, to the fen. Pure; `now` is evidence gathered today
 * under the rules of the briefing.
 */
export function restate(briefing: Briefing, now: Evidence): Restatement {
  const asked = briefing.figures.flatMap((figure, index) => {
    const spec = parseFigureKey(figure.key);
    return spec && !spec.against && !OF_THE_DAY.includes(spec.measure)
      ? [{ spec, figure, number: index + 1 }]
      : [];
  });
  const changed = asked.flatMap(
    ({ spec, figure, number }) => compare(spec, figure, number, briefing.evidence, now) ?? [],
  );
  const moved = changed.flatMap(({ lists }) => lists.flatMap(({ rows }) => rows));
  const byCode = new Map(moved.map(({ code, name, firm }) => [code, { code, name, firm }]));
  const idOf = new Map([...briefing.evidence.rows, ...now.rows].map((row) => [row.code, row.id]));
  const projects = [...byCode.values()].map((one) => ({ ...one, id: idOf.get(one.code) ?? '' }));
  return { figures: asked.length, changed, projects };
}
