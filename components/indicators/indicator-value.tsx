import { useLocale, useTranslations } from 'next-intl';
import { asLocale } from '@/i18n/locales';
import { printStatistic } from '@/lib/indicators/print';
import type { IndicatorRow } from '@/lib/indicators/queries';

/** A published value with its unit as the reader's language writes it: 251.78 亿元, CNY 25.18 billion (251.78亿元). */
export function IndicatorValue({
  of,
  large,
}: {
  of: Pick<IndicatorRow, 'value' | 'unitZh' | 'unitEn' | 'bound'>;
  large?: boolean;
}) {
  const locale = asLocale(useLocale());
  const t = useTranslations('home');
  if (of.value === null) return <span className="text-[0.9em] text-soft">{t('growthOnly')}</span>;
  const bound = of.bound === 'atLeast' ? t('over') : '';
  const printed = printStatistic(of.value, of, locale);
  if (locale === 'en' && of.unitZh === '亿元') {
    const [cny = '', yi = ''] = printed.split(/ (?=\()/);
    const [, before = '', digits = '', after = ''] = /^(\D*)([\d,.]+)(.*)$/.exec(cny) ?? [];
    return (
      <span>
        {bound}
        <span className={large ? 'whitespace-nowrap text-base' : ''}>
          {before}
          <span className={large ? 'font-serif text-3xl' : ''}>{digits}</span>
          {after}
        </span>{' '}
        <span className="whitespace-nowrap text-[0.9em] text-soft">{yi}</span>
      </span>
    );
  }
  const [, digits = '', unit = ''] = /^([\d,.]+)\s*(.*)$/.exec(printed) ?? [];
  return (
    <span>
      {bound}
      <span className={large ? 'whitespace-nowrap' : ''}>
        <span className={large ? 'font-serif text-3xl sm:text-4xl' : ''}>{digits}</span> {unit}
      </span>
    </span>
  );
}
