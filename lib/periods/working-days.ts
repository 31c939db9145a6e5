import { type IsoDay, isoDay, partsOf } from './calendar.ts';

/** Days off that are no weekend (法定节假日), and weekend days that are worked (调休). ISO days. */
export type WorkCalendar = { holidays: readonly IsoDay[]; workedWeekends: readonly IsoDay[] };

const nextDay = (day: IsoDay): IsoDay => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

export function isWorkingDay(day: IsoDay, { holidays, workedWeekends }: WorkCalendar): boolean {
  const { year, month, day: date } = partsOf(day);
  const weekday = new Date(Date.UTC(year, month - 1, date)).getUTCDay();
  if (weekday === 0 || weekday === 6) return workedWeekends.includes(day);
  return !holidays.includes(day);
}

/** The first day after `day` on which the office works. */
export function firstWorkingDayAfter(day: IsoDay, calendar: WorkCalendar): IsoDay {
  let next = nextDay(day);
  while (!isWorkingDay(next, calendar)) next = nextDay(next);
  return next;
}

/** The months, quarters and years that ended in the month before `day`'s: 2026-01-05 → 2025M12, 2025Q4, 2025. */
export function periodsEndedBefore(
  day: IsoDay,
): { kind: 'monthly' | 'quarterly' | 'yearly'; code: string }[] {
  const { year, month } = partsOf(day);
  const before = partsOf(isoDay(month === 1 ? year - 1 : year, month === 1 ? 12 : month - 1, 1));
  const quarter = before.month % 3 === 0;
  return [
    { kind: 'monthly', code: `${before.year}M${before.month}` },
    ...(quarter ? [{ kind: 'quarterly' as const, code: `${before.year}Q${before.month / 3}` }] : []),
    ...(before.month === 12 ? [{ kind: 'yearly' as const, code: String(before.year) }] : []),
  ];
}
