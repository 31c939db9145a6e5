import { type ChainFirm, type ChainSegment, type EcosystemChain, getEcosystemChain } from './queries.ts';
import { type ChainProject, listSignings, type Signing } from './signings.ts';
import { namesNobody } from './unnamed.ts';

type Named = { slug: string; nameZh: string; nameEn: string };

/** A neighbouring segment with who stands there and what was signed there. */
export type Neighbour = Named & { firms: ChainFirm[]; projects: ChainProject[] };

/** What surrounds a segment: public facts of real firms only. */
export type Neighbourhood = {
  segment: ChainSegment;
  ecosystem: Named;
  isUnnamed: boolean; // the sources name nobody on its whole chain: it is no gap in anything
  buyers: Neighbour[];
  suppliers: Neighbour[];
  recent: ChainProject[]; // newest signings of the same ecosystem
  parks: Named[]; // where projects of the ecosystem stand, most first
};

function neighboursOf(
  chain: EcosystemChain,
  slugs: readonly string[],
  projects: readonly Signing[],
): Neighbour[] {
  return chain.segments
    .filter((one) => slugs.includes(one.slug))
    .map(({ slug, nameZh, nameEn, firms }) => ({
      slug,
      nameZh,
      nameEn,
      firms,
      projects: projects.filter((project) => project.segment === slug),
    }))
    .sort((a, b) => b.firms.length + b.projects.length - (a.firms.length + a.projects.length));
}

function parksOf(projects: readonly Signing[]): Named[] {
  const counted = new Map<string, { park: Named; count: number }>();
  for (const { park } of projects)
    if (park) counted.set(park.slug, { park, count: (counted.get(park.slug)?.count ?? 0) + 1 });
  return [...counted.values()].sort((a, b) => b.count - a.count).map(({ park }) => park);
}

const named = ({ slug, nameZh, nameEn }: Named): Named => ({ slug, nameZh, nameEn });

/** Every segment of an ecosystem with its neighbourhood, in the order of the chain; none for an unknown ecosystem. */
export async function listNeighbourhoods(ecosystem: string): Promise<Neighbourhood[]> {
  const [chain, projects] = await Promise.all([getEcosystemChain(ecosystem), listSignings(ecosystem)]);
  if (!chain) return [];
  const parks = parksOf(projects);
  return chain.segments.map((segment) => ({
    segment,
    ecosystem: named(chain),
    isUnnamed: namesNobody(chain),
    buyers: neighboursOf(chain, segment.customers, projects),
    suppliers: neighboursOf(chain, segment.suppliers, projects),
    recent: projects.slice(0, 3),
    parks,
  }));
}

/** The neighbourhood of one segment, or null when there is no such segment. */
export async function getNeighbourhood(ecosystem: string, segment: string): Promise<Neighbourhood | null> {
  return (await listNeighbourhoods(ecosystem)).find((one) => one.segment.slug === segment) ?? null;
}
