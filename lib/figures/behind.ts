import { sumYuan } from '../money/arithmetic.ts';
import type { FuzzyDate } from '../periods/fuzzy-date.ts';
import { chooseArrivals, chooseReceiptsOf, chooseRows } from './choose.ts';
import type { CountedRow, Verdict } from './counting.ts';
import type { Evidence, GivenValue, ReceiptRow, SegmentRow, WatchedRow } from './evidence.ts';
import { type FigureSpec, figureKey, type Measure, type RowChoice, type Side } from './figure.ts';

/** A project between two of its days. */
export type Leg = { row: CountedRow; from: string; to: string; days: number };

/** Rows of one kind with what they come to: `total` is a sum in yuan, a number of rows or a median of days. */
export type Rows =
  | { kind: 'projects'; rows: Verdict[]; counted: 'yuan' | 'promisedYuan' | 'count'; total: string }
  | { kind: 'receipts'; rows: ReceiptRow[]; total: string }
  | { kind: 'legs'; rows: Leg[]; total: string | null }
  | { kind: 'watch'; rows: WatchedRow[]; total: string }
  | { kind: 'segments'; rows: SegmentRow[]; total: string }
  | { kind: 'given'; rows: GivenValue[]; total: string | null };

/** What stands behind a figure: its own rows, what they are divided by, and both a period earlier where it compares. */
export type Behind = {
  rows: Rows;
  of?: Rows;
  base?: Rows; // the rows of the period that it is compared with
  baseOf?: Rows;
};

const projects = (rows: Verdict[], counted: 'yuan' | 'promisedYuan' | 'count'): Rows => ({
  kind: 'projects',
  rows,
  counted,
  total: counted === 'count' ? String(rows.length) : sumYuan(rows.map((one) => one[counted])),
});
const receipts = (rows: ReceiptRow[]): Rows => ({
  kind: 'receipts',
  rows,
  total: sumYuan(rows.map((one) => one.yuan)),
});

type LegDays = (row: CountedRow) => readonly [FuzzyDate, FuzzyDate];
const LEGS: Partial<Record<Measure, LegDays>> = {
  daysToSign: (row) => [row.firstContact, row.signed],
  daysToStart: (row) => [row.signed, row.started],
  daysToBuild: (row) => [row.started, row.building],
  daysToProduce: (row) => [row.building ?? row.started, row.producing],
  daysToFull: (row) => [row.producing, row.full],
};

/** Only projects whose two days are both known to the day; the median, half days rounded up. */
function legs(rows: Verdict[], daysOf: LegDays): Rows {
  const found = rows.flatMap(({ row }): Leg[] => {
    const [from, to] = daysOf(row);
    if (from?.precision !== 'day' || to?.precision !== 'day') return [];
    const days = Math.round((Date.parse(to.value) - Date.parse(from.value)) / 86_400_000);
    return [{ row, from: from.value, to: to.value, days }];
  });
  const sorted = found.map((one) => one.days).sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  const total = low === undefined || high === undefined ? null : String(Math.round((low + high) / 2));
  return { kind: 'legs', rows: found, total };
}

const given = (rows: GivenValue[]): Rows => ({ kind: 'given', rows, total: rows[0]?.value ?? null });

const on = (choice: RowChoice, side: Side): RowChoice => {
  const { side: _, ...rest } = choice;
  return side === 'current' ? rest : { ...rest, side };
};
/** The side that a choice is compared with: a year before it. */
const earlier = (choice: RowChoice): RowChoice =>
  on(choice, choice.side === 'year' ? 'yearBefore' : 'previous');

type Finder = (spec: FigureSpec, evidence: Evidence) => Behind;
type Counted = 'yuan' | 'promisedYuan' | 'count';
const sum =
  (counted: Counted): Finder =>
  ({ rows }, evidence) => ({ rows: projects(chooseRows(evidence, rows), counted) });
