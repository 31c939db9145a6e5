import { useLocale, useTranslations } from 'next-intl';
import { DemoBadge } from '@/components/ui/demo-badge';
import { LocaleLink } from '@/components/ui/locale-link';
import { asLocale } from '@/i18n/locales';
import { printAmount } from '@/lib/money/print-amount';
import { printFuzzyDate } from '@/lib/periods/fuzzy-date';
import { STAGE_LABELS } from '@/lib/projects/labels';
import type { ProjectRow } from '@/lib/projects/page-sql';
import { projectName } from '@/lib/projects/project-name';

const LAST = 'max-lg:order-4';
/** Ends what another follows: a comma, which belongs at the end of a line, where a dot between two would hang. */
const COMMA = {
  zh: "max-lg:after:content-['，']",
  en: "max-lg:after:me-1 max-lg:after:content-[',']",
} as const;

type RowProps = { row: ProjectRow; withEcosystem: boolean; withPark: boolean };

/** A row of the table; where there is no room, a block: name, firm, amount, then stage, park, signing, what is unknown left out. */
function Row({ row, withEcosystem, withPark }: RowProps) {
  const t = useTranslations('projects');
  const locale = asLocale(useLocale());
  const name = (one: { nameZh: string; nameEn: string }) => (locale === 'en' ? one.nameEn : one.nameZh);
  const signed = printFuzzyDate(row.signed, locale);
  const comma = COMMA[locale];
  const goesOn = row.signed !== null || (withPark && row.park !== null);
  return (
    <tr className="max-lg:flex max-lg:flex-wrap max-lg:items-baseline max-lg:border-line max-lg:border-b max-lg:py-3 max-lg:[&>td]:border-0 max-lg:[&>td]:p-0">
      <td className="max-lg:order-1 max-lg:w-full">
        <LocaleLink href={`/projects/${row.code}`} className="link font-semibold">
          {projectName(row, locale)}
        </LocaleLink>{' '}
        {row.isDemo ? <DemoBadge /> : null}
        <span className="block text-soft">
          {locale === 'en' ? (row.firmEn ?? row.firmName) : row.firmName}
        </span>
      </td>
      {withEcosystem ? (
        <td className="max-lg:hidden">{row.ecosystem ? name(row.ecosystem) : t('outside')}</td>
      ) : null}
      {withPark ? (
        <td
          className={row.park ? `lg:min-w-32 ${LAST} ${row.signed ? comma : ''}` : 'text-soft max-lg:hidden'}
        >
          {row.park ? name(row.park) : t('noPark')}
        </td>
      ) : null}
      <td className={`whitespace-nowrap max-lg:order-3 ${goesOn ? comma : ''}`}>
        {STAGE_LABELS[row.stage][locale]}
      </td>
      <td className={`whitespace-nowrap ${row.signed ? LAST : 'max-lg:hidden'}`}>
        <span className="max-lg:hidden">{signed}</span>
        <span className="lg:hidden">{t('signedOn', { date: signed })}</span>
      </td>
      <td
        className={`num phrases whitespace-normal! max-lg:order-2 max-lg:w-full max-lg:text-start ${row.amountYuan === null ? 'text-soft' : 'max-lg:font-semibold'}`}
      >
        {printAmount(row.amountYuan, row.bound, locale)}
      </td>
    </tr>
  );
}

type Props = { rows: readonly ProjectRow[]; omit?: 'ecosystem' | 'park' };

/**
 * Projects as a visitor reads them: a table when there is room, blocks on a smaller window. `omit` leaves out the column that
 * says the same of every row, as on the page of one ecosystem or park.
 */
export function ProjectTable({ rows, omit }: Props) {
  const t = useTranslations('projects');
  const [withEcosystem, withPark] = [omit !== 'ecosystem', omit !== 'park'];
  return (
    <table className="dense figures w-full border-collapse max-lg:block">
      <thead className="max-lg:sr-only">
        <tr>
          <th scope="col" className="w-[38%]">
            {t('name')}
          </th>
          {withEcosystem ? (
            <th scope="col" className="w-[19%]">
              {t('ecosystem')}
            </th>
          ) : null}
          {withPark ? <th scope="col">{t('park')}</th> : null}
          <th scope="col">{t('stage')}</th>
          <th scope="col">{t('signed')}</th>
          <th scope="col" className="num w-[14%]">
            {t('amount')}
          </th>
        </tr>
      </thead>
      <tbody className="max-lg:block">
        {rows.map((row) => (
          <Row key={row.id} row={row} withEcosystem={withEcosystem} withPark={withPark} />
        ))}
      </tbody>
    </table>
  );
}
