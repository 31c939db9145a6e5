import { useLocale, useTranslations } from 'next-intl';
import { IndicatorValue } from '@/components/indicators/indicator-value';
import { SourceLine } from '@/components/ui/source-list';
import { asLocale } from '@/i18n/locales';
import { labelStatisticsPeriod } from '@/lib/indicators/periods';
import type { ParkDossier } from '@/lib/parks/queries';

/** What was published about the park itself: each figure with its period and source. */
export function ParkIndicators({ park }: { park: ParkDossier }) {
  const t = useTranslations('terrain');
  const locale = asLocale(useLocale());
  if (park.indicators.length === 0) return null;
  return (
    <dl className="figures flex flex-wrap gap-x-12 gap-y-4">
      {park.indicators.map((one) => (
        <div key={`${one.code} ${one.period}`} className="flex flex-col">
          <dt className="order-2 text-sm">
            {locale === 'en' ? one.nameEn : one.nameZh}
            {t('comma')}
            {labelStatisticsPeriod(one.period, locale)}
          </dt>
          <dd className="order-1">
            <IndicatorValue of={one} large />
          </dd>
          <dd className="order-3">
            <SourceLine sources={one.sources} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
