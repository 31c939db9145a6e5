export const LOCALES = ['zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export const LOCALE_HEADER = 'x-gf-locale';
export const AREAS = [
  'common',
  'site',
  'shortlist',
  'home',
  'firms',
  'roster',
  'compare',
  'story',
  'innovation',
  'ecosystems',
  'chain',
  'projects',
  'views',
  'promise',
  'parks',
  'terrain',
  'statistics',
  'search',
  'fit',
  'opportunities',
  'enquire',
  'developers',
] as const;

/** Any text as a locale; Chinese unless it is English. */
export const asLocale = (text: string | null | undefined): Locale => (text === 'en' ? 'en' : 'zh');
