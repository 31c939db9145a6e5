import { getLocale, getTranslations } from 'next-intl/server';
import { Section } from '@/components/ui/section';
import { SourceLine, SourceList } from '@/components/ui/source-list';
import { asLocale } from '@/i18n/locales';
import { type IndicatorRow, listIndicators } from '@/lib/indicators/queries';
import { labelPeriod, parsePeriod } from '@/lib/periods/period';
import { mergeCited } from '@/lib/sources/cited';
import { IndicatorValue } from './indicator-value';

const LEAD = ['signed.count', 'signed.amount', 'signed.industrial.count', 'signed.industrial.amount'];

function Growth({
  of,
  words,
}: {
  of: IndicatorRow;
  words: (key: 'yoyUp' | 'yoyDown', value: string) => string;
}) {
  if (of.yoyPercent === null) return null;
  const up = Number(of.yoyPercent) >= 0;
  return <span className="text-gold">{words(up ? 'yoyUp' : 'yoyDown', of.yoyPercent)}</span>;
}

/** A quarter's figures exactly as sources printed them, with their period and where each stands. */
export async function PublishedQuarter({ period }: { period: string }) {
  const [t, locale, rows] = await Promise.all([
    getTranslations('home'),
    getLocale(),
    listIndicators({ period }),
  ]);
  const published = rows.filter((row) => !row.derived);
  const lead = LEAD.flatMap((code) => published.filter((row) => row.code === code));
  const rest = published.filter((row) => !LEAD.includes(row.code));
  const sources = mergeCited(published.map((row) => row.sources));
  const shared = sources.length === 1; // told once, under all of them
  const english = locale === 'en';
  const words = (key: 'yoyUp' | 'yoyDown', value: string) => t(key, { value });
  return (
    <Section
      title={t('quarter', { period: labelPeriod(parsePeriod(period), asLocale(locale)) })}
      note={t('quarterNote')}
    >
      <dl className="figures grid gap-x-10 gap-y-8 sm:grid-cols-2 lg:grid-cols-4">
        {lead.map((row) => (
          <div key={row.code} className="flex flex-col gap-1 border-gold border-t-2 pt-3">
            <dt className="text-sm text-soft">{english ? row.nameEn : row.nameZh}</dt>
            <dd className="text-lg leading-tight">
              <IndicatorValue of={row} large />
            </dd>
            <dd className="text-sm">
              <Growth of={row} words={words} />
            </dd>
            {shared ? null : (
              <dd className="text-xs">
                <SourceLine sources={row.sources} />
              </dd>
            )}
          </div>
        ))}
      </dl>
      <dl className="figures grid gap-x-10 gap-y-4 text-sm sm:grid-cols-2 lg:grid-cols-3">
        {rest.map((row) => (
          <div key={row.code} className="flex flex-col border-line border-t pt-2">
            <dt className="text-soft">{english ? row.nameEn : row.nameZh}</dt>
            <dd className="flex flex-wrap gap-x-3 text-base">
              <IndicatorValue of={row} /> <Growth of={row} words={words} />
            </dd>
            {shared ? null : (
              <dd>
                <SourceLine sources={row.sources} />
              </dd>
            )}
          </div>
        ))}
      </dl>
      {shared ? <SourceList sources={sources} /> : null}
    </Section>
  );
}
