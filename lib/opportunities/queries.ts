import { getNeighbourhood, listNeighbourhoods, type Neighbourhood } from '../ecosystems/neighbourhood.ts';
import { listEcosystems } from '../ecosystems/queries.ts';
import { keptRead } from '../kept-read.ts';
import { byDemand, type Demand, demandOf, hasDemand, placesOf } from './demand.ts';
import { listReleased, type Released } from './released.ts';
import type { SegmentPaths } from './segment-paths.ts';

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

/** Which segments have an opportunity's page, as `ecosystem/segment`; for `segmentPath`. Nobody may change the answer. */
export const listSegmentPaths = keptRead(
  async (): Promise<SegmentPaths> =>
    new Set((await listOpportunities()).map((one) => `${one.ecosystem.slug}/${one.segment.slug}`)),
  1,
);

/** An opportunity is open until it is announced as signed; only those that somebody waits for have a place. */
export type Placed = Opportunity & { place: number | null };

/** All opportunities in their order, with their places by demand from 1 (equal demand shares one); of one ecosystem, within it. */
export async function listPlaced(ecosystem?: string): Promise<Placed[]> {
  const all = await listOpportunities(ecosystem);
  const ranked = all.filter((one) => one.released?.status !== 'signed' && hasDemand(one.demand));
  const places = placesOf(ranked.map((one) => one.demand));
  return all.map((one) => ({ ...one, place: places[ranked.indexOf(one)] ?? null }));
}

/** The place of an opportunity among those of the district that somebody waits for, and how many others share it. */
export type Rank = { place: number; others: number; count: number };

/** Its rank by demand, or null for a segment that is no open opportunity or that nobody waits for yet. */
export async function getRank(ecosystem: string, segment: string): Promise<Rank | null> {
  const placed = (await listPlaced()).filter(({ place }) => place !== null);
  const place = placed.find((one) => one.segment.slug === segment && one.ecosystem.slug === ecosystem)?.place;
  if (!place) return null;
  return { place, others: placed.filter((one) => one.place === place).length - 1, count: placed.length };
}
