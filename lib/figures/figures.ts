import { growthPercent, percentOf, sumYuan } from '../money/arithmetic.ts';
import { type Period, previousYear } from '../periods/period.ts';
import { SECTORS, STAGES } from '../projects/schema.ts';
import { AMOUNT_CLASSES, amountClassOf } from './amount-classes.ts';
import { type CountedRow, judgeAll, type Verdict } from './counting.ts';
import type { CountingRules } from './rules.ts';

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

export type Judged = { current: Verdict[]; previous: Verdict[] };
type Choice = (verdict: Verdict) => boolean;

const counted: Choice = (verdict) => verdict.standing === 'counted';

function growth(judged: Judged, choose: Choice): Growth {
  const now = judged.current.filter(choose);
  const before = judged.previous.filter(choose);
  const amountYuan = sumYuan(now.map((verdict) => verdict.yuan));
  const previousAmountYuan = sumYuan(before.map((verdict) => verdict.yuan));
  return {
    count: now.length,
    amountYuan,
    undisclosedCount: now.filter((verdict) => verdict.undisclosed).length,
    previousCount: before.length,
    previousAmountYuan,
    yoyCountPercent: growthPercent(now.length, before.length),
    yoyAmountPercent: growthPercent(amountYuan, previousAmountYuan),
  };
}

type Slot = { key: string; labelZh: string };

function breakdown(
  judged: Judged,
  slots: readonly Slot[],
  keyOf: (row: CountedRow) => string,
  whole: Growth,
): Part[] {
  return slots.map((slot) => {
    const part = growth(judged, (verdict) => counted(verdict) && keyOf(verdict.row) === slot.key);
    return {
      ...slot,
      ...part,
      sharePercent: percentOf(part.amountYuan, whole.amountYuan),
      countSharePercent: percentOf(part.count, whole.count),
    };
  });
}

export const OUTSIDE_ECOSYSTEMS: Slot = { key: 'none', labelZh: '生态圈外' };
export const OUTSIDE_PARKS: Slot = { key: 'none', labelZh: '未落园区' };
const STAGE_SLOTS = STAGES.slice(1).map((key) => ({
  key,
  labelZh: {
    negotiating: '在谈',
    signed: '签约',
    started: '开工',
    building: '在建',
    producing: '投产',
    full: '达产',
  }[key],
}));
const SECTOR_SLOTS = SECTORS.map((key) => ({
  key,
  labelZh: { primary: '一产', industrial: '工业', services: '服务业' }[key],
}));

export type FiguresInput = {
  rows: readonly CountedRow[]; // every row that may fall into the period
  previousRows: readonly CountedRow[]; // and into the same period a year before
  period: Period;
  rules: CountingRules;
  asOf: string; // ISO instant
  ecosystems: readonly Slot[]; // in the order of the breakdown
  parks: readonly Slot[];
  received: { amountYuan: string; previousAmountYuan: string };
};

/** Judges both periods under the same rules. */
export function judgeBoth(input: FiguresInput): Judged {
  const day = input.asOf.slice(0, 10);
  return {
    current: judgeAll(input.rows, input.period, input.rules, day),
    previous: judgeAll(input.previousRows, previousYear(input.period), input.rules, day),
  };
}

/** Every figure of a period, out of ledger rows and rules alone. Exact; rounded only where a percentage is printed. */
export function computeFigures(input: FiguresInput, judged: Judged = judgeBoth(input)): Figures {
  const signed = growth(judged, counted);
  const industrialOnly: Choice = (verdict) => counted(verdict) && verdict.row.sector === 'industrial';
  const over = (yuan: number) => {
    const large: Choice = (verdict) => counted(verdict) && Number(verdict.yuan) >= yuan;
    return {
      all: growth(judged, large),
      industrial: growth(judged, (verdict) => large(verdict) && industrialOnly(verdict)),
    };
  };
  return {
    period: input.period,
    previous: previousYear(input.period),
    rules: input.rules.version,
    asOf: input.asOf,
    signed,
    industrial: growth(judged, industrialOnly),
    frameworks: growth(judged, (verdict) => verdict.standing === 'apart'),
    byEcosystem: breakdown(
      judged,
      [...input.ecosystems, OUTSIDE_ECOSYSTEMS],
      (row) => row.ecosystem?.key ?? 'none',
      signed,
    ),
    byPark: breakdown(judged, [...input.parks, OUTSIDE_PARKS], (row) => row.park?.key ?? 'none', signed),
    byStage: breakdown(judged, STAGE_SLOTS, (row) => row.stage, signed),
    bySector: breakdown(judged, SECTOR_SLOTS, (row) => row.sector, signed),
    byClass: breakdown(
      judged,
      AMOUNT_CLASSES,
      (row) => amountClassOf(row.kind === 'upgrade' ? null : row.amountYuan),
      signed,
    ),
    over100: over(10_000_000_000),
    over10: over(1_000_000_000),
    received: {
      ...input.received,
      yoyAmountPercent: growthPercent(input.received.amountYuan, input.received.previousAmountYuan),
    },
    notes: notesOf(judged.current),
  };
}

function notesOf(current: Verdict[]): Figures['notes'] {
  const among = (choose: Choice) => current.filter(choose).length;
  const bound = (kind: string) =>
    among((v) => counted(v) && v.row.bound === kind && v.row.kind !== 'upgrade');
  return {
    atLeast: bound('atLeast'),
    planned: bound('planned'),
    undisclosed: among((v) => counted(v) && v.undisclosed),
    undated: among((v) => v.standing === 'undated'),
    frameworks: among((v) => v.standing === 'apart'),
    upgrades: among((v) => counted(v) && v.row.kind === 'upgrade'),
    ended: among((v) => v.standing === 'ended'),
    demo: among((v) => v.standing !== 'outside' && v.row.isDemo),
  };
}
