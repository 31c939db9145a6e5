import { useLocale, useTranslations } from 'next-intl';
import { KeptWords } from '@/components/ui/kept-words';
import { SourceLine } from '@/components/ui/source-list';
import { asLocale } from '@/i18n/locales';
import { labelStatisticsPeriod } from '@/lib/indicators/periods';
import { printName } from '@/lib/indicators/print';
import type { IndicatorRow } from '@/lib/indicators/queries';
import { IndicatorValue } from './indicator-value';

/** A few published figures in large type, each with its name, period and source; nothing where there is none. */
export function FigureStrip({ indicators }: { indicators: readonly IndicatorRow[] }) {
  const t = useTranslations('common');
  const locale = asLocale(useLocale());
  if (indicators.length === 0) return null;
  return (
    <dl className="figures flex flex-wrap gap-x-12 gap-y-4">
      {indicators.map((one) => (
        <div key={`${one.code} ${one.period}`} className="flex flex-col">
          <dt className="order-2 text-sm">
            <KeptWords text={printName(one, locale)} />
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
