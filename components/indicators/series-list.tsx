import { useLocale, useTranslations } from 'next-intl';
import { asLocale } from '@/i18n/locales';
import { inGroups } from '@/lib/indicators/groups';
import { collectNotes } from '@/lib/indicators/notes';
import { printName } from '@/lib/indicators/print';
import type { IndicatorRow, Series } from '@/lib/indicators/queries';
import { growthPoints, isDrawn, valuePoints } from './series-points';
import { type RowNotes, SeriesRow } from './series-row';
import { ValueChart } from './value-chart';

const COLUMNS = 5;

/** The drawings of a series under its rows, where there are values enough to draw. */
function Charts({ series, name }: { series: Series; name: string }) {
  const t = useTranslations('statistics');
  const locale = asLocale(useLocale());
  if (!isDrawn(series)) return null;
  const [values, growth] = [valuePoints(series.rows, locale), growthPoints(series.rows)];
  const unit = locale === 'en' ? series.unitEn : series.unitZh;
  const drawn = locale === 'en' && series.unitZh === '亿元' ? t('billions') : t('unit', { unit });
  return (
    <tr className="max-sm:block">
      <td colSpan={COLUMNS} className="px-0! max-sm:block">
        <div className="flex flex-wrap gap-x-10 gap-y-4">
          <ValueChart title={name} points={values} unit={drawn} />
          <ValueChart title={t('growthOf', { name })} points={growth} unit={t('growthUnit')} />
        </div>
      </td>
    </tr>
  );
}

type EntryProps = { series: Series; notesOf: (row: IndicatorRow) => RowNotes };

function Entry({ series, notesOf }: EntryProps) {
  const t = useTranslations('statistics');
  const name = printName(series, asLocale(useLocale()));
  const head = (
    <th
      scope="row"
      rowSpan={series.rows.length}
      className="whitespace-normal! ps-0! text-ink! max-sm:col-span-2"
    >
      {name}
      {series.conflict ? <span className="block font-normal text-soft text-xs">{t('conflict')}</span> : null}
    </th>
  );
  return (
    <>
      {series.rows.map((row, index) => (
        <SeriesRow
          key={`${row.period} ${row.value} ${row.sources[0]?.key}`}
          {...(index === 0 ? { id: series.code } : {})}
          name={index === 0 ? head : null}
          row={row}
          conflict={series.conflict}
          notes={notesOf(row)}
        />
      ))}
      <Charts series={series} name={name} />
    </>
  );
}

/** Every published value in one table, in groups; what several rows note is told once, under all of them. */
export function SeriesList({ series }: { series: readonly Series[] }) {
  const t = useTranslations('statistics');
  const english = useLocale() === 'en';
  const rows = series.flatMap((one) => one.rows);
  const notes = collectNotes(rows.map((row) => (english ? row.noteEn : row.noteZh)));
  const notesOf = (row: IndicatorRow) => notes.rows[rows.indexOf(row)] ?? { marks: [], own: '' };
  return (
    <>
      <table className="dense figures w-full border-collapse max-sm:block sm:[&_.source-word]:hidden">
        <thead className="max-sm:sr-only">
          <tr>
            <th scope="col" className="w-[27%] ps-0!">
              {t('indicator')}
            </th>
            <th scope="col" className="w-[14%]">
              {t('period')}
            </th>
            <th scope="col" className="num w-[19%]">
              {t('value')}
            </th>
            <th scope="col" className="num w-[11%] whitespace-normal!">
              {t('yoy')}
            </th>
            <th scope="col" className="pe-0!">
              {t('source')}
            </th>
          </tr>
        </thead>
        {inGroups(series).map(({ group, series: ones }) => (
          <tbody key={group} className="max-sm:block">
            <tr className="max-sm:block">
              <th scope="rowgroup" colSpan={COLUMNS} className="px-0! pt-6! text-ink! max-sm:block">
                <h3 className="text-lg">{t(`groups.${group}`)}</h3>
              </th>
            </tr>
            {ones.map((one) => (
              <Entry key={one.code} series={one} notesOf={notesOf} />
            ))}
          </tbody>
        ))}
      </table>
      {notes.shared.length > 0 ? (
        <ul className="prose flex flex-col gap-1 text-sm text-soft">
          {notes.shared.map((note, index) => (
            <li key={note}>
              {t('noteMark', { number: index + 1 })}
              {t('colon')}
              {note}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
