import { getNeighbourhood, listNeighbourhoods, type Neighbourhood } from '../ecosystems/neighbourhood.ts';
import { listEcosystems } from '../ecosystems/queries.ts';
import { byDemand, type Demand, demandOf, placesOf } from './demand.ts';
import { listReleased, type Released } from './released.ts';

/** A missing or thin segment with the local demand behind it and what the office has released about it. */
export type Opportunity = Neighbourhood & { demand: Demand; released: Released | null };

/** A segment is an opportunity while it is missing or thin, and as long as a status of it is released. */
const isOpportunity = ({ segment, released }: Opportunity) =>
  segment.strength !== 'strong' || released !== null;

async function asOpportunities(found: readonly Neighbourhood[]): Promise<Opportunity[]> {
  const released = await listReleased();
  return found.map((one) => ({
    ...one,
    demand: demandOf(one.buyers),
    released: released[`${one.ecosystem.slug}/${one.segment.slug}`] ?? null,
  }));
}

/** All opportunities, most demand first; of one ecosystem when its slug is given. */
export async function listOpportunities(ecosystem?: string): Promise<Opportunity[]> {
  const slugs = ecosystem ? [ecosystem] : (await listEcosystems()).map((one) => one.slug);
  const all: Neighbourhood[] = [];
  // one chain after the other: all at once would take every connection of a process that has just started
  for (const slug of slugs) all.push(...(await listNeighbourhoods(slug)));
  return (await asOpportunities(all)).filter(isOpportunity).sort((a, b) => byDemand(a.demand, b.demand));
}

/** One opportunity, or null: also when the segment has become strong and nothing about it is released. */
export async function getOpportunity(ecosystem: string, segment: string): Promise<Opportunity | null> {
  const found = await getNeighbourhood(ecosystem, segment);
  const [one] = found ? await asOpportunities([found]) : [];
  return one && isOpportunity(one) ? one : null;
}

/** The place of an opportunity among all of the district that are not announced as signed: from 1, equal demand shares one. */
export type Rank = { place: number; isShared: boolean; count: number };

/** Its rank by demand, or null for a segment that is no open opportunity. */
export async function getRank(ecosystem: string, segment: string): Promise<Rank | null> {
  const open = (await listOpportunities()).filter(({ released }) => released?.status !== 'signed');
  const places = placesOf(open.map((one) => one.demand));
  const place =
    places[open.findIndex((one) => one.segment.slug === segment && one.ecosystem.slug === ecosystem)];
  if (place === undefined) return null;
  return { place, isShared: places.filter((one) => one === place).length > 1, count: open.length };
}
