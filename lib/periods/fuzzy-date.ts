import { Refusal } from '../errors.ts';
import { daysIn, type IsoDay, isoDay, isRealDay, partsOf } from './calendar.ts';

export type DatePrecision = 'day' | 'month' | 'quarter' | 'year';

/** A date as exactly as it is known: `value` is the first day of the day, month, quarter or year. */
export type KnownDate = { value: IsoDay; precision: DatePrecision };
export type FuzzyDate = KnownDate | null;

const QUARTERS: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const HELP = '请写成 2023年3月15日、2023-03-15、2023年3月、2023年一季度（2023Q1）或 2023年。';

function read(text: string): KnownDate | null {
  const quarter = /^(\d{4})(?:年|-)?(?:第)?(?:Q([1-4])|([一二三四1-4])季度)$/i.exec(text);
  if (quarter) {
    const number = QUARTERS[quarter[2] ?? quarter[3] ?? ''] ?? 1;
    return { value: isoDay(Number(quarter[1]), number * 3 - 2, 1), precision: 'quarter' };
  }
  const date = /^(\d{4})(?:[年\-/.](?:(\d{1,2})(?:[月\-/.](?:(\d{1,2})日?)?)?)?)?$/.exec(text);
  if (!date) return null;
  const [year, month, day] = [date[1], date[2], date[3]].map((part) => (part ? Number(part) : undefined));
  if (year === undefined || (month !== undefined && !isRealDay(year, month, day ?? 1))) return null;
  if (month === undefined) return { value: isoDay(year, 1, 1), precision: 'year' };
  if (day === undefined) return { value: isoDay(year, month, 1), precision: 'month' };
  return { value: isoDay(year, month, day), precision: 'day' };
}

/**
 * Reads a date as an office writes it, keeping how exactly it is known. Empty text is null (unknown).
 * Throws `invalid` for anything else, for a day that does not exist, for a year before 1949, and for a
 * date that begins after `latest` (an ISO day; pass today for things that have happened).
 */
export function parseFuzzyDate(input: string, options: { latest?: IsoDay } = {}): FuzzyDate {
  const text = input.normalize('NFKC').replace(/\s/g, '');
  if (text === '') return null;
  const date = read(text);
  if (!date) throw new Refusal('invalid', `看不懂日期“${input.trim()}”。${HELP}`);
  const { year } = partsOf(date.value);
  if (year < 1949 || year > 2100) {
    throw new Refusal('invalid', `年份 ${year} 不合理，请检查是否多打或少打了数字。`);
  }
  if (options.latest && date.value > options.latest) {
    throw new Refusal('invalid', `日期“${input.trim()}”晚于今天（${options.latest}），请检查年份。`);
  }
  return date;
}

/** The last day that the date may mean. */
export function lastDayOf(date: KnownDate): IsoDay {
  const { year, month } = partsOf(date.value);
  const last = { day: 0, month, quarter: month + 2, year: 12 }[date.precision];
  return date.precision === 'day' ? date.value : isoDay(year, last, daysIn(year, last));
}

const NB = '\u00a0'; // a date in English is not parted at the end of a line
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 2023年3月15日, 2023年3月, 2023年一季度, 2023年; unknown prints as 日期未载明 / date not published. */
export function printFuzzyDate(date: FuzzyDate, locale: 'zh' | 'en' = 'zh'): string {
  if (!date) return locale === 'zh' ? '日期未载明' : 'date not published';
  const { year, month, day } = partsOf(date.value);
  const quarter = Math.ceil(month / 3);
  if (locale === 'en') {
    const name = MONTHS[month - 1];
    return {
      day: `${day}${NB}${name}${NB}${year}`,
      month: `${name}${NB}${year}`,
      quarter: `Q${quarter}${NB}${year}`,
      year: `${year}`,
    }[date.precision];
  }
  return {
    day: `${year}年${month}月${day}日`,
    month: `${year}年${month}月`,
    quarter: `${year}年${'一二三四'[quarter - 1]}季度`,
    year: `${year}年`,
  }[date.precision];
}

/** The form that a person types again: 2023-03-15, 2023-03, 2023Q1, 2023, or nothing. */
export function typedFuzzyDate(date: FuzzyDate): string {
  if (!date) return '';
  const { year, month } = partsOf(date.value);
  return {
    day: date.value,
    month: date.value.slice(0, 7),
    quarter: `${year}Q${Math.ceil(month / 3)}`,
    year: `${year}`,
  }[date.precision];
}

/** From the two columns of a table (date at UTC midnight). */
export function fuzzyFromColumns(on: Date | null, precision: DatePrecision | null): FuzzyDate {
  return on && precision ? { value: on.toISOString().slice(0, 10), precision } : null;
}

/** To the two columns of a table. */
export function fuzzyToColumns(date: FuzzyDate): { on: Date | null; precision: DatePrecision | null } {
  return date
    ? { on: new Date(`${date.value}T00:00:00Z`), precision: date.precision }
    : { on: null, precision: null };
}
