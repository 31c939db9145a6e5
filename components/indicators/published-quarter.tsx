import { getLocale, getTranslations } from 'next-intl/server';
import { Section } from '@/components/ui/section';
import { asLocale } from '@/i18n/locales';
import { listIndicators } from '@/lib/indicators/queries';
import { labelPeriod, parsePeriod } from '@/lib/periods/period';
import { PublishedFigures } from './published-figures';

const LEAD = ['signed.count', 'signed.amount', 'signed.industrial.count', 'signed.industrial.amount'];

/** A quarter's figures exactly as sources printed them, with their period and where each stands. */
export async function PublishedQuarter({ period }: { period: string }) {
  const [t, locale, rows] = await Promise.all([
    getTranslations('home'),
    getLocale(),
    listIndicators({ period }),
  ]);
  const published = rows.filter((row) => !row.derived);
  return (
    <Section
      late="tall"
      title={t('quarter', { period: labelPeriod(parsePeriod(period), asLocale(locale)) })}
      note={t('quarterNote')}
    >
      <PublishedFigures
        lead={LEAD.flatMap((code) => published.filter((row) => row.code === code))}
        rest={published.filter((row) => !LEAD.includes(row.code))}
      />
    </Section>
  );
}
