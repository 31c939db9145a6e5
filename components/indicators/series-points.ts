import type { IndicatorRow } from '@/lib/indicators/queries';
import type { Point } from './value-geometry';

const kindOf = ({ preferred, derived }: IndicatorRow): Point['kind'] =>
  derived ? 'derived' : preferred ? 'preferred' : 'other';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** The values of a series to draw. */
export const valuePoints = (rows: readonly IndicatorRow[]): Point[] =>
  rows.flatMap((row) =>
    row.value === null
      ? []
      : [
          {
            period: row.period,
            value: Number(row.value),
            label: number.format(Number(row.value)),
            kind: kindOf(row),
          },
        ],
  );

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
