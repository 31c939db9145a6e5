import { printHundredths } from '../money/arithmetic.ts';
import { type Period, parsePeriod, previousYear } from '../periods/period.ts';
import { SECTOR_LABELS, STAGE_LABELS } from '../projects/labels.ts';
import { SECTORS, STAGES } from '../projects/schema.ts';
import { AMOUNT_CLASSES } from './amount-classes.ts';
import { OUTSIDE_ECOSYSTEMS, OUTSIDE_PARKS } from './describe.ts';
import { evaluate } from './evaluate.ts';
import type { Evidence, Slot } from './evidence.ts';
import type { FigureSpec, Measure, RowChoice } from './figure.ts';

/** A count and a sum with the same period a year before. Percentages are decimal strings, null without a base. */
export type Growth = {
  count: number;
  amountYuan: string;
  undisclosedCount: number;
  previousCount: number;
  previousAmountYuan: string;
  yoyCountPercent: string | null;
  yoyAmountPercent: string | null;
};

/** One part of a breakdown; `sharePercent` is its share of the amount, `countSharePercent` of the projects. */
export type Part = Growth & {
  key: string;
  labelZh: string;
  sharePercent: string | null;
  countSharePercent: string | null;
};

export type Figures = {
  period: Period;
  previous: Period;
  rules: string;
  asOf: string; // ISO instant
  signed: Growth;
  industrial: Growth;
  frameworks: Growth;
  byEcosystem: Part[];
  byPark: Part[];
  byStage: Part[];
  bySector: Part[];
  byClass: Part[];
  over100: { all: Growth; industrial: Growth }; // ≥100亿元
  over10: { all: Growth; industrial: Growth }; // ≥10亿元
  received: { amountYuan: string; previousAmountYuan: string; yoyAmountPercent: string | null };
  notes: {
    atLeast: number;
    planned: number;
    undisclosed: number;
    undated: number;
    frameworks: number;
    upgrades: number;
    ended: number;
    demo: number;
  };
};

/** The figures of a period as one object, every one of them answered by the one evaluator. */
export function computeFigures(evidence: Evidence): Figures {
  const ask = (spec: FigureSpec) => evaluate(spec, evidence);
  const number = (measure: Measure, rows: RowChoice) => Number(ask({ measure, rows }) ?? 0);
  const percent = (spec: FigureSpec) => {
    const value = ask(spec);
    return value === null ? null : printHundredths(value);
  };
  const growth = (rows: RowChoice): Growth => ({
    count: number('count', rows),
    amountYuan: ask({ measure: 'amount', rows }) ?? '0.00',
    undisclosedCount: number('count', { ...rows, bound: 'undisclosed' }),
    previousCount: number('count', { ...rows, side: 'previous' }),
    previousAmountYuan: ask({ measure: 'amount', rows: { ...rows, side: 'previous' } }) ?? '0.00',
    yoyCountPercent: percent({ measure: 'countGrowth', rows }),
    yoyAmountPercent: percent({ measure: 'growth', rows }),
  });
  const parts = (slots: readonly Slot[], choice: (key: string) => RowChoice): Part[] =>
    slots.map(({ key, labelZh }) => ({
      key,
      labelZh,
      ...growth(choice(key)),
      sharePercent: percent({ measure: 'share', rows: choice(key), of: {} }),
      countSharePercent: percent({ measure: 'countShare', rows: choice(key), of: {} }),
    }));
  const over = (fromYuan: string) => ({
    all: growth({ fromYuan }),
    industrial: growth({ fromYuan, sector: 'industrial' }),
  });
  const period = evidence.periods.current ?? parsePeriod(evidence.asOf.slice(0, 4));
  return {
    period,
    previous: previousYear(period),
    rules: evidence.rules.version,
    asOf: evidence.asOf,
    signed: growth({}),
    industrial: growth({ sector: 'industrial' }),
    frameworks: growth({ standing: 'apart' }),
    byEcosystem: parts([...evidence.ecosystems, OUTSIDE_ECOSYSTEMS], (ecosystem) => ({ ecosystem })),
    byPark: parts([...evidence.parks, OUTSIDE_PARKS], (park) => ({ park })),
    byStage: STAGE_CHOICES.flatMap(({ slot, choice }) => parts([slot], () => choice)),
    bySector: SECTOR_CHOICES.flatMap(({ slot, choice }) => parts([slot], () => choice)),
    byClass: CLASS_CHOICES.flatMap(({ slot, choice }) => parts([slot], () => choice)),
    over100: over('10000000000'),
    over10: over('1000000000'),
    received: {
      amountYuan: ask({ measure: 'arrived', rows: {} }) ?? '0.00',
      previousAmountYuan: ask({ measure: 'arrived', rows: { side: 'previous' } }) ?? '0.00',
      yoyAmountPercent: percent({ measure: 'arrivedGrowth', rows: {} }),
    },
    notes: {
      atLeast: number('count', { bound: 'atLeast' }),
      planned: number('count', { bound: 'planned' }),
      undisclosed: number('count', { bound: 'undisclosed' }),
      undated: number('count', { standing: 'undated' }),
      frameworks: number('count', { standing: 'apart' }),
      upgrades: number('count', { bound: 'none' }),
      ended: number('count', { standing: 'ended' }),
      demo: number('count', { standing: 'any', demo: 'yes' }),
    },
  };
}

const STAGE_CHOICES = STAGES.slice(1).map((stage) => ({
  slot: { key: stage, labelZh: STAGE_LABELS[stage].zh },
  choice: { stage },
}));
const SECTOR_CHOICES = SECTORS.map((sector) => ({
  slot: { key: sector, labelZh: SECTOR_LABELS[sector].zh },
  choice: { sector },
}));
const CLASS_CHOICES = AMOUNT_CLASSES.map(({ key, labelZh }) => ({
  slot: { key, labelZh },
  choice: { amountClass: key },
}));
