import { sumYuan } from '../money/arithmetic.ts';
import type { Bound } from '../projects/schema.ts';

/**
 * What several projects publish together: the sum in CNY yuan (null when none publishes an amount), its bound
 * (`atLeast` as soon as one of them is), and how many are only planned or publish none.
 */
export type PublishedValue = {
  amountYuan: string | null;
  bound: 'exact' | 'atLeast';
  planned: number;
  undisclosed: number;
};

/** Adds up published contract values; undisclosed ones add nothing and are counted. */
export function publishedValue(
  projects: readonly { amountYuan: string | null; bound: Bound }[],
): PublishedValue {
  const known = projects.flatMap((one) => one.amountYuan ?? []);
  return {
    amountYuan: known.length > 0 ? sumYuan(known) : null,
    bound: projects.some((one) => one.bound === 'atLeast') ? 'atLeast' : 'exact',
    planned: projects.filter((one) => one.bound === 'planned').length,
    undisclosed: projects.length - known.length,
  };
}
