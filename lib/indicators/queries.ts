import { db } from '../db.ts';
import { keptRead } from '../kept-read.ts';
import type { Bound } from '../projects/schema.ts';
import { type CitedSource, citedBy, toCited } from '../sources/cited.ts';

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

/** A target beside the latest whole-year value that was published; `latest` is null where there is none. */
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
  latest: IndicatorRow | null;
  reachedPercent: string | null;
};

/** The district's targets with how far the published figures have come. A quarter is never held against a year. */
export const listTargets = keptRead(async (): Promise<TargetProgress[]> => {
  const targets = await db().target.findMany({ include: citedBy, orderBy: { id: 'asc' } });
  const indicators = await listIndicators({ codes: targets.map((target) => target.code) });
  return targets.map((target) => {
    const years = indicators.filter(
      (one) => one.code === target.code && /^\d{4}$/.test(one.period) && one.value !== null,
    );
    const latest =
      years
        .filter((one) => one.preferred && !one.derived)
        .sort((a, b) => b.period.localeCompare(a.period))[0] ?? null;
    const reached = latest?.value
      ? target.value.isZero()
        ? null
        : target.value.pow(-1).times(latest.value).times(100)
      : null;
    return {
      code: target.code,
      year: target.year,
      nameZh: target.nameZh,
      nameEn: target.nameEn,
      value: target.value.toString(),
      unitZh: target.unitZh,
      unitEn: target.unitEn,
      bound: target.bound,
      sources: toCited(target.citations),
      latest,
      reachedPercent: reached?.toFixed(1) ?? null,
    };
  });
});
