import { db } from '../db.ts';

/** Who may look after a project or handle an enquiry: people in office, whose accounts are open. */
export const IN_OFFICE = {
  disabledAt: null,
  roles: { some: { role: { in: ['officer' as const, 'reviewer' as const] } } },
};

export type Colleague = { id: string; name: string };

/** The people in office, by name. */
export const listColleagues = (): Promise<Colleague[]> =>
  db().person.findMany({ where: IN_OFFICE, orderBy: { name: 'asc' }, select: { id: true, name: true } });
