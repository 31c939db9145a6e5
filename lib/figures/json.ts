import type { Figures, Growth, Part } from './figures.ts';

const percent = (text: string | null) => (text === null ? null : Number(text));

const growthJson = (growth: Growth) => ({
  count: growth.count,
  amountYuan: growth.amountYuan,
  yoyAmountPercent: percent(growth.yoyAmountPercent),
  yoyCountPercent: percent(growth.yoyCountPercent),
  undisclosedCount: growth.undisclosedCount,
  previousCount: growth.previousCount,
  previousAmountYuan: growth.previousAmountYuan,
});

const partJson = (part: Part) => ({
  key: part.key,
  nameZh: part.labelZh,
  ...growthJson(part),
  sharePercent: percent(part.sharePercent),
});

/**
 * The figures as JSON for scripts: amounts are decimal strings in yuan, percentages numbers with two
 * decimals, null where there is no base.
 */
export function figuresJson(figures: Figures) {
  return {
    period: figures.period.code,
    from: figures.period.from,
    to: figures.period.to,
    rules: figures.rules,
    asOf: figures.asOf,
    signed: growthJson(figures.signed),
    industrial: growthJson(figures.industrial),
    frameworks: growthJson(figures.frameworks),
    byEcosystem: figures.byEcosystem.map(partJson),
    byPark: figures.byPark.map(partJson),
    bySector: figures.bySector.map(partJson),
    byClass: figures.byClass.map(partJson),
    stages: Object.fromEntries(figures.byStage.map((part) => [part.key, growthJson(part)])),
    over100: { all: growthJson(figures.over100.all), industrial: growthJson(figures.over100.industrial) },
    over10: { all: growthJson(figures.over10.all), industrial: growthJson(figures.over10.industrial) },
    received: { ...figures.received, yoyAmountPercent: percent(figures.received.yoyAmountPercent) },
    notes: figures.notes,
  };
}
