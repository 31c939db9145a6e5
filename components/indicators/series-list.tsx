import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { SourceLine } from '@/components/ui/source-list';
import { asLocale } from '@/i18n/locales';
import { labelStatisticsPeriod } from '@/lib/indicators/periods';
import { printStatistic } from '@/lib/indicators/print';
import type { IndicatorRow, Series } from '@/lib/indicators/queries';
import { growthPoints, valuePoints } from './series-points';
import { ValueChart } from './value-chart';

function Row({ row, conflict }: { row: IndicatorRow; conflict: boolean }) {
  const t = useTranslations('statistics');
  const locale = asLocale(useLocale());
  const note = locale === 'en' ? row.noteEn : row.noteZh;
  const growth = row.yoyPercent === null ? null : Number(row.yoyPercent);
  return (
    <tr className="max-sm:grid max-sm:grid-cols-2 max-sm:border-line max-sm:not-last:border-b max-sm:py-2 max-sm:[&>*]:border-0 max-sm:[&>*]:p-0">
      <th scope="row" className="ps-0! font-normal! text-ink!">
        {labelStatisticsPeriod(row.period, locale)}
      </th>
      <td className="num max-sm:whitespace-normal!">
        {row.value === null ? (
          <span className="text-soft">{t('noValue')}</span>
        ) : (
          <span className={row.derived ? '' : 'font-semibold'}>
            {row.bound === 'atLeast' ? t('over') : ''}
            {printStatistic(row.value, row, locale)}
          </span>
        )}
        {row.derived ? (
          <>
            {' '}
            <Badge>{t('derived')}</Badge>
          </>
        ) : null}
        {conflict && !row.derived ? (
          <>
            {' '}
            <Badge tone={row.preferred ? 'gold' : 'plain'}>{t(row.preferred ? 'preferred' : 'other')}</Badge>
          </>
        ) : null}
      </td>
      <td className="num max-sm:text-start">
        {growth === null ? (
          <span className="max-sm:hidden">—</span>
        ) : (
          <>
            <span className="sm:hidden">{t('yoy')} </span>
            {growth > 0 ? '+' : ''}
            {row.yoyPercent}%
          </>
        )}
      </td>
      <td className="pe-0! max-sm:col-span-2">
        <SourceLine sources={row.sources} />
        {note ? <span className="block text-pretty text-soft text-xs">{note}</span> : null}
      </td>
    </tr>
  );
}

function Entry({ series }: { series: Series }) {
  const t = useTranslations('statistics');
  const english = useLocale() === 'en';
  const name = english ? series.nameEn : series.nameZh;
  return (
    <section
      id={series.code}
      className="grid gap-x-10 gap-y-3 border-line border-t py-6 lg:grid-cols-[20rem_1fr]"
    >
      <div>
        <h3 className="text-lg">{name}</h3>
        {series.rows.some((row) => row.value !== null) ? (
          <p className="text-sm text-soft">{t('unit', { unit: english ? series.unitEn : series.unitZh })}</p>
        ) : null}
        {series.conflict ? <p className="pt-1 text-alert text-sm">{t('conflict')}</p> : null}
        <div className="flex flex-col gap-4 pt-2">
          <ValueChart title={name} points={valuePoints(series.rows)} />
          <ValueChart
            title={t('growthOf', { name })}
            points={growthPoints(series.rows)}
            unit={t('growthUnit')}
          />
        </div>
      </div>
      <table className="dense figures h-fit w-full border-collapse max-sm:block sm:[&_.source-word]:hidden [&_tbody_tr:last-child>td]:border-b-0 [&_tbody_tr:last-child>th]:border-b-0">
        <thead className="max-sm:sr-only">
          <tr>
            <th scope="col" className="w-32 ps-0!">
              {t('period')}
            </th>
            <th scope="col" className="num w-48">
              {t('value')}
            </th>
            <th scope="col" className="num w-24">
              {t('yoy')}
            </th>
            <th scope="col" className="pe-0!">
              {t('source')}
            </th>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {series.rows.map((row) => (
            <Row
              key={`${row.period} ${row.value} ${row.sources[0]?.key}`}
              row={row}
              conflict={series.conflict}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Every published series with all that was printed of it: values that disagree stand one under the other. */
export function SeriesList({ series }: { series: readonly Series[] }) {
  return (
    <div>
      {series.map((one) => (
        <Entry key={one.code} series={one} />
      ))}
    </div>
  );
}
