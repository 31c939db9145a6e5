const NB = '\u00a0';
const NUMBER_AND_UNIT =
  /(?<=\d) (?=(?:[GMk]Wh|[GM]W|million|billion|t|m²|mu)\b)|(?<=\d[\d.,]* million) (?=t\b)|(?<=\bCNY) (?=\d)/g;

/**
 * An English text with its numbers kept beside their units at the end of a line: 30 GWh, 1.2 million t, CNY 10 billion. Names are stored with
 * plain spaces, as people type and search them.
 */
export const unparted = (text: string): string => text.replace(NUMBER_AND_UNIT, NB);

/** A project's name in the reader's language; the Chinese one where there is no English one. */
export function projectName(of: { nameZh: string; nameEn: string | null }, locale: 'zh' | 'en'): string {
  return locale === 'en' && of.nameEn ? unparted(of.nameEn) : of.nameZh;
}
