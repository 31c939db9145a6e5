/** A source as a page shows it, with the places inside it. */
export type CitedSource = {
  key: string;
  title: string;
  publisher: string;
  publisherEn: string | null;
  publishedOn: string | null;
  url: string | null;
  places: string[];
  noteZh: string | null;
  noteEn: string | null;
};

/** Who published it, in the reader's language: the Chinese name where there is no English one. */
export const publisherOf = (source: CitedSource, locale: string): string =>
  locale === 'en' ? (source.publisherEn ?? source.publisher) : source.publisher;

/** What to include in a query so that `toCited` can be called on its citations. */
export const citedBy = { citations: { include: { source: true } } } as const;

type Citation = {
  place: string | null;
  source: Omit<CitedSource, 'places'>;
};

/** One entry a source, its places gathered, in the order of first mention. */
export function toCited(citations: readonly Citation[]): CitedSource[] {
  const found = new Map<string, CitedSource>();
  for (const { place, source } of citations) {
    const { key, title, publisher, publisherEn, publishedOn, url, noteZh, noteEn } = source;
    const known = { key, title, publisher, publisherEn, publishedOn, url, noteZh, noteEn, places: [] };
    const entry = found.get(key) ?? known;
    if (place && !entry.places.includes(place)) entry.places.push(place);
    found.set(key, entry);
  }
  return [...found.values()];
}

/** Several lists as one: each source once, with all its places, in the order of first mention. */
export function mergeCited(lists: readonly (readonly CitedSource[])[]): CitedSource[] {
  const found = new Map<string, CitedSource>();
  for (const source of lists.flat()) {
    const entry = found.get(source.key);
    const places = [...new Set([...(entry?.places ?? []), ...source.places])];
    found.set(source.key, { ...(entry ?? source), places });
  }
  return [...found.values()];
}
