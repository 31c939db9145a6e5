import { Refusal } from '../errors.ts';
import { daysIn, type IsoDay, isoDay, isRealDay, partsOf } from './calendar.ts';
import { type FuzzyDate, lastDayOf } from './fuzzy-date.ts';

export type PeriodKind = 'month' | 'quarter' | 'half' | 'months' | 'year' | 'range';

/** A reporting period. `from` and `to` are ISO days, both inside; `code` is how it is typed and stored. */
export type Period = { code: string; kind: PeriodKind; from: IsoDay; to: IsoDay };

const FORMS =
  '2023Q1（季度）、2023H1（上半年）、2023M1-9（前三季度）、2023M3（单月）、2023（全年）或 2023-01-15..2023-03-31';

function refuse(text: string, why = ''): never {
  throw new Refusal('invalid', `期间“${text}”无法识别${why}。请写成 ${FORMS}。`);
}

const span = (code: string, kind: PeriodKind, year: number, first: number, last: number): Period => ({
  code,
  kind,
  from: isoDay(year, first, 1),
  to: isoDay(year, last, daysIn(year, last)),
});

function range(text: string): Period | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})\.\.(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [y1 = 0, m1 = 0, d1 = 0, y2 = 0, m2 = 0, d2 = 0] = match.slice(1).map(Number);
  if (!isRealDay(y1, m1, d1) || !isRealDay(y2, m2, d2)) refuse(text, '：日期不存在');
  const [from, to] = [isoDay(y1, m1, d1), isoDay(y2, m2, d2)];
  if (from > to) refuse(text, '：起始日晚于截止日');
  return { code: text, kind: 'range', from, to };
}

/**
 * Reads a period code: `2023Q1`, `2023H1`, `2023M1-9`, `2023M3`, `2023`, `2023-01-15..2023-03-31`.
 * Throws `invalid` with a sentence that lists the forms; years outside 1949..2100 are refused.
 */
export function parsePeriod(input: string): Period {
  const text = input.normalize('NFKC').trim().toUpperCase();
  const ranged = range(text);
  const match = /^(\d{4})(?:Q([1-4])|H([12])|M(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  if (!ranged && !match) refuse(input);
  const year = Number((match?.[1] ?? text).slice(0, 4));
  if (year < 1949 || year > 2100) refuse(input, `：年份 ${year} 不合理`);
  if (ranged) return ranged;
  const [quarter, half, first, last] = (match ?? []).slice(2).map((part) => (part ? Number(part) : 0));
  if (quarter) return span(text, 'quarter', year, quarter * 3 - 2, quarter * 3);
  if (half) return span(text, 'half', year, half * 6 - 5, half * 6);
  if (first) {
    const end = last || first;
    if (first > 12 || end > 12 || end < first) refuse(input, '：月份不对');
    return span(text, last ? 'months' : 'month', year, first, end);
  }
  return span(text, 'year', year, 1, 12);
}

function shift(day: IsoDay): IsoDay {
  const { year, month, day: date } = partsOf(day);
  const last = daysIn(year - 1, month);
  // the last day of a month stays the last day, so that February compares with February
  return isoDay(year - 1, month, date === daysIn(year, month) ? last : Math.min(date, last));
}

/** The same period a year before, for year on year. */
export function previousYear(period: Period): Period {
  if (period.kind === 'range') return parsePeriod(`${shift(period.from)}..${shift(period.to)}`);
  return parsePeriod(`${Number(period.code.slice(0, 4)) - 1}${period.code.slice(4)}`);
}

/** From 1 January to the end of the period: what a target of the year is held against. */
export function yearToDate({ to }: Period): Period {
  const { year, month, day } = partsOf(to);
  if (day !== daysIn(year, month)) return parsePeriod(`${year}-01-01..${to}`);
  const code = { 3: `${year}Q1`, 6: `${year}H1`, 12: `${year}`, 1: `${year}M1` }[month];
  return parsePeriod(code ?? `${year}M1-${month}`);
}

/** The quarter or month before, for 环比; null for any other period: half years and sums from January have none. */
export function precedingPeriod({ kind, from }: Period): Period | null {
  const { year, month } = partsOf(from);
  const [y, m] = month === 1 ? [year - 1, 12] : [year, month - 1];
  if (kind === 'quarter') return parsePeriod(`${y}Q${Math.ceil(m / 3)}`);
  return kind === 'month' ? parsePeriod(`${y}M${m}`) : null;
}

/**
 * Whether something dated so falls into the period. `unknown` = it may, but the date is too coarse to say:
 * a signing known to the year counts in no quarter, and the briefing says so.
 */
export function countsIn(date: FuzzyDate, period: Period): 'in' | 'out' | 'unknown' {
  if (!date) return 'unknown';
  const last = lastDayOf(date);
  if (date.value >= period.from && last <= period.to) return 'in';
  return date.value > period.to || last < period.from ? 'out' : 'unknown';
}

/** The quarter code (2023Q1) of a date, or null when it is unknown or known to the year only. */
export function quarterOf(date: FuzzyDate): string | null {
  if (!date || date.precision === 'year') return null;
  const { year, month } = partsOf(date.value);
  return `${year}Q${Math.ceil(month / 3)}`;
}

/** 2023年一季度, 2023年上半年, 2023年前三季度, 2023年1—4月, 2023年3月, 2023年, 2023年1月15日至3月31日. */
export function labelPeriod(period: Period, locale: 'zh' | 'en' = 'zh'): string {
  const a = partsOf(period.from);
  const b = partsOf(period.to);
  if (locale === 'en') return labelEnglish(period, a.month, b.month);
  const quarter = '一二三四'[Math.ceil(a.month / 3) - 1];
  const upToSeptember = a.month === 1 && b.month === 9;
  const sameYear = a.year === b.year ? '' : `${b.year}年`;
  return {
    quarter: `${a.year}年${quarter}季度`,
    half: `${a.year}年${a.month === 1 ? '上' : '下'}半年`,
    months: upToSeptember ? `${a.year}年前三季度` : `${a.year}年${a.month}—${b.month}月`,
    month: `${a.year}年${a.month}月`,
    year: `${a.year}年`,
    range:
      period.from === period.to
        ? `${a.year}年${a.month}月${a.day}日`
        : `${a.year}年${a.month}月${a.day}日至${sameYear}${b.month}月${b.day}日`,
  }[period.kind];
}

function labelEnglish(period: Period, first: number, last: number): string {
  const year = period.from.slice(0, 4);
  return {
    quarter: `Q${Math.ceil(first / 3)} ${year}`,
    half: `${first === 1 ? 'First' : 'Second'} half of ${year}`,
    months: `Months ${first}–${last} of ${year}`,
    month: `${year}-${String(first).padStart(2, '0')}`,
    year,
    range: `${period.from} to ${period.to}`,
  }[period.kind];
}
