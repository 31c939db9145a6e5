import { type Actor, permit } from '../auth/actor.ts';
import { mayDo } from '../auth/permissions.ts';
import { db } from '../db.ts';
import { listEnquiries } from '../enquiries/queries.ts';
import { listWatch } from '../projects/watch.ts';

/** One thing that waits for a person: what, how much of it, where to do it. `isLate`: its time has passed. */
export type Reminder = { text: string; count: number; href: string; isLate: boolean };

const BRIEFINGS = '/office/briefings';

/** Own drafts that came back from review, and, for who may issue, what others have put before review. */
async function briefingReminders(actor: Actor): Promise<Reminder[]> {
  const { personId, roles } = actor;
  if (!personId || !mayDo(roles, 'briefing.draft')) return [];
  const waiting = mayDo(roles, 'briefing.issue');
  const rows = await db().briefing.findMany({
    where: {
      OR: [
        {
          status: 'draft',
          returnReason: { not: null },
          OR: [{ submittedById: personId }, { submittedById: null, authorId: personId }],
        },
        ...(waiting ? [{ status: 'inReview' as const }] : []),
      ],
    },
    select: { id: true, status: true },
  });
  const about = (status: 'draft' | 'inReview', text: string, isLate: boolean): Reminder => {
    const found = rows.filter((row) => row.status === status);
    const only = found.length === 1 ? found[0] : undefined;
    return { text, count: found.length, href: only ? `${BRIEFINGS}/${only.id}` : BRIEFINGS, isLate };
  };
  return [about('draft', '我送审的简报被退回', true), about('inReview', '简报待审', false)];
}

/**
 * What waits for this person today: own projects that stand amber or red without a word, enquiries in own hands that
 * are overdue, enquiries that nobody has taken, briefings that came back and briefings in review. Only what there is; an empty list means a clear desk.
 */
export async function listReminders(actor: Actor): Promise<Reminder[]> {
  permit(actor, 'ledger.read');
  const handles = mayDo(actor.roles, 'enquiry.handle');
  const [watch, enquiries, briefings] = await Promise.all([
    mayDo(actor.roles, 'project.edit') ? listWatch(actor) : null,
    handles ? listEnquiries(actor) : [],
    briefingReminders(actor),
  ]);
  const own = watch?.rows.filter((row) => row.ownerId !== null && row.ownerId === actor.personId) ?? [];
  const silent = own.filter((row) => !row.note);
  const isOverdue = (row: (typeof enquiries)[number]) =>
    row.clocks.some((clock) => clock.state === 'overdue');
  const inHand = enquiries.filter((row) => row.handler !== null && row.handler.id === actor.personId);
  const untaken = enquiries.filter((row) => row.handler === null);
  const reminders: Reminder[] = [
    ...briefings,
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
