import { getNeighbourhood, listNeighbourhoods, type Neighbourhood } from '../ecosystems/neighbourhood.ts';
import { listEcosystems } from '../ecosystems/queries.ts';
import { byDemand, type Demand, demandOf } from './demand.ts';

/** A missing or thin segment with the local demand behind it. */
export type Opportunity = Neighbourhood & { demand: Demand };

const withDemand = (one: Neighbourhood): Opportunity => ({ ...one, demand: demandOf(one.buyers) });

/** All missing and thin segments, most demand first; of one ecosystem when its slug is given. */
export async function listOpportunities(ecosystem?: string): Promise<Opportunity[]> {
  const slugs = ecosystem ? [ecosystem] : (await listEcosystems()).map((one) => one.slug);
  const all = (await Promise.all(slugs.map(listNeighbourhoods))).flat();
  return all
    .filter((one) => one.segment.strength !== 'strong')
    .map(withDemand)
    .sort((a, b) => byDemand(a.demand, b.demand));
}

/** One missing or thin segment, or null: also when the segment has become strong and is no opportunity any more. */
export async function getOpportunity(ecosystem: string, segment: string): Promise<Opportunity | null> {
  const found = await getNeighbourhood(ecosystem, segment);
  return found && found.segment.strength !== 'strong' ? withDemand(found) : null;
}
