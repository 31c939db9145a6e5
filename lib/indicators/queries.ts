import { db } from '../db.ts';
import { keptRead } from '../kept-read.ts';
import type { Bound } from '../projects/schema.ts';
import { type CitedSource, citedBy, toCited } from '../sources/cited.ts';
import { byTime } from './periods.ts';
import { newestYear, type Standing, standingOf } from './progress.ts';

/** A published statistic; `value` is a decimal string in its unit, null when only the growth was published. */
export type IndicatorRow = {
  code: string;
  period: string;
  nameZh: string;
  nameEn: string;
  value: string | null;
  unitZh: string;
  unitEn: string;
  bound: Bound;
  yoyPercent: string | null;
  preferred: boolean;
  derived: boolean;
  noteZh: string | null;
  noteEn: string | null;
  sources: CitedSource[];
};

type Row = Parameters<typeof toCited>[0] extends infer Citations
  ? Omit<IndicatorRow, 'value' | 'yoyPercent' | 'sources'> & {
      value: { toString(): string; toFixed(places: number): string } | null;
      yoyPercent: { toString(): string } | null;
      citations: Citations;
    }
  : never;

const toIndicator = (row: Row): IndicatorRow => ({
  code: row.code,
  period: row.period,
  nameZh: row.nameZh,
  nameEn: row.nameEn,
  // as the source prints it; what we derived is rounded to the office's two places
  value: (row.derived ? row.value?.toFixed(2) : row.value?.toString()) ?? null,
  unitZh: row.unitZh,
  unitEn: row.unitEn,
  bound: row.bound,
  yoyPercent: row.yoyPercent?.toString() ?? null,
  preferred: row.preferred,
  derived: row.derived,
  noteZh: row.noteZh,
  noteEn: row.noteEn,
  sources: toCited(row.citations),
});

/** Published statistics of a period, or of the given codes in every period; derived ones are marked. */
export const listIndicators = keptRead(
  async (where: { period?: string; codes?: string[] }): Promise<IndicatorRow[]> => {
    const rows = await db().indicator.findMany({
      where: {
        ...(where.period ? { period: where.period } : {}),
        ...(where.codes ? { code: { in: where.codes } } : {}),
      },
      include: citedBy,
      orderBy: [{ code: 'asc' }, { period: 'desc' }],
    });
    return rows.map(toIndicator);
  },
);

/** A published series: every value of one indicator, newest first. */
export type Series = {
  code: string;
  nameZh: string;
  nameEn: string;
  unitZh: string;
  unitEn: string;
  rows: IndicatorRow[];
  conflict: boolean; // sources disagree on one period; a value of another date is no contradiction
};

const disagree = (rows: readonly IndicatorRow[]) =>
  rows.some((row) => !row.preferred && rows.some((one) => one.preferred && one.period === row.period));

/** Every series in the order of the data set. */
export const listSeries = keptRead(async (): Promise<Series[]> => {
  const rows = (await db().indicator.findMany({ include: citedBy, orderBy: { id: 'asc' } })).map(toIndicator);
  return [...new Set(rows.map((row) => row.code))].flatMap((code) => {
    const mine = rows.filter((row) => row.code === code).sort((a, b) => byTime(b.period, a.period));
    const [first] = mine;
    if (!first) return [];
    const { nameZh, nameEn, unitZh, unitEn } = first;
    return [{ code, nameZh, nameEn, unitZh, unitEn, rows: mine, conflict: disagree(mine) }];
  });
});

/** A target with what was published of the same indicator. */
export type TargetProgress = {
  code: string;
  year: number;
  nameZh: string;
  nameEn: string;
  value: string;
  unitZh: string;
  unitEn: string;
  bound: Bound;
  sources: CitedSource[];
  latest: IndicatorRow | null; // of a whole year, or a state at a month
  newest: IndicatorRow | null; // of any length: a quarter, a month, a year
  others: IndicatorRow[]; // what other sources say
  standing: Standing<IndicatorRow>;
};

/** The district's targets with how far the published figures have come. A quarter is never held against a year. */
export const listTargets = keptRead(async (): Promise<TargetProgress[]> => {
  const targets = await db().target.findMany({ include: citedBy, orderBy: { id: 'asc' } });
  const indicators = await listIndicators({ codes: targets.map((target) => target.code) });
  return targets.map((row) => {
    const rows = indicators.filter((one) => one.code === row.code);
    const printed = rows.filter((one) => one.preferred && !one.derived);
    const target = {
      code: row.code,
      year: row.year,
      nameZh: row.nameZh,
      nameEn: row.nameEn,
      value: row.value.toString(),
      unitZh: row.unitZh,
      unitEn: row.unitEn,
      bound: row.bound,
      sources: toCited(row.citations),
    };
    return {
      ...target,
      latest: newestYear(rows),
      newest: [...printed].sort((a, b) => byTime(b.period, a.period))[0] ?? null,
      others: rows.filter((one) => !one.preferred),
      standing: standingOf(target, rows),
    };
  });
});
