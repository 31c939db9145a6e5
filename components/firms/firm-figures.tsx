import { useLocale, useTranslations } from 'next-intl';
import { ValueChart } from '@/components/indicators/value-chart';
import { drawableGroups, type Point } from '@/components/indicators/value-geometry';
import { SourceLine } from '@/components/ui/source-list';
import { asLocale } from '@/i18n/locales';
import { figureGroups, type PublishedFigure } from '@/lib/firms/figures';
import { byTime } from '@/lib/indicators/periods';
import { Disagreement, FigureTitle, FigureUse, FigureValue } from './figure-words';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const YI = 100_000_000;
const BILLION = 1_000_000_000;

/** Figures of one thing, drawn in the unit in which they are printed beside the drawing. */
function Chart({ figures }: { figures: readonly PublishedFigure[] }) {
  const t = useTranslations('firms');
  const common = useTranslations('common');
  const english = asLocale(useLocale()) === 'en';
  const [first] = figures;
  if (!first) return null;
  const isMoney = first.unit === 'yuan';
  const pointOf = (figure: PublishedFigure): Point => {
    const value = Number(figure.value) / (isMoney ? (english ? BILLION : YI) : 1);
    return {
      period: figure.period,
      value,
      label: `${figure.approximate ? t('about') : ''}${number.format(value)}`,
      kind: figure.preferred ? 'preferred' : 'other',
    };
  };
  const points = figures.map(pointOf);
  if (drawableGroups(points).length === 0) return null;
  const title = `${english ? first.labelEn : first.labelZh}${common('bracketed', { text: isMoney ? t('unitCny') : first.unit })}`;
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm text-soft">{title}</p>
      <ValueChart title={title} points={points} />
      {figures.some(({ preferred }) => !preferred) ? (
        <p className="text-soft text-xs">{t('chartOther')}</p>
      ) : null}
    </div>
  );
}

/** Published figures in the order of time, as the chart draws them; where sources disagree they stand side by side. */
export function FirmFigures({ figures }: { figures: readonly PublishedFigure[] }) {
  const inTime = [...figures].sort((a, b) => byTime(a.period, b.period));
  const labels = [...new Set(inTime.map((figure) => figure.labelZh))];
  return (
    <div className="grid gap-x-16 gap-y-8 md:grid-cols-[1fr_auto]">
      <div className="flex flex-col gap-6">
        {figureGroups(inTime).map((group) => {
          const [first] = group;
          if (!first) return null;
          return (
            <div key={`${first.labelZh} ${first.period}`} className="flex flex-col gap-2">
              <h3 className="font-sans text-sm text-soft">
                <FigureTitle figure={first} />
              </h3>
              <ul className="figures flex flex-wrap gap-x-12 gap-y-4">
                {group.map((figure) => (
                  <li key={`${figure.value} ${figure.sources[0]?.key}`} className="flex flex-col gap-1">
                    <span className="break-keep font-serif text-2xl sm:text-3xl">
                      <FigureValue figure={figure} />
                    </span>
                    <span className="flex flex-wrap items-baseline gap-x-3">
                      <FigureUse figure={figure} among={group} />
                      <SourceLine sources={figure.sources} />
                    </span>
                  </li>
                ))}
              </ul>
              <Disagreement among={group} />
            </div>
          );
        })}
      </div>
      <div>
        {labels.map((label) => (
          <Chart key={label} figures={inTime.filter((figure) => figure.labelZh === label)} />
        ))}
      </div>
    </div>
  );
}
