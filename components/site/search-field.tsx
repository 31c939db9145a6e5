import { getLocale, getTranslations } from 'next-intl/server';
import { asLocale } from '@/i18n/locales';
import { SearchOpener } from './search-opener';

/** The way to search in the header: opens the palette, leads to the search page until it can, a form without scripts. */
export async function SearchField() {
  const [t, locale] = await Promise.all([getTranslations('site.search'), getLocale()]);
  const base = locale === 'en' ? '/en' : '';
  return (
    <>
      <SearchOpener locale={asLocale(locale)} field={t('field')} />
      <search className="no-scripts no-print">
        <form action={`${base}/search`}>
          <label className="sr-only" htmlFor="site-search">
            {t('field')}
          </label>
          <input
            id="site-search"
            className="input w-28! sm:w-64!"
            type="search"
            name="q"
            maxLength={60}
            placeholder={t('open')}
          />
        </form>
      </search>
    </>
  );
}
