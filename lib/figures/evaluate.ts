import Decimal from 'decimal.js';
import { ratioPercent } from '../money/arithmetic.ts';
import { today } from '../periods/calendar.ts';
import { labelPeriod } from '../periods/period.ts';
import { type Behind, findBehind } from './behind.ts';
import { labelFigure } from './describe.ts';
import { elapsedPercent } from './elapsed.ts';
import type { Evidence } from './evidence.ts';
import { type Figure, type FigureSpec, figureKey, type Measure } from './figure.ts';
import { printFigure, unitOf } from './print-figure.ts';

type Formula = (behind: Behind, evidence: Evidence) => string | null;

const total: Formula = ({ rows }) => rows.total;
const percent = (part: string | null | undefined, whole: string | null | undefined) =>
  part == null || whole == null ? null : ratioPercent(part, whole);
const share: Formula = ({ rows, of }) => percent(rows.total, of?.total);
const change: Formula = ({ rows, base }) =>
  rows.total === null || base?.total == null
    ? null
    : ratioPercent(new Decimal(rows.total).minus(base.total).toFixed(), base.total);
const points: Formula = ({ rows, of, base, baseOf }) => {
  const [now, before] = [percent(rows.total, of?.total), percent(base?.total, baseOf?.total)];
  return now === null || before === null ? null : new Decimal(now).minus(before).toFixed();
};

const FORMULAS: Record<Measure, Formula> = {
  count: total,
  amount: total,
  promised: total,
  arrivedTo: total,
  share,
  countShare: share,
  rate: share,
  fundRate: share,
  growth: change,
  countGrowth: change,
  sequential: change,
  countSequential: change,
  points,
  countPoints: points,
  arrived: total,
  arrivedGrowth: change,
  daysToSign: total,
  daysToStart: total,
  daysToBuild: total,
  daysToProduce: total,
  daysToFull: total,
  elapsed: (_, { periods, asOf }) =>
    periods.current ? elapsedPercent(periods.current, today(new Date(asOf))) : null,
  watch: total,
  segments: total,
  given: total,
};

function answer(spec: FigureSpec, behind: Behind, evidence: Evidence): string | null {
  if (spec.against === 'progress' || spec.against === 'coverage') return share(behind, evidence);
  if (spec.against === 'gap') {
    const published = behind.of?.total;
    const own = evaluate({ ...spec, against: undefined }, evidence);
    return published == null || own === null ? null : new Decimal(own).minus(published).toFixed();
  }
  return spec.against ? total(behind, evidence) : FORMULAS[spec.measure](behind, evidence);
}

/** The exact value of a figure, from the very rows that it opens; null where there is none (no base, no rows with days). */
export function evaluate(spec: FigureSpec, evidence: Evidence): string | null {
  return answer(spec, findBehind(spec, evidence), evidence);
}

/** The whole figure: value, print, unit, period, rules, as-of. The only way to make one. */
export function figureOf(spec: FigureSpec, evidence: Evidence): Figure {
  const value = evaluate(spec, evidence);
  const period = evidence.periods[spec.rows.side ?? 'current'];
  const outside = spec.measure === 'given' ? evidence.given.find((one) => one.name === spec.rows.name) : null;
  return {
    key: figureKey(spec),
    label: labelFigure(spec, evidence),
    value,
    text: printFigure(spec, value, evidence),
    unit: unitOf(spec, evidence),
    period: outside?.period ?? (period ? labelPeriod(period) : ''),
    rules: evidence.rules.version,
    asOf: evidence.asOf,
    scope: evidence.scopeLabel,
  };
}