const ratio =
  (counted: Counted): Finder =>
  ({ rows, of = {} }, evidence) => ({
    rows: projects(chooseRows(evidence, rows), counted),
    of: projects(chooseRows(evidence, of), counted),
  });
const change =
  (counted: Counted, before: (choice: RowChoice) => RowChoice): Finder =>
  ({ rows }, evidence) => ({
    rows: projects(chooseRows(evidence, rows), counted),
    base: projects(chooseRows(evidence, before(rows)), counted),
  });
const shift =
  (counted: Counted): Finder =>
  ({ rows, of = {} }, evidence) => ({
    ...ratio(counted)({ measure: 'share', rows, of }, evidence),
    base: projects(chooseRows(evidence, earlier(rows)), counted),
    baseOf: projects(chooseRows(evidence, earlier(of)), counted),
  });
const preceding = (choice: RowChoice) => on(choice, 'preceding');
const median: Finder = ({ measure, rows }, evidence) => ({
  rows: legs(chooseRows(evidence, rows), LEGS[measure] ?? (() => [null, null])),
});

const FINDERS: Record<Measure, Finder> = {
  count: sum('count'),
  amount: sum('yuan'),
  promised: sum('promisedYuan'),
  arrivedTo: ({ rows }, evidence) => ({
    rows: receipts(chooseReceiptsOf(evidence, chooseRows(evidence, rows))),
  }),
  share: ratio('yuan'),
  countShare: ratio('count'),
  rate: ratio('count'),
  fundRate: ({ rows }, evidence) => {
    const withMoney = chooseRows(evidence, rows).filter((one) => one.promisedYuan !== '0.00');
    return {
      rows: receipts(chooseReceiptsOf(evidence, withMoney)),
      of: projects(withMoney, 'promisedYuan'),
    };
  },
  growth: change('yuan', earlier),
  countGrowth: change('count', earlier),
  sequential: change('yuan', preceding),
  countSequential: change('count', preceding),
  points: shift('yuan'),
  countPoints: shift('count'),
  arrived: ({ rows }, evidence) => ({ rows: receipts(chooseArrivals(evidence, rows)) }),
  arrivedGrowth: ({ rows }, evidence) => ({
    rows: receipts(chooseArrivals(evidence, rows)),
    base: receipts(chooseArrivals(evidence, earlier(rows))),
  }),
  daysToSign: median,
  daysToStart: median,
  daysToBuild: median,
  daysToProduce: median,
  daysToFull: median,
  elapsed: () => ({ rows: projects([], 'count') }),
  watch: ({ rows }, { watch }) => {
    const found = watch.filter((one) => !rows.light || one.light === rows.light);
    return { rows: { kind: 'watch', rows: found, total: String(found.length) } };
  },
  segments: ({ rows }, { segments }) => {
    const found = segments.filter((one) => !rows.chain || one.state === rows.chain);
    return { rows: { kind: 'segments', rows: found, total: String(found.length) } };
  },
  given: ({ rows }, evidence) => ({
    rows: given(evidence.given.filter((one) => one.name === rows.name)),
  }),
};

/** The outside number that a figure is held against. */
export function givenFor(spec: FigureSpec, evidence: Evidence): GivenValue | null {
  const kind = spec.against === 'target' || spec.against === 'progress' ? 'target' : 'published';
  const key = figureKey({ ...spec, against: undefined });
  return evidence.given.find((one) => one.figure === key && one.kind === kind) ?? null;
}

/**
 * Exactly the rows that make a figure. The one place that selects them: values are computed from what this returns, and
 * the page that opens a figure shows it.
 */
export function findBehind(spec: FigureSpec, evidence: Evidence): Behind {
  const found = FINDERS[spec.measure](spec, evidence);
  if (!spec.against) return found;
  const number = givenFor(spec, evidence);
  const outside = given(number ? [number] : []);
  return spec.against === 'target' || spec.against === 'published'
    ? { rows: outside }
    : { rows: found.rows, of: outside };
}
