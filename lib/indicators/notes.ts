/** A note as its sentences, in either language. */
const sentencesOf = (note: string | null): string[] =>
  (note ?? '')
    .split(/(?<=。)|(?<=\.)\s+(?=\p{Lu})/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);

/**
 * Notes of many rows, so that what several of them say is told once: `shared` are the sentences of two rows or more in the
 * order of first mention, and each row has the places (from 0) of those that it says, and what it says alone.
 */
export function collectNotes(notes: readonly (string | null)[]): {
  shared: string[];
  rows: { marks: number[]; own: string }[];
} {
  const said = notes.map(sentencesOf);
  const all = said.flatMap((sentences) => [...new Set(sentences)]);
  const shared = [...new Set(all.filter((one, index) => all.indexOf(one) !== index))].sort(
    (a, b) => all.indexOf(a) - all.indexOf(b),
  );
  return {
    shared,
    rows: said.map((sentences) => ({
      marks: shared.flatMap((one, index) => (sentences.includes(one) ? [index] : [])),
      own: sentences
        .filter((one) => !shared.includes(one))
        .join(' ')
        .replaceAll('。 ', '。'),
    })),
  };
}
