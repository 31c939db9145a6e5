import { type CitedSource, printPlaces, publisherOf } from '../sources/cited.ts';

export type Locale = 'zh' | 'en';
export type Crumb = { name: string; path: string };

/** What a public page is in a few words, in one language: for share pictures and for what search engines read. */
export type PageCard = {
  eyebrow: string;
  title: string;
  lead: string | null; // one sentence
  /** the page's figure as printed, and what it counts, with its period */
  figure: { value: string; label: string } | null;
  source: string | null; // publisher and place
  trail: Crumb[]; // from the home page to this one, without home
  firm: { name: string; otherName: string; partOf: string | null } | null; // whom the page is about, where that is a firm
  isDemo: boolean;
};

export const EMPTY_CARD = {
  eyebrow: '',
  lead: null,
  figure: null,
  source: null,
  trail: [],
  firm: null,
  isDemo: false,
};

/** Chinese, or English where it was given. */
export const say = (locale: Locale, zh: string, en: string | null): string =>
  locale === 'en' ? (en ?? zh) : zh;

/** The first source in a line; null where a page cites none. */
export function sourceLine(sources: readonly CitedSource[], locale: Locale): string | null {
  const [first] = sources;
  if (!first) return null;
  const places = printPlaces(first.places, locale);
  const place = places ? say(locale, `，${places}`, `, ${places}`) : '';
  return `${say(locale, '出处：', 'Source: ')}${publisherOf(first, locale)}${place}`;
}
