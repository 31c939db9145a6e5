import type { Locale } from '@/i18n/locales';
import type { ChainSegment } from '@/lib/ecosystems/queries';

/** The words that the drawing needs, read once for all its parts. */
export type MapWords = {
  locale: Locale;
  seal: string;
  lead: string;
  flower: string;
  ours: string; // of a firm that this site put in its place
  framework: string;
  undisclosed: string; // in place of a value
  buyers: (count: number) => string;
  says: (segment: ChainSegment) => string; // when it is focused
  yetToProduce: string;
  nobody: string | null; // what empty segments are called where nobody is named on the whole chain
  more: (count: number) => string;
  moreProjects: (count: number) => string;
};
