import { ratioPercent } from '../money/arithmetic.ts';
import { daysIn, type IsoDay, partsOf } from '../periods/calendar.ts';
import type { Period } from '../periods/period.ts';

const DAY = 86_400_000;

/**
 * 序时进度: how much of the year has passed at the end of a period, in per cent. Counted in months where it ends with one (a
 * first quarter is 25), else in days. While the period still runs, up to `day`.
 */
export function elapsedPercent(period: Period, day: IsoDay): string | null {
  const end = day >= period.from && day < period.to ? day : period.to;
  const { year, month, day: date } = partsOf(end);
  if (date === daysIn(year, month)) return ratioPercent(month, 12);
  const passed = Math.round((Date.parse(end) - Date.parse(`${year}-01-01`)) / DAY) + 1;
  return ratioPercent(passed, daysIn(year, 2) === 29 ? 366 : 365);
}
