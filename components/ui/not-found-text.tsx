import { getTranslations } from 'next-intl/server';
import { LocaleLink } from './locale-link';

/** Says that there is no such page, inside whatever frame the part of the site has. */
export async function NotFoundText() {
  const t = await getTranslations('common');
  return (
    <div className="flex flex-col items-start gap-5 py-24">
      <h1 className="text-3xl">{t('notFound.title')}</h1>
      <p className="prose text-soft">{t('notFound.text')}</p>
      <p className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <LocaleLink href="/" className="button">
          {t('notFound.home')}
        </LocaleLink>
        <LocaleLink href="/search" className="link">
          {t('notFound.search')}
        </LocaleLink>
        <LocaleLink href="/ecosystems" className="link">
          {t('notFound.chains')}
        </LocaleLink>
      </p>
    </div>
  );
}
