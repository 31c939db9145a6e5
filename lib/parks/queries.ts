import { db } from '../db.ts';
import { type IndicatorRow, listIndicators } from '../indicators/queries.ts';
import { keptRead } from '../kept-read.ts';
import { type CitedSource, citedBy, toCited } from '../sources/cited.ts';

export type ParkDossier = {
  slug: string;
  nameZh: string;
  nameEn: string;
  noteZh: string | null;
  noteEn: string | null;
  partOf: { slug: string; nameZh: string; nameEn: string } | null;
  parts: { slug: string; nameZh: string; nameEn: string }[];
  projects: number;
  ecosystems: { slug: string; nameZh: string; nameEn: string; projects: number }[];
  firms: { slug: string; shortZh: string; nameEn: string; isDemo: boolean }[];
  institutions: IndicatorRow | null;
  sources: CitedSource[];
};

const released = { releasedAt: { not: null } };
const named = { select: { slug: true, nameZh: true, nameEn: true } } as const;

/** Every park with what its released projects bring there. Institutions where they were published. */
export const listParks = keptRead(async (): Promise<ParkDossier[]> => {
  const [rows, institutions] = await Promise.all([
    db().park.findMany({
      orderBy: { sortOrder: 'asc' },
      include: {
        partOf: named,
        parts: named,
        projects: {
          where: released,
          select: {
            ecosystem: named,
            firm: { select: { slug: true, shortZh: true, nameEn: true, isDemo: true } },
          },
        },
        ...citedBy,
      },
    }),
    listIndicators({ codes: ['rd-institutions.huigu'] }),
  ]);
  return rows.map((row) => {
    const ecosystems = new Map<string, ParkDossier['ecosystems'][number]>();
    const firms = new Map<string, ParkDossier['firms'][number]>();
    for (const { ecosystem, firm } of row.projects) {
      if (ecosystem) {
        const entry = ecosystems.get(ecosystem.slug) ?? { ...ecosystem, projects: 0 };
        ecosystems.set(ecosystem.slug, { ...entry, projects: entry.projects + 1 });
      }
      if (firm) firms.set(firm.slug, firm);
    }
    return {
      slug: row.slug,
      nameZh: row.nameZh,
      nameEn: row.nameEn,
      noteZh: row.noteZh,
      noteEn: row.noteEn,
      partOf: row.partOf,
      parts: row.parts,
      projects: row.projects.length,
      ecosystems: [...ecosystems.values()].sort((a, b) => b.projects - a.projects),
      firms: [...firms.values()].sort((a, b) => Number(a.isDemo) - Number(b.isDemo)),
      institutions: row.slug === 'huigu-lake' ? (institutions[0] ?? null) : null,
      sources: toCited(row.citations),
    };
  });
});

/** One park, or null. */
export const getPark = keptRead(async (slug: string): Promise<ParkDossier | null> => {
  return (await listParks()).find((park) => park.slug === slug) ?? null;
});
