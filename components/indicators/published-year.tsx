import { getLocale, getTranslations } from 'next-intl/server';
import { Section } from '@/components/ui/section';
import { asLocale } from '@/i18n/locales';
import { labelStatisticsPeriod } from '@/lib/indicators/periods';
import { newestPublishedYear } from '@/lib/indicators/published-year';
import { listSeries } from '@/lib/indicators/queries';
import { PublishedFigures } from './published-figures';

/** The figures of the newest whole year for which sources printed values; nothing before one has. */
export async function PublishedYear() {
  const [t, locale, series] = await Promise.all([getTranslations('home'), getLocale(), listSeries()]);
  const rows = newestPublishedYear(series.flatMap((one) => one.rows));
  const [first] = rows;
  if (!first) return null;
  return (
    <Section
      late
      title={t('year', { period: labelStatisticsPeriod(first.period, asLocale(locale)) })}
      note={t('quarterNote')}
    >
      <PublishedFigures
        lead={rows.filter(({ value }) => value !== null)}
        rest={rows.filter(({ value }) => value === null)}
      />
    </Section>
  );
}
