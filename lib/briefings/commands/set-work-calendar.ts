import { attribute, recordEvent } from '../../audit/record.ts';
import { type Actor, permit } from '../../auth/actor.ts';
import { db } from '../../db.ts';
import { Refusal } from '../../errors.ts';
import { getWorkCalendar, WORK_CALENDAR_KEY, workCalendarShape } from '../work-calendar.ts';

const daysOf = (text: string) =>
  [
    ...new Set(
      text
        .normalize('NFKC')
        .split(/[\s,，、;；]+/)
        .filter(Boolean),
    ),
  ].sort();

/** Sets days off and worked weekends, typed as 2027-01-01 apart by spaces or lines. Throws `invalid` naming the field. */
export async function setWorkCalendar(
  actor: Actor,
  typed: { holidays: string; workedWeekends: string },
): Promise<void> {
  permit(actor, 'settings.manage');
  const calendar = { holidays: daysOf(typed.holidays), workedWeekends: daysOf(typed.workedWeekends) };
  const read = workCalendarShape.safeParse(calendar);
  const fields = Object.fromEntries(
    (read.error?.issues ?? []).map(({ path: [field, index] }) => {
      const name = field === 'holidays' ? 'holidays' : 'workedWeekends';
      const wrong = calendar[name][Number(index)] ?? '';
      return [name, `“${wrong}”不是日期，请写成 2027-01-01，一天一个。`];
    }),
  );
  if (!read.success) throw new Refusal('invalid', '有日期写得不对，见各项说明。', { fields });
  const before = await getWorkCalendar();
  await db().$transaction(async (tx) => {
    await attribute(tx, actor);
    const value = { value: calendar, personId: actor.personId };
    await tx.setting.upsert({
      where: { key: WORK_CALENDAR_KEY },
      create: { key: WORK_CALENDAR_KEY, ...value },
      update: value,
    });
    const print = ({ holidays, workedWeekends }: typeof before) =>
      `休 ${holidays.join('、') || '无'}；班 ${workedWeekends.join('、') || '无'}`;
    const data = { what: '工作日历', from: print(before), to: print(calendar) };
    await recordEvent(tx, actor, { kind: 'settings.changed', subject: WORK_CALENDAR_KEY, data });
  });
}
