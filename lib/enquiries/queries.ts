import { type Actor, permit } from '../auth/actor.ts';
import { db } from '../db.ts';
import type { EnquiryStatus } from './labels.ts';

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
  note: string | null;
  handler: string | null;
  createdAt: string;
  expiresAt: string;
};

/** Enquiries that have not passed their day, open ones first. */
export async function listEnquiries(actor: Actor, status?: EnquiryStatus): Promise<EnquiryRow[]> {
  permit(actor, 'enquiry.handle');
  const rows = await db().enquiry.findMany({
    where: { expiresAt: { gt: new Date() }, ...(status ? { status } : {}) },
    orderBy: [{ status: 'asc' }, { createdAt: 'desc' }],
    take: 200,
    include: { handler: { select: { name: true } } },
  });
  return rows.map((row) => ({
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
    note: row.handlerNote,
    handler: row.handler?.name ?? null,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }));
}

/** How many wait for somebody. */
export async function countOpenEnquiries(actor: Actor): Promise<number> {
  permit(actor, 'enquiry.handle');
  return db().enquiry.count({ where: { status: 'received', expiresAt: { gt: new Date() } } });
}

/** The name of what an enquiry is about, from the address that led to the form; null when there is no such thing. */
export async function subjectLabel(about: string, locale: 'zh' | 'en'): Promise<string | null> {
  const [type, id = ''] = about.split(':');
  const name = (row: { nameZh: string; nameEn: string } | null) =>
    row ? (locale === 'en' ? row.nameEn : row.nameZh) : null;
  if (type === 'firm') return name(await db().firm.findUnique({ where: { slug: id } }));
  if (type === 'park') return name(await db().park.findUnique({ where: { slug: id } }));
  if (type === 'ecosystem') return name(await db().ecosystem.findUnique({ where: { slug: id } }));
  if (type !== 'segment') return null;
  const [ecosystem = '', slug = ''] = id.split('/');
  const row = await db().segment.findFirst({
    where: { slug, ecosystem: { slug: ecosystem } },
    include: { ecosystem: true },
  });
  return row ? `${name(row.ecosystem)} › ${name(row)}` : null;
}
