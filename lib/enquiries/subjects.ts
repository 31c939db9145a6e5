import { z } from 'zod';
import { db } from '../db.ts';
import { keptRead } from '../kept-read.ts';
import { SUBJECT_KINDS, type SubjectRef } from './about.ts';

/** A subject with its names. */
export type Subject = SubjectRef & { nameZh: string; nameEn: string };

type Named = { nameZh: string; nameEn: string | null } | null;

const subject = (ref: SubjectRef, row: Named): Subject | null =>
  row ? { ...ref, nameZh: row.nameZh, nameEn: row.nameEn ?? row.nameZh } : null;

async function segmentSubject(ref: SubjectRef): Promise<Subject | null> {
  const [ecosystem = '', slug = ''] = ref.id.split('/');
  const row = await db().segment.findFirst({
    where: { slug, ecosystem: { slug: ecosystem } },
    include: { ecosystem: true },
  });
  if (!row) return null;
  const names = {
    nameZh: `${row.ecosystem.nameZh} › ${row.nameZh}`,
    nameEn: `${row.ecosystem.nameEn} › ${row.nameEn}`,
  };
  return subject(ref, names);
}

const described = keptRead(async (kind: SubjectRef['kind'], id: string): Promise<Subject | null> => {
  const ref = { kind, id };
  switch (kind) {
    case 'opportunity':
    case 'segment':
      return segmentSubject(ref);
    case 'firm': {
      const row = await db().firm.findUnique({ where: { slug: id }, include: { mergedInto: true } });
      const kept = row?.mergedInto ?? row;
      return kept ? subject({ kind, id: kept.slug }, kept) : null;
    }
    case 'park':
      return subject(ref, await db().park.findUnique({ where: { slug: id } }));
    case 'ecosystem':
      return subject(ref, await db().ecosystem.findUnique({ where: { slug: id } }));
    case 'project': {
      const row = await db().project.findFirst({ where: { code: id, releasedAt: { not: null } } });
      return subject(ref, row);
    }
    case 'fit':
      return { ...ref, nameZh: `“${id}”`, nameEn: `“${id}”` };
  }
});

/** The subjects that exist on the public side, in their order; what does not is left out. */
export async function describeSubjects(refs: readonly SubjectRef[]): Promise<Subject[]> {
  const found = await Promise.all(refs.map(({ kind, id }) => described(kind, id)));
  return found.filter((one) => one !== null);
}

const stored = z.array(z.object({ kind: z.enum(SUBJECT_KINDS), id: z.string(), label: z.string() }));
export type StoredSubject = z.infer<typeof stored>[number];

/** What an enquiry keeps of its subjects: Chinese names, for the office. */
export const storedSubjects = (subjects: readonly Subject[]): StoredSubject[] =>
  subjects.map(({ kind, id, nameZh }) => ({ kind, id, label: nameZh }));

/** The subjects as kept in the database. */
export const readStoredSubjects = (json: unknown): StoredSubject[] => stored.parse(json);
