/**
 * The fewest wrong, missing, added or swapped characters by which `asked` differs from a beginning of `text` (from a part
 * anywhere in it when `anywhere`), and where that part ends; null as soon as there are more than `allowed`. Restricted
 * Damerau–Levenshtein distance.
 */
export function slips(
  asked: string,
  text: string,
  { allowed, anywhere = false }: { allowed: number; anywhere?: boolean },
): { count: number; end: number } | null {
  const [a, b] = [[...asked], [...text]];
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => (anywhere ? 0 : column));
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    for (let column = 1; column <= b.length; column++) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + change,
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      now.push(least);
    }
    if (Math.min(...now) > allowed) return null;
    [before, last] = [last, now];
  }
  const count = Math.min(...last);
  return count > allowed ? null : { count, end: last.lastIndexOf(count) };
}

/**
 * Cuts what was asked so that `allowed` slips leave one piece whole (a swap spoils two neighbours at most): a text that holds none
 * of the pieces need not be compared.
 */
export function piecesOf(asked: string, allowed: number): string[] {
  const characters = [...asked];
  const pieces = Math.min(2 * allowed + 1, characters.length);
  return Array.from({ length: pieces }, (_, index) =>
    characters
      .slice(
        Math.floor((index * characters.length) / pieces),
        Math.floor(((index + 1) * characters.length) / pieces),
      )
      .join(''),
  );
}
