import { useLocale, useTranslations } from 'next-intl';
import { asLocale } from '@/i18n/locales';
import type { PublishedFigure } from '@/lib/firms/figures';
import { labelStatisticsPeriod } from '@/lib/indicators/periods';
import { printAmount } from '@/lib/money/print-amount';

/** What is measured and of when: 2022年产值; Output, 2022. */
export function FigureTitle({ figure }: { figure: PublishedFigure }) {
  const t = useTranslations('firms');
  const locale = asLocale(useLocale());
  return t('figureTitle', {
    period: labelStatisticsPeriod(figure.period, locale),
    label: locale === 'en' ? figure.labelEn : figure.labelZh,
  });
}

/** A published figure as it is printed: about 50亿元, 302亿元, 30 GWh. */
export function FigureValue({ figure }: { figure: PublishedFigure }) {
  const t = useTranslations('firms');
  const locale = asLocale(useLocale());
  return (
    <>
      {figure.approximate ? t('about') : ''}
      {figure.unit === 'yuan' ? printAmount(figure.value, 'exact', locale) : `${figure.value} ${figure.unit}`}
    </>
  );
}

/** Of values that disagree, which one this site uses; nothing where a value stands alone. */
export function FigureUse({ figure, among }: { figure: PublishedFigure; among: readonly PublishedFigure[] }) {
  const t = useTranslations('firms');
  if (among.length < 2) return null;
  return (
    <span className="whitespace-nowrap font-sans text-sm text-soft">
      {t(figure.preferred ? 'preferred' : 'other')}
    </span>
  );
}

/** Says under values of the same thing that their sources disagree; nothing where a value stands alone. */
export function Disagreement({ among }: { among: readonly PublishedFigure[] }) {
  const t = useTranslations('firms');
  if (among.length < 2) return null;
  return (
    <p className="flex gap-1.5 text-sm text-soft">
      <span aria-hidden="true">≠</span>
      <span>{t('conflict')}</span>
    </p>
  );
}
