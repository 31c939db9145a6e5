import type { Neighbour } from '../ecosystems/neighbourhood.ts';
import { compareYuan, sumYuan } from '../money/arithmetic.ts';

/**
 * The local demand behind a segment, over the segments that it supplies directly: signed projects there, the sum of
 * their published amounts (CNY yuan), how many of them publish none, and the firms that stand there.
 */
export type Demand = { projects: number; amountYuan: string; undisclosed: number; firms: number };

/** Counts the demand; a project or firm on two of the segments counts once. */
export function demandOf(buyers: readonly Neighbour[]): Demand {
  const projects = new Map(buyers.flatMap((one) => one.projects).map((project) => [project.code, project]));
  const known = [...projects.values()].flatMap((project) => project.amountYuan ?? []);
  return {
    projects: projects.size,
    amountYuan: sumYuan(known),
    undisclosed: projects.size - known.length,
    firms: new Set(buyers.flatMap((one) => one.firms).map((firm) => firm.slug)).size,
  };
}

/** The order of opportunities, most demand first: published amounts downstream, then projects, then firms. */
export const byDemand = (a: Demand, b: Demand): number =>
  compareYuan(b.amountYuan, a.amountYuan) || b.projects - a.projects || b.firms - a.firms;
