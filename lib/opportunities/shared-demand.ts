import type { Neighbour } from '../ecosystems/neighbourhood.ts';
import type { Opportunity } from './queries.ts';

/** Opportunities that the same customers wait for: one demand, told once. */
export type SharedDemand<One extends Opportunity = Opportunity> = Pick<
  Opportunity,
  'ecosystem' | 'demand'
> & {
  buyers: Neighbour[]; // where a firm stands or a project was signed
  opportunities: [One, ...One[]];
};

/**
 * Gathers opportunities by the customers that they share, in the order of their first (most demand first when the list is
 * sorted by it); those that nobody downstream waits for, and those that are announced as signed, are left out.
 */
export function shareDemand<One extends Opportunity>(opportunities: readonly One[]): SharedDemand<One>[] {
  const groups = new Map<string, SharedDemand<One>>();
  for (const one of opportunities) {
    const buyers = one.buyers.filter(({ firms, projects }) => firms.length + projects.length > 0);
    if (buyers.length === 0 || one.released?.status === 'signed') continue;
    const key = [one.ecosystem.slug, ...buyers.map(({ slug }) => slug).sort()].join(' ');
    const group = groups.get(key);
    if (group) group.opportunities.push(one);
    else groups.set(key, { ecosystem: one.ecosystem, demand: one.demand, buyers, opportunities: [one] });
  }
  return [...groups.values()];
}
