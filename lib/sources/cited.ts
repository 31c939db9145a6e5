import { printFuzzyDate } from '../periods/fuzzy-date.ts';

/** A source as a page shows it, with the places inside it. */
export type CitedSource = {
  key: string;
  title: string;
  titleEn: string | null;
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

const PUBLISHED = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** When it was published in the reader's language: 2023年2月22日, 22 Feb 2023; as the source prints it where that is no date; null where nothing is printed. */
export function printPublished({ publishedOn }: CitedSource, locale: 'zh' | 'en'): string | null {
  const [, year, month, day] = PUBLISHED.exec(publishedOn ?? '') ?? [];
  if (!year) return publishedOn;
  const value = `${year}-${month ?? '01'}-${day ?? '01'}`;
  return printFuzzyDate({ value, precision: day ? 'day' : month ? 'month' : 'year' }, locale);
}

const PARAGRAPH = /^P(\d+)$/;

/**
 * Places inside a source as a reader says them, null where none is named: paragraphs ("P14") are gathered, "C1" is the first
 * caption of a picture, anything else stands as it was noted.
 */
export function printPlaces(places: readonly string[], locale: string): string | null {
  const english = locale === 'en';
  const paragraphs = places
    .flatMap((place) => PARAGRAPH.exec(place)?.[1] ?? [])
    .sort((a, b) => Number(a) - Number(b));
  const others = places
    .filter((place) => !PARAGRAPH.test(place))
    .map((place) => (place === 'C1' ? (english ? 'photo caption' : '图片说明') : place));
  const counted = english ? `para.\u00a0${paragraphs.join(', ')}` : `第${paragraphs.join('、')}段`;
  const said = paragraphs.length > 0 ? [counted, ...others] : others;
  return said.length > 0 ? said.join(english ? ', ' : '、') : null;
}

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
    const { key, title, titleEn, publisher, publisherEn, publishedOn, url, noteZh, noteEn } = source;
    const known = {
      key,
      title,
      titleEn,
      publisher,
      publisherEn,
      publishedOn,
      url,
      noteZh,
      noteEn,
      places: [],
    };
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
