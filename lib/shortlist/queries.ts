import { getNeighbourhood, type Neighbourhood } from '../ecosystems/neighbourhood.ts';
import { type FirmDossier, getFirm, mergedSlug } from '../firms/queries.ts';
import { type Demand, demandOf } from '../opportunities/demand.ts';
import { getPark, type ParkDossier } from '../parks/queries.ts';
import { getPublicProject, type PublicProject } from '../projects/public-queries.ts';
import { partsOf } from './items.ts';

/** One thing on a shortlist, as public as its own page. */
export type ShortlistEntry = { item: string; path: string; nameZh: string; nameEn: string } & (
  | { kind: 'segment'; segment: Neighbourhood; demand: Demand }
  | { kind: 'firm'; firm: FirmDossier }
  | { kind: 'park'; park: ParkDossier }
  | { kind: 'project'; project: PublicProject }
);

export type Shortlist = { entries: ShortlistEntry[]; unknown: number };

async function segmentEntry(item: string, id: string): Promise<ShortlistEntry | null> {
  const [ecosystem = '', slug = ''] = id.split('/');
  const segment = await getNeighbourhood(ecosystem, slug);
  if (!segment) return null;
  const { nameZh, nameEn, strength } = segment.segment;
  const path = strength === 'strong' ? `/ecosystems/${ecosystem}#${slug}` : `/opportunities/${id}`;
  return { item, kind: 'segment', path, nameZh, nameEn, segment, demand: demandOf(segment.buyers) };
}

async function firmEntry(item: string, id: string): Promise<ShortlistEntry | null> {
  const firm = await getFirm((await mergedSlug(id)) ?? id);
  if (!firm) return null;
  return {
    item,
    kind: 'firm',
    path: `/firms/${firm.slug}`,
    nameZh: firm.nameZh,
    nameEn: firm.nameEn,
    firm,
  };
}

async function parkEntry(item: string, id: string): Promise<ShortlistEntry | null> {
  const park = await getPark(id);
  return park && { item, kind: 'park', path: `/parks/${id}`, nameZh: park.nameZh, nameEn: park.nameEn, park };
}

async function projectEntry(item: string, id: string): Promise<ShortlistEntry | null> {
  const project = await getPublicProject(id);
  if (!project) return null;
  const { nameZh, nameEn } = project;
  return { item, kind: 'project', path: `/projects/${id}`, nameZh, nameEn: nameEn ?? nameZh, project };
}

const READERS: Record<string, (item: string, id: string) => Promise<ShortlistEntry | null>> = {
  segment: segmentEntry,
  firm: firmEntry,
  park: parkEntry,
  project: projectEntry,
};

/** What the items stand for, in their order; things that are not there, or not public any more, are counted as unknown. */
export async function getShortlist(items: readonly string[]): Promise<Shortlist> {
  const found = await Promise.all(
    items.map((item) => {
      const { kind, id } = partsOf(item);
      return READERS[kind]?.(item, id) ?? null;
    }),
  );
  const entries = found.filter((one) => one !== null);
  return { entries, unknown: items.length - entries.length };
}
