/** How many signs must be put in, taken out or changed to make one word of the other. */
export function distance(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let before = b.map((_, index) => index + 1);
  for (const [row, sign] of a.entries()) {
    const now: number[] = [];
    for (const [column, wanted] of b.entries()) {
      const left = (now[column - 1] ?? row + 1) + 1;
      const up = (before[column] ?? 0) + 1;
      const across = (column === 0 ? row : (before[column - 1] ?? 0)) + (sign === wanted ? 0 : 1);
      now.push(Math.min(left, up, across));
    }
    before = now;
  }
  return before.at(-1) ?? a.length;
}

/** The known name that was most likely meant; null where none is near: more than half of its signs would differ. */
export function nearest(typed: string, known: Iterable<string>): string | null {
  let best: { name: string; off: number } | null = null;
  for (const name of known) {
    const off = distance(typed, name);
    const long = Math.max([...typed].length, [...name].length);
    const inside = name.includes(typed) || typed.includes(name);
    if (off > long / 2 && !inside) continue;
    if (!best || off < best.off) best = { name, off };
  }
  return best?.name ?? null;
}
