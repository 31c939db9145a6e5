import Decimal from 'decimal.js';
import type { IndicatorRow, Series } from '@/lib/indicators/queries';
import { drawableGroups, type Point } from './value-geometry';

const kindOf = ({ preferred, derived }: IndicatorRow): Point['kind'] =>
  derived ? 'derived' : preferred ? 'preferred' : 'other';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** The values of a series to draw; money in English is drawn in CNY billion, as the table prints it. */
export const valuePoints = (rows: readonly IndicatorRow[], locale: 'zh' | 'en'): Point[] =>
  rows.flatMap((row) => {
    if (row.value === null) return [];
    const inBillions = locale === 'en' && row.unitZh === '亿元';
    const value = new Decimal(row.value).div(inBillions ? 10 : 1).toNumber();
    return [{ period: row.period, value, label: number.format(value), kind: kindOf(row) }];
  });

/** The growth rates of a series to draw. */
export const growthPoints = (rows: readonly IndicatorRow[]): Point[] =>
  rows.flatMap((row) =>
    row.yoyPercent === null
      ? []
      : [
          {
            period: row.period,
            value: Math.max(Number(row.yoyPercent), 0),
            label: `${row.yoyPercent}%`,
            kind: kindOf(row),
          },
        ],
  );

/** Whether anything of a series is drawn: there are values, or growth rates, enough. */
export const isDrawn = ({ rows }: Pick<Series, 'rows'>): boolean =>
  [valuePoints(rows, 'zh'), growthPoints(rows)].some((points) => drawableGroups(points).length > 0);
