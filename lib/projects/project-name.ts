const NB = '\u00a0';
const MONTH = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const NUMBER_AND_UNIT =
  /(?<=\d) (?=(?:[GMk]Wh|[GM]W|million|billion|t|m²|mu)\b)|(?<=\d[\d.,]* million) (?=t\b)|(?<=\b(?:CNY|nylon)) (?=\d)/g;
const DAY_AND_MONTH = new RegExp(
  `(?<=\\b\\d{1,2}) (?=(?:${MONTH})\\b)|(?<=\\b(?:${MONTH})) (?=\\d{4}\\b)`,
  'g',
);

/**
 * An English text with its numbers kept beside their units at the end of a line, and its dates whole: 30 GWh, 1.2 million t,
 * CNY 10 billion, nylon 66, 25 Mar 2020. Texts are stored with plain spaces, as people type and search them.
 */
export const unparted = (text: string): string =>
  text.replace(NUMBER_AND_UNIT, NB).replace(DAY_AND_MONTH, NB);

type Capacity = { capacityZh: string | null; capacityEn: string | null };

/** What a project will make in a year, in the reader's language as its source words it; null where none is published in it. */
export const projectCapacity = ({ capacityZh, capacityEn }: Capacity, locale: 'zh' | 'en'): string | null =>
  locale === 'en' ? capacityEn && unparted(capacityEn) : capacityZh;

/** A project's name in the reader's language; the Chinese one where there is no English one. */
export function projectName(of: { nameZh: string; nameEn: string | null }, locale: 'zh' | 'en'): string {
  return locale === 'en' && of.nameEn ? unparted(of.nameEn) : of.nameZh;
}
