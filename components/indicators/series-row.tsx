import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { KeptAmount } from '@/components/ui/kept-amount';
import { SourceLine } from '@/components/ui/source-list';
import { asLocale } from '@/i18n/locales';
import { labelStatisticsPeriod } from '@/lib/indicators/periods';
import { printStatistic } from '@/lib/indicators/print';
import type { IndicatorRow } from '@/lib/indicators/queries';

/** What a row says besides its figures: `marks` are the places of the notes that several rows share. */
export type RowNotes = { marks: number[]; own: string };

function Value({ row, conflict }: { row: IndicatorRow; conflict: boolean }) {
  const t = useTranslations('statistics');
  const locale = asLocale(useLocale());
  if (row.value === null) return <span className="text-soft">{t('noValue')}</span>;
  return (
    <>
      <span className={row.derived || !row.preferred ? '' : 'font-semibold'}>
        <KeptAmount
          text={`${row.bound === 'atLeast' ? t('over') : ''}${printStatistic(row.value, row, locale)}`}
        />
      </span>
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
    </>
  );
}

type Props = { id?: string; name: ReactNode; row: IndicatorRow; conflict: boolean; notes: RowNotes };

/** One published value: of when, how much, how it grew, from where. `name` heads the first row of an indicator. */
export function SeriesRow({ id, name, row, conflict, notes }: Props) {
  const t = useTranslations('statistics');
  const locale = asLocale(useLocale());
  const growth = row.yoyPercent === null ? null : Number(row.yoyPercent);
  const marks = notes.marks.map((mark) => t('noteMark', { number: mark + 1 })).join(t('markComma'));
  return (
    <tr
      {...(id ? { id } : {})}
      className="max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-4 max-sm:border-line max-sm:border-b max-sm:py-2 max-sm:[&>*]:border-0 max-sm:[&>*]:p-0"
    >
      {name}
      <td className="whitespace-nowrap">{labelStatisticsPeriod(row.period, locale)}</td>
      <td className="num phrases whitespace-normal!">
        <Value row={row} conflict={conflict} />
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
        {marks ? <span className="text-soft text-xs"> {marks}</span> : null}
        {notes.own ? <span className="block text-pretty text-soft text-xs">{notes.own}</span> : null}
      </td>
    </tr>
  );
}
