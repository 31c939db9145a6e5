import type { Finding } from '@/lib/lint/finding';

/** A piece of a draft in its order: a heading or fixed words without a name, a paragraph with its own. */
export type Part = { id: string | null; text: string };
export type Marked = { number: number; finding: Finding };

/** The draft as the linter reads it, one part a line, each figure as it reads now. */
export const draftText = (parts: readonly Part[], figures: ReadonlyMap<string, { text: string }>): string =>
  parts
    .map(({ text }) =>
      text.replaceAll('\n', ' ').replace(/\{\{([^{}]+)\}\}/g, (_, key) => figures.get(key)?.text ?? ''),
    )
    .join('\n');

/** The findings of each paragraph, numbered as in the panel; one belongs where its doubtful figure stands. */
export function findingsByPart(
  text: string,
  parts: readonly Part[],
  findings: readonly Finding[],
): ReadonlyMap<string, Marked[]> {
  const found = new Map<string, Marked[]>();
  for (const [index, finding] of findings.entries()) {
    const line = text.slice(0, finding.spans[0]?.start ?? 0).split('\n').length - 1;
    const id = parts[line]?.id;
    if (id) found.set(id, [...(found.get(id) ?? []), { number: index + 1, finding }]);
  }
  return found;
}
