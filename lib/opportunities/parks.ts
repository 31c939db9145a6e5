import type { Neighbour } from '../ecosystems/neighbourhood.ts';
import type { ChainProject } from '../ecosystems/signings.ts';

type Named = { slug: string; nameZh: string; nameEn: string };

/** A park with what speaks for it: signed projects of direct customers and suppliers there, and of the whole ecosystem. */
export type SuitablePark = Named & { near: ChainProject[]; ecosystem: number };

/**
 * Parks that suit a segment: first where most projects of its direct customers and suppliers stand, then where most of
 * the ecosystem stands. A project counts once; a project without a published park counts nowhere.
 */
export function suitableParks(
  neighbours: readonly Neighbour[],
  signings: readonly ChainProject[],
): SuitablePark[] {
  const near = new Map(neighbours.flatMap((one) => one.projects).map((project) => [project.code, project]));
  const parks = new Map<string, SuitablePark>();
  for (const project of new Map([...signings, ...near.values()].map((one) => [one.code, one])).values()) {
    if (!project.park) continue;
    const { slug, nameZh, nameEn } = project.park;
    const park = parks.get(slug) ?? { slug, nameZh, nameEn, near: [], ecosystem: 0 };
    if (near.has(project.code)) park.near.push(project);
    park.ecosystem += 1;
    parks.set(slug, park);
  }
  return [...parks.values()].sort((a, b) => b.near.length - a.near.length || b.ecosystem - a.ecosystem);
}
