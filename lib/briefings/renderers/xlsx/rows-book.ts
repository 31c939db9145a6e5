import type { WriteSheet } from 'hucre';
import type { Evidence } from '../../../figures/evidence.ts';
import { type Figure, type FigureSpec, parseFigureKey, type Side } from '../../../figures/figure.ts';
import { labelPeriod } from '../../../periods/period.ts';
import { givenRows, receiptRows, segmentRows, watchRows } from './other-rows.ts';
import { type ProjectColumn, projectRows, type RowsSheet } from './project-rows.ts';

/** Every rows sheet that the figures of one briefing hang on. */
export type RowsBook = {
  evidence: Evidence;
  projects: (side: Side) => RowsSheet<ProjectColumn>;
  receipts: ReturnType<typeof receiptRows>;
  watch: ReturnType<typeof watchRows>;
  segments: ReturnType<typeof segmentRows>;
  given: ReturnType<typeof givenRows>;
  sheets: WriteSheet[]; // those that have rows, in the order of the book
};

const BEFORE: Partial<Record<FigureSpec['measure'], 'year' | 'preceding'>> = {
  growth: 'year',
  countGrowth: 'year',
  points: 'year',
  countPoints: 'year',
  sequential: 'preceding',
  countSequential: 'preceding',
};

/** The side that a change is measured against. */
export function sideBefore({ measure, rows }: FigureSpec): Side | null {
  const before = BEFORE[measure];
  if (!before) return null;
  if (before === 'preceding') return 'preceding';
  return rows.side === 'year' ? 'yearBefore' : 'previous';
}

function sidesOf(figures: readonly Figure[]): Set<Side> {
  const sides = new Set<Side>(['current', 'previous']);
  for (const { key } of figures) {
    const spec = parseFigureKey(key);
    if (!spec) continue;
    for (const side of [spec.rows.side, spec.of?.side, sideBefore(spec)]) if (side) sides.add(side);
  }
  return sides;
}

/** The rows sheets of the figures: projects by period, arrivals, lights, segments, outside numbers. */
export function rowsBook(evidence: Evidence, figures: readonly Figure[]): RowsBook {
  const receipts = receiptRows(evidence);
  const arrivals = `SUMIFS(${receipts.range('yuan')},${receipts.range('code')},@)`;
  const made = new Map<Side, RowsSheet<ProjectColumn>>();
  const projects = (side: Side) => {
    const there = made.get(side);
    if (there) return there;
    const period = evidence.periods[side];
    const caption = `${period ? labelPeriod(period) : ''}项目明细（金额单位：元；改动“协议资金”“归类”等，各表数字随之变动）`;
    const sheet = projectRows(evidence, side, caption, arrivals);
    made.set(side, sheet);
    return sheet;
  };
  const sides = [...sidesOf(figures)].filter((side) => evidence.periods[side]);
  const others = [
    { ...receipts, rows: evidence.receipts },
    { ...watchRows(evidence), rows: evidence.watch },
    { ...segmentRows(evidence), rows: evidence.segments },
    { ...givenRows(evidence), rows: evidence.given },
  ];
  return {
    evidence,
    projects,
    receipts,
    watch: watchRows(evidence),
    segments: segmentRows(evidence),
    given: givenRows(evidence),
    sheets: [
      ...sides.map((side) => projects(side).sheet),
      // the arrivals stay even without a row: the projects’ sums name them
      ...others
        .filter(({ rows, name }) => rows.length > 0 || name === receipts.name)
        .map(({ sheet }) => sheet),
    ],
  };
}
