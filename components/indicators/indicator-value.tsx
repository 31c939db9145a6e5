import { useLocale, useTranslations } from 'next-intl';
import { printStatistic } from '@/lib/indicators/print';
import type { IndicatorRow } from '@/lib/indicators/queries';

/** A published value with its unit as the reader's language writes it: 251.78亿元, CNY 25.18 billion (251.78亿元). */
export function IndicatorValue({
  of,
  large,
}: {
  of: Pick<IndicatorRow, 'value' | 'unitZh' | 'unitEn' | 'bound'>;
  large?: boolean;
}) {
  const locale = useLocale();
  const t = useTranslations('home');
  if (of.value === null) return <span className="text-base text-soft">{t('growthOnly')}</span>;
  const bound = of.bound === 'atLeast' ? t('over') : '';
  const size = large ? 'font-serif text-4xl' : '';
  if (locale === 'en' && of.unitZh === '亿元') {
    const [cny = '', yi = ''] = printStatistic(of.value, of, 'en').split(/ (?=\()/);
    return (
      <span>
        <span className={large ? 'font-serif text-3xl' : ''}>
          {bound}
          {cny}
        </span>{' '}
        <span className="whitespace-nowrap text-base text-soft">{yi}</span>
      </span>
    );
  }
  return (
    <span>
      {bound}
      <span className={size}>{of.value}</span> {locale === 'en' ? of.unitEn : of.unitZh}
    </span>
  );
}
