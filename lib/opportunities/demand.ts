import type { Neighbour } from '../ecosystems/neighbourhood.ts';
import { compareYuan, sumYuan } from '../money/arithmetic.ts';

/**
 * The local demand behind a segment, over the segments that it supplies directly: signed projects there, the sum of
 * their published amounts (CNY yuan) with its bound (`atLeast` as soon as one of them is), how many of them are only
 * planned, how many publish none, and the firms that stand there.
 */
export type Demand = {
  projects: number;
  amountYuan: string;
  bound: 'exact' | 'atLeast';
  planned: number;
  undisclosed: number;
  firms: number;
};

/** Counts the demand; a project or firm on two of the segments counts once. */
export function demandOf(buyers: readonly Neighbour[]): Demand {
  const projects = new Map(buyers.flatMap((one) => one.projects).map((project) => [project.code, project]));
  const all = [...projects.values()];
  const known = all.flatMap((project) => project.amountYuan ?? []);
  return {
    projects: projects.size,
    amountYuan: sumYuan(known),
    bound: all.some((project) => project.bound === 'atLeast') ? 'atLeast' : 'exact',
    planned: all.filter((project) => project.bound === 'planned').length,
    undisclosed: projects.size - known.length,
    firms: new Set(buyers.flatMap((one) => one.firms).map((firm) => firm.slug)).size,
  };
}

/** The order of opportunities, most demand first: published amounts downstream, then projects, then firms. */
export const byDemand = (a: Demand, b: Demand): number =>
  compareYuan(b.amountYuan, a.amountYuan) || b.projects - a.projects || b.firms - a.firms;

/** The place of each of a sorted list; equal demand shares a place (1, 1, 3). */
export function placesOf(sorted: readonly Demand[]): number[] {
  let place = 0;
  return sorted.map((demand, index) => {
    const before = sorted[index - 1];
    if (!before || byDemand(before, demand) !== 0) place = index + 1;
    return place;
  });
}
