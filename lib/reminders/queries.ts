import { type Actor, permit } from '../auth/actor.ts';
import { mayDo } from '../auth/permissions.ts';
import { listEnquiries } from '../enquiries/queries.ts';
import { listWatch } from '../projects/watch.ts';

/** One thing that waits for a person: what, how much of it, where to do it. `isLate`: its time has passed. */
export type Reminder = { text: string; count: number; href: string; isLate: boolean };

/**
 * What waits for this person today: own projects that stand amber or red without a word, enquiries in own hands that
 * are overdue, and enquiries that nobody has taken. Only what there is; an empty list means a clear desk.
 */
export async function listReminders(actor: Actor): Promise<Reminder[]> {
  permit(actor, 'ledger.read');
  const handles = mayDo(actor.roles, 'enquiry.handle');
  const [watch, enquiries] = await Promise.all([
    mayDo(actor.roles, 'project.edit') ? listWatch(actor) : null,
    handles ? listEnquiries(actor) : [],
  ]);
  const own = watch?.rows.filter((row) => row.ownerId !== null && row.ownerId === actor.personId) ?? [];
  const silent = own.filter((row) => !row.note);
  const isOverdue = (row: (typeof enquiries)[number]) =>
    row.clocks.some((clock) => clock.state === 'overdue');
  const inHand = enquiries.filter((row) => row.handler !== null && row.handler.id === actor.personId);
  const untaken = enquiries.filter((row) => row.handler === null);
  const reminders: Reminder[] = [
    {
      text: '我负责的项目亮红灯，还没有说明',
      count: silent.filter((row) => row.light === 'red').length,
      href: '/office/watch?mine=1&light=red',
      isLate: true,
    },
    {
      text: '我负责的项目亮黄灯，还没有说明',
      count: silent.filter((row) => row.light === 'amber').length,
      href: '/office/watch?mine=1&light=amber',
      isLate: false,
    },
    {
      text: '我经办的咨询已超时',
      count: inHand.filter(isOverdue).length,
      href: '/office/enquiries?show=mine',
      isLate: true,
    },
    {
      text: '我经办的咨询在时限内',
      count: inHand.filter((row) => !isOverdue(row)).length,
      href: '/office/enquiries?show=mine',
      isLate: false,
    },
    {
      text: '咨询还没有人接',
      count: untaken.length,
      href: '/office/enquiries',
      isLate: untaken.some(isOverdue),
    },
  ];
  return reminders.filter((one) => one.count > 0);
}
