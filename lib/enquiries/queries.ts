import { type Actor, permit } from '../auth/actor.ts';
import { listColleagues } from '../auth/colleagues.ts';
import { db, type Prisma } from '../db.ts';
import { Refusal } from '../errors.ts';
import type { SubjectKind } from './about.ts';
import { type Clock, clocksOf } from './clocks.ts';
import { type EnquiryStatus, HANDLING_LABELS } from './labels.ts';
import { readStoredSubjects, type StoredSubject } from './subjects.ts';

export type EnquiryRow = {
  id: string;
  reference: string;
  version: number;
  status: EnquiryStatus;
  company: string;
  contactName: string;
  phone: string | null;
  email: string | null;
  message: string;
  subject: string | null;
  handler: { id: string; name: string } | null;
  project: { id: string; code: string; nameZh: string } | null;
  clocks: Clock[];
  createdAt: Date;
  expiresAt: Date;
};

export type EnquiryNote = { id: string; what: string; text: string; by: string; at: Date };
export type EnquiryFile = { position: number; name: string; size: number };
export type EnquiryDossier = EnquiryRow & {
  subjects: StoredSubject[];
  attachments: EnquiryFile[];
  notes: EnquiryNote[];
  colleagues: { id: string; name: string }[];
  /** what the form of a project in talks can begin with */
  beginning: Record<string, string>;
};

const WITH = {
  handler: { select: { id: true, name: true } },
  project: { select: { id: true, code: true, nameZh: true } },
} as const;

const FILES = {
  attachments: { select: { position: true, name: true, size: true }, orderBy: { position: 'asc' } },
} as const;

type Stored = Prisma.EnquiryGetPayload<{ include: typeof WITH }>;

const toRow = (row: Stored, now: Date): EnquiryRow => ({
  id: row.id,
  reference: row.reference,
  version: row.version,
  status: row.status,
  company: row.company,
  contactName: row.contactName,
  phone: row.phone,
  email: row.email,
  message: row.message,
  subject: row.subjectLabel,
  handler: row.handler,
  project: row.project,
  clocks: clocksOf(
    {
      createdAt: row.createdAt,
      status: row.status,
      doneAt: { answer: row.answeredAt, assessment: row.assessedAt, feedback: row.feedbackAt },
    },
    now,
  ),
  createdAt: row.createdAt,
  expiresAt: row.expiresAt,
});

/** Enquiries that have not passed their day: those to be handled first, the longest waiting on top. */
export async function listEnquiries(
  actor: Actor,
  { mine = false, closed = false }: { mine?: boolean; closed?: boolean } = {},
): Promise<EnquiryRow[]> {
  permit(actor, 'enquiry.handle');
  const now = new Date();
  const rows = await db().enquiry.findMany({
    where: {
      expiresAt: { gt: now },
      status: closed ? 'closed' : { not: 'closed' },
      ...(mine ? { handlerId: actor.personId ?? '' } : {}),
    },
    orderBy: [{ status: 'asc' }, { createdAt: 'asc' }],
    take: 200,
    include: WITH,
  });
  return rows.map((row) => toRow(row, now));
}

/** Where a project that comes of it would stand, as far as the subjects name one place only. */
function placesOf(subjects: readonly StoredSubject[]): Record<string, string> {
  const only = (...kinds: SubjectKind[]) => {
    const ids = new Set(subjects.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id));
    return ids.size === 1 ? [...ids][0] : undefined;
  };
  const segment = only('segment', 'opportunity');
  const ecosystem = segment?.split('/')[0] ?? only('ecosystem');
  const park = only('park');
  return { ...(ecosystem ? { ecosystem } : {}), ...(segment ? { segment } : {}), ...(park ? { park } : {}) };
}

/** One enquiry with its log, or `notFound` also when it has passed its day. */
export async function getEnquiry(actor: Actor, id: string): Promise<EnquiryDossier> {
  permit(actor, 'enquiry.handle');
  const now = new Date();
  const known = /^[0-9a-f-]{36}$/.test(id);
  const [row, notes, colleagues] = await Promise.all([
    known
      ? db().enquiry.findFirst({ where: { id, expiresAt: { gt: now } }, include: { ...WITH, ...FILES } })
      : null,
    known
      ? db().enquiryNote.findMany({
          where: { enquiryId: id },
          orderBy: { createdAt: 'asc' },
          include: { person: { select: { name: true } } },
        })
      : [],
    listColleagues(),
  ]);
  if (!row) throw new Refusal('notFound', '没有找到这条咨询，可能已到期删除。');
  const labels: Record<string, string> = HANDLING_LABELS;
  const subjects = readStoredSubjects(row.subjects);
  return {
    ...toRow(row, now),
    notes: notes.map((note) => ({
      id: note.id,
      what: labels[note.kind] ?? note.kind,
      text: note.text,
      by: note.person?.name ?? '系统',
      at: note.createdAt,
    })),
    colleagues,
    subjects,
    attachments: row.attachments,
    beginning: {
      stage: 'negotiating',
      firmName: row.company,
      firstContact: row.createdAt.toISOString().slice(0, 10),
      ...placesOf(subjects),
    },
  };
}

/** How many wait for somebody. */
export async function countOpenEnquiries(actor: Actor): Promise<number> {
  permit(actor, 'enquiry.handle');
  return db().enquiry.count({ where: { status: 'received', expiresAt: { gt: new Date() } } });
}
