import { z } from 'zod';
import { db } from '../db.ts';
import { isRealDay, partsOf } from '../periods/calendar.ts';
import type { WorkCalendar } from '../periods/working-days.ts';

export const WORK_CALENDAR_KEY = 'workCalendar';

const day = z.string().refine((text) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, day: date } = partsOf(text);
  return isRealDay(year, month, date);
});
export const workCalendarShape = z.object({
  holidays: z.array(day).max(400),
  workedWeekends: z.array(day).max(400),
});

/** The office's days off and worked weekends as the administrator set them; none until then. */
export async function getWorkCalendar(): Promise<WorkCalendar> {
  const row = await db().setting.findUnique({ where: { key: WORK_CALENDAR_KEY } });
  return workCalendarShape.safeParse(row?.value).data ?? { holidays: [], workedWeekends: [] };
}
