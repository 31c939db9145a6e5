/** Folded for comparison: width and case do not matter, spaces are single. */
export const folded = (text: string): string =>
  text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');

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
