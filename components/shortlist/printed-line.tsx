import { getLocale, getTranslations } from 'next-intl/server';
import { asLocale } from '@/i18n/locales';
import { getDistrict } from '@/lib/district/queries';
import { today } from '@/lib/periods/calendar';
import { printFuzzyDate } from '@/lib/periods/fuzzy-date';

/** Stands only on paper: whose page this is and of which day. */
export async function PrintedLine() {
  const [t, raw, { office }] = await Promise.all([getTranslations('shortlist'), getLocale(), getDistrict()]);
  const locale = asLocale(raw);
  const date = printFuzzyDate({ value: today(), precision: 'day' }, locale);
  return (
    <p className="hidden text-sm print:block">
      {t('printed', { office: locale === 'en' ? office.nameEn : office.nameZh, date })}
    </p>
  );
}
