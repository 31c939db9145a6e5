import type { Neighbour } from '../ecosystems/neighbourhood.ts';
import type { ChainProject } from '../ecosystems/signings.ts';
import { compareYuan, sumYuan } from '../money/arithmetic.ts';
import { boundOfSum } from '../money/sum-bound.ts';

/**
 * The local demand behind a segment, over the segments that it supplies directly: signed projects there, the sum of
 * their published amounts (CNY yuan) with its bound (`atLeast` as soon as one of them is, `planned` when all of them are),
 * how many of them are only planned, how many publish none, and the firms that stand there or whose projects they are.
 */
export type Demand = {
  projects: number;
  amountYuan: string;
  bound: 'exact' | 'atLeast' | 'planned';
  planned: number;
  undisclosed: number;
  firms: number;
};

/** A firm that waits; without a slug one that only the name of a project tells of. */
export type WaitingFirm = {
  slug: string | null;
  shortZh: string;
  nameEn: string | null;
  goldenFlower: boolean;
};

const waiting = (firm: ChainProject['firm']): WaitingFirm => ({
  ...firm,
  goldenFlower: firm.goldenFlower ?? false,
});

/**
 * The firms on some segments, each once: those that stand there, then those of the projects signed there. A firm that only
 * a project names is the one of that short name where one stands.
 */
export function firmsOn(segments: readonly Pick<Neighbour, 'firms' | 'projects'>[]): WaitingFirm[] {
  const firms = new Map<string, WaitingFirm>(
    segments.flatMap((one) => one.firms).map((firm) => [firm.slug, firm]),
  );
  const ofProjects = segments.flatMap((one) => one.projects).map(({ firm }) => firm);
  for (const firm of ofProjects) if (firm.slug && !firms.has(firm.slug)) firms.set(firm.slug, waiting(firm));
  const names = new Set([...firms.values()].map(({ shortZh }) => shortZh));
  for (const firm of ofProjects)
    if (!firm.slug && !names.has(firm.shortZh)) firms.set(`name:${firm.shortZh}`, waiting(firm));
  return [...firms.values()];
}

/** Counts the demand; a project or firm on two of the segments counts once. */
export function demandOf(buyers: readonly Neighbour[]): Demand {
  const projects = new Map(buyers.flatMap((one) => one.projects).map((project) => [project.code, project]));
  const all = [...projects.values()];
  const known = all.flatMap(({ amountYuan, bound }) => (amountYuan === null ? [] : { amountYuan, bound }));
  const of = (bound: string) => known.filter((one) => one.bound === bound).length;
  const planned = of('planned');
  return {
    projects: projects.size,
    amountYuan: sumYuan(known.map(({ amountYuan }) => amountYuan)),
    bound: boundOfSum({ known: known.length, atLeast: of('atLeast'), planned }),
    planned,
    undisclosed: projects.size - known.length,
    firms: firmsOn(buyers).length,
  };
}

/** Whether anybody or anything waits downstream. */
export const hasDemand = ({ projects, firms }: Pick<Demand, 'projects' | 'firms'>): boolean =>
  projects + firms > 0;

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
