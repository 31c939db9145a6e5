/** As many firms as stand side by side on a page that can still be read. */
export const MOST_COMPARED = 4;

const SLUG = /^[a-z0-9-]{1,60}$/;

/** The firms that a comparison's address names (`a,b` or one a parameter), each once, and how many were too many. */
export function readCompared(firms: string | string[] | undefined): { slugs: string[]; dropped: number } {
  const all = [firms ?? []].flat().flatMap((one) => one.split(','));
  const named = [...new Set(all.map((one) => one.trim()).filter((one) => SLUG.test(one)))];
  return { slugs: named.slice(0, MOST_COMPARED), dropped: Math.max(named.length - MOST_COMPARED, 0) };
}

/** The one address of a comparison, whoever built it. */
export const comparePath = (slugs: readonly string[]): string =>
  slugs.length === 0 ? '/golden-flowers/compare' : `/golden-flowers/compare?firms=${slugs.join(',')}`;
