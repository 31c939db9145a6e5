import { sumYuan } from '../money/arithmetic.ts';
import { boundOfSum } from '../money/sum-bound.ts';
import type { Bound } from '../projects/schema.ts';

/**
 * What several projects publish together: the sum in CNY yuan (null when none publishes an amount), its bound
 * as of a sum, and how many are only planned or publish none.
 */
export type PublishedValue = {
  amountYuan: string | null;
  bound: ReturnType<typeof boundOfSum>;
  planned: number;
  undisclosed: number;
};

/** Adds up published contract values; undisclosed ones add nothing and are counted. */
export function publishedValue(
  projects: readonly { amountYuan: string | null; bound: Bound }[],
): PublishedValue {
  const known = projects.flatMap((one) => one.amountYuan ?? []);
  const of = (bound: Bound) =>
    projects.filter((one) => one.amountYuan !== null && one.bound === bound).length;
  return {
    amountYuan: known.length > 0 ? sumYuan(known) : null,
    bound: boundOfSum({ known: known.length, atLeast: of('atLeast'), planned: of('planned') }),
    planned: of('planned'),
    undisclosed: projects.length - known.length,
  };
}
