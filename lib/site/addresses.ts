import { env } from '../env.ts';

type Locale = 'zh' | 'en';

/** A public path in a language: English pages live under /en. */
export const inLanguage = (path: string, locale: Locale): string =>
  locale === 'en' ? `/en${path === '/' ? '' : path}` : path;

/** The full address of a public path, for links that leave the site. */
export const fullAddress = (path: string, locale: Locale): string =>
  new URL(inLanguage(path, locale), env().PUBLIC_URL).href;

/** The full addresses of a public page by language tag, as search engines want every version to name all of them. */
export const languagesOf = (path: string): Record<'zh-CN' | 'en' | 'x-default', string> => ({
  'zh-CN': fullAddress(path, 'zh'),
  en: fullAddress(path, 'en'),
  'x-default': fullAddress(path, 'zh'),
});
