/** Folded for comparison: width and case do not matter, spaces are single. */
export const folded = (text: string): string =>
  text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');

const SCATTERED = 3; // its words stand in different entries

/** How well one entry of a segment's words is what was asked for: 0 the very entry, 1 its beginning, 2 inside it. */
function kindIn(entry: string, asked: string): number | null {
  const at = entry.indexOf(asked);
  if (at < 0) return null;
  if (entry.length === asked.length) return 0;
  return at === 0 ? 1 : 2;
}

/**
 * How well what somebody types names a segment; less is better, null finds nothing. The very name or synonym comes
 * before a beginning, that before a part of one; among equals the earlier entry, since a segment's own names stand
 * before those of its firms and projects.
 */
export function rankInSegment(words: string, typed: string): number | null {
  if (!findsSegment(words, typed)) return null;
  const asked = [...new Set([folded(typed), folded(typed).replaceAll(' ', '')])];
  const ranks = words.split('|').flatMap((entry, index) =>
    asked.flatMap((one) => {
      const kind = kindIn(entry, one);
      return kind === null ? [] : [kind + index / 10_000];
    }),
  );
  return Math.min(SCATTERED, ...ranks);
}

/**
 * Whether what somebody types finds a segment by its `words` (lower case, names, synonyms, pinyin, firms, projects):
 * as it stands, without its spaces (ge mo → gemo), or each of its words on its own. Nothing typed finds everything.
 */
export function findsSegment(words: string, typed: string): boolean {
  const asked = folded(typed);
  if (asked === '' || words.includes(asked)) return true;
  if (words.includes(asked.replaceAll(' ', ''))) return true;
  const parts = asked.split(' ').filter((part) => part.length > 1);
  return parts.length > 1 && parts.every((part) => words.includes(part));
}
