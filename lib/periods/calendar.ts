/** Days of the Gregorian calendar as ISO texts; no time zone, no clock. */
export type IsoDay = string;

export const isoDay = (year: number, month: number, day: number): IsoDay =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The number of days of a month (1..12), leap years included. */
export const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** True for a day that exists: 2023-02-29 does not. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

export function partsOf(day: IsoDay): { year: number; month: number; day: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, day: date };
}

const DISTRICT_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

/** Today in the district's time zone. */
export const today = (now: Date = new Date()): IsoDay => DISTRICT_DAY.format(now);

/** The last moment of a day of the district that has begun; of today, the present moment. Null for a day to come. */
export function endOfDay(day: IsoDay, now: Date = new Date()): Date | null {
  const current = today(now);
  if (day > current) return null;
  return day === current ? now : new Date(`${day}T23:59:59.999+08:00`);
}

const DISTRICT_CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The day and minute in the district's time zone: 2026-11-24 15:04. */
export const districtNow = (now: Date = new Date()): string => DISTRICT_CLOCK.format(now);
