import Decimal from 'decimal.js';
import { findBehind, type Rows } from './behind.ts';
import { labelFigure, OUTSIDE_ECOSYSTEMS, OUTSIDE_PARKS } from './describe.ts';
import { figureOf } from './evaluate.ts';
import type { Evidence } from './evidence.ts';
import type { Figure, FigureSpec } from './figure.ts';

/** A row that pushed a figure up (it stands in this period) or pulled it down (it stood in the year before). */
export type Push = { code: string; name: string; yuan: string; direction: 'up' | 'down' };

/** A figure that moved: now, a year before, the difference in yuan, and the rows that weigh most in it. */
export type Mover = { spec: FigureSpec; figure: Figure; growth: Figure; deltaYuan: string; because: Push[] };

const REASONS = 2;

const weighed = (rows: Rows | undefined, direction: Push['direction']): Push[] => {
  if (rows?.kind === 'projects')
    return rows.rows.map(({ row, yuan }) => ({ code: row.code, name: row.name, yuan, direction }));
  if (rows?.kind === 'receipts')
    return rows.rows.map(({ code, name, yuan }) => ({ code, name, yuan, direction }));
  return [];
};

function candidates({ ecosystems, parks }: Evidence): FigureSpec[] {
  return [
    ...[...ecosystems, OUTSIDE_ECOSYSTEMS].map(({ key }) => ({
      measure: 'amount' as const,
      rows: { ecosystem: key },
    })),
    ...[...parks, OUTSIDE_PARKS].map(({ key }) => ({ measure: 'amount' as const, rows: { park: key } })),
    { measure: 'arrived', rows: {} },
  ];
}

/**
 * The figures that moved most against the same period a year before, by the difference in yuan, and why: the largest rows of
 * this period where it rose, of the year before where it fell. What is called the same is told once. Pure.
 */
export function biggestMovers(evidence: Evidence, most = 3): Mover[] {
  const found = candidates(evidence).flatMap((spec): Mover[] => {
    const measure = spec.measure === 'arrived' ? 'arrivedGrowth' : 'growth';
    const { rows, base } = findBehind({ ...spec, measure }, evidence);
    const delta = new Decimal(rows.total ?? 0).minus(base?.total ?? 0);
    if (delta.isZero()) return [];
    const pushes = delta.isPositive() ? weighed(rows, 'up') : weighed(base, 'down');
    const because = pushes
      .filter((one) => !new Decimal(one.yuan).isZero())
      .sort((a, b) => new Decimal(b.yuan).cmp(a.yuan))
      .slice(0, REASONS);
    const figure = { ...figureOf(spec, evidence), label: labelFigure(spec, evidence) };
    const growth = figureOf({ ...spec, measure }, evidence);
    return [{ spec, figure, growth, deltaYuan: delta.toFixed(2), because }];
  });
  return found
    .sort((a, b) => new Decimal(b.deltaYuan).abs().cmp(new Decimal(a.deltaYuan).abs()))
    .slice(0, most);
}
