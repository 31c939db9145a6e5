import { getLocale, getTranslations } from 'next-intl/server';
import { ValueChart } from '@/components/indicators/value-chart';
import type { Point } from '@/components/indicators/value-geometry';
import { Badge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { SourceLine } from '@/components/ui/source-list';
import { asLocale } from '@/i18n/locales';
import { figureGroups, type PublishedFigure } from '@/lib/firms/figures';
import { printAmount } from '@/lib/money/print-amount';
import { labelPeriod, parsePeriod } from '@/lib/periods/period';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** Yuan drawn in 亿, other units as they are. */
function pointOf(figure: PublishedFigure): Point {
  const value = figure.unit === 'yuan' ? Number(figure.value) / 100_000_000 : Number(figure.value);
  return {
    period: figure.period,
    value,
    label: number.format(value),
    kind: figure.preferred ? 'preferred' : 'other',
  };
}

/** Published figures; where sources disagree they stand side by side and the page says so. */
export async function FirmFigures({ figures }: { figures: PublishedFigure[] }) {
  const [t, common, raw] = await Promise.all([
    getTranslations('firms'),
    getTranslations('common'),
    getLocale(),
  ]);
  const locale = asLocale(raw);
  const groups = figureGroups(figures);
  const labels = [...new Set(figures.map((figure) => figure.labelZh))];
  return (
    <div className="grid gap-x-16 gap-y-8 md:grid-cols-[1fr_auto]">
      <div className="flex flex-col gap-6">
        {groups.map((group) => {
          const [first] = group;
          if (!first) return null;
          return (
            <div key={`${first.labelZh} ${first.period}`} className="flex flex-col gap-2">
              <h3 className="font-sans text-sm text-soft">
                {locale === 'en' ? first.labelEn : first.labelZh}
                {common('comma')}
                {labelPeriod(parsePeriod(first.period), locale)}
              </h3>
              <ul className="figures flex flex-wrap gap-x-12 gap-y-4">
                {group.map((figure) => (
                  <li key={figure.value} className="flex flex-col gap-1">
                    <span className="break-keep font-serif text-2xl sm:text-3xl">
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
      <div>
        {labels.map((label) => {
          const mine = figures.filter((figure) => figure.labelZh === label);
          const [first] = mine;
          if (!first) return null;
          const unit = first.unit === 'yuan' ? t('unitYi') : first.unit;
          const name = locale === 'en' ? first.labelEn : label;
          return (
            <div key={label}>
              <ValueChart
                title={`${name}${common('bracketed', { text: unit })}`}
                points={mine.map(pointOf)}
              />
              {mine.length > 1 ? <p className="text-soft text-xs">{t('chartUnit', { unit })}</p> : null}
            </div>
          );
        })}
      </div>
    </div>
  );
}
