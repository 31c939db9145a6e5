import { getLocale, getTranslations } from 'next-intl/server';
import { Badge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { SourceLine } from '@/components/ui/source-list';
import { asLocale } from '@/i18n/locales';
import type { PublishedFigure } from '@/lib/firms/figures';
import { printAmount } from '@/lib/money/print-amount';
import { labelPeriod, parsePeriod } from '@/lib/periods/period';

const groupKey = (figure: PublishedFigure) => `${figure.labelZh}@${figure.period}`;

/** Published figures; where sources disagree they stand side by side and the page says so. */
export async function FirmFigures({ figures }: { figures: PublishedFigure[] }) {
  const [t, raw] = await Promise.all([getTranslations('firms'), getLocale()]);
  const locale = asLocale(raw);
  const groups = [...new Set(figures.map(groupKey))].map((key) =>
    figures.filter((figure) => groupKey(figure) === key),
  );
  return (
    <div className="flex flex-col gap-6">
      {groups.map((group) => {
        const [first] = group;
        if (!first) return null;
        return (
          <div key={groupKey(first)} className="flex flex-col gap-2">
            <h3 className="font-sans text-sm text-soft">
              {locale === 'en' ? first.labelEn : first.labelZh}，
              {labelPeriod(parsePeriod(first.period), locale)}
            </h3>
            <ul className="figures flex flex-wrap gap-x-12 gap-y-4">
              {group.map((figure) => (
                <li key={figure.value} className="flex flex-col gap-1">
                  <span className="font-serif text-3xl">
                    {figure.approximate ? t('about') : ''}
                    {figure.unit === 'yuan'
                      ? printAmount(figure.value, 'exact', locale)
                      : `${figure.value} ${figure.unit}`}
                  </span>
                  <span className="flex gap-2">
                    {group.length > 1 ? (
                      <Badge tone={figure.preferred ? 'gold' : 'plain'}>
                        {t(figure.preferred ? 'preferred' : 'other')}
                      </Badge>
                    ) : null}
                    <SourceLine sources={figure.sources} />
                  </span>
                </li>
              ))}
            </ul>
            {group.length > 1 ? <Notice kind="warn">{t('conflict')}</Notice> : null}
          </div>
        );
      })}
    </div>
  );
}
