import { getLocale, getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import { getDistrict } from '@/lib/district/queries';

/** Who answers, and the form that reaches them with what the page is about. */
export async function Contact({ about }: { about: string }) {
  const [t, locale, { office }] = await Promise.all([
    getTranslations('opportunities'),
    getLocale(),
    getDistrict(),
  ]);
  const english = locale === 'en';
  return (
    <>
      <p className="prose">{t('contactText', { office: english ? office.nameEn : office.nameZh })}</p>
      {office.phone ? (
        <p className="figures">
          <span className="text-soft">{t('phone')}</span> <a href={`tel:${office.phone}`}>{office.phone}</a>
        </p>
      ) : null}
      <p>
        <LocaleLink className="button button-primary" href={`/enquire?about=${about}`}>
          {t('enquire')}
        </LocaleLink>
      </p>
    </>
  );
}
