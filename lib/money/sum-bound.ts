/** How many of the amounts in a sum are known, and how many of these say less than an exact amount. */
export type SumParts = { known: number; atLeast: number; planned: number };

/**
 * What a sum of amounts may be called: at least so much as soon as one of them is a lower bound, planned when all of them
 * are. A sum that is planned in part carries no word of its own: how many are, is said beside it.
 */
export function boundOfSum({ known, atLeast, planned }: SumParts): 'exact' | 'atLeast' | 'planned' {
  if (atLeast > 0) return 'atLeast';
  return planned > 0 && planned === known ? 'planned' : 'exact';
}
