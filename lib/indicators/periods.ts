import { labelPeriod, type Period, type PeriodKind, parsePeriod } from '../periods/period.ts';

/** A statistic's period: a reporting period, or the state at a month (2024-11), which is not a sum over it. */
const MONTH = /^(\d{4})-(\d{2})$/;

/** The period of a statistic. Throws `invalid` for what is neither. */
export function statisticsPeriod(code: string): Period {
  const month = MONTH.exec(code);
  return parsePeriod(month ? `${month[1]}M${Number(month[2])}` : code);
}

/** Whether the value is a state at a month, such as the number of firms in November 2024. */
export const isState = (code: string): boolean => MONTH.test(code);

/** What may be compared or drawn side by side: years with years, quarters with quarters. */
export const lengthOf = (code: string): PeriodKind => statisticsPeriod(code).kind;

/** 2024年, 2023年一季度, 2024年11月; Nov 2024 in English. */
export function labelStatisticsPeriod(code: string, locale: 'zh' | 'en'): string {
  const period = statisticsPeriod(code);
  if (locale === 'zh' || period.kind !== 'month') return labelPeriod(period, locale);
  const name = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }).format(
    new Date(period.from),
  );
  return `${name} ${period.from.slice(0, 4)}`;
}

/** The order of time: by the last day, the longer period after the shorter one. */
export function byTime(a: string, b: string): number {
  const [first, second] = [statisticsPeriod(a), statisticsPeriod(b)];
  return first.to.localeCompare(second.to) || second.from.localeCompare(first.from);
}
