import { useLocale, useTranslations } from 'next-intl';
import { DemoBadge } from '@/components/ui/demo-badge';
import { LocaleLink } from '@/components/ui/locale-link';
import { asLocale } from '@/i18n/locales';
import { printAmount } from '@/lib/money/print-amount';
import { printFuzzyDate } from '@/lib/periods/fuzzy-date';
import { STAGE_LABELS } from '@/lib/projects/labels';
import type { ProjectRow } from '@/lib/projects/page-sql';

/** Projects as a visitor reads them: a table when there is room, blocks on a phone. */
export function ProjectTable({ rows }: { rows: readonly ProjectRow[] }) {
  const t = useTranslations('projects');
  const locale = asLocale(useLocale());
  const name = (one: { nameZh: string; nameEn: string }) => (locale === 'en' ? one.nameEn : one.nameZh);
  return (
    <div className="overflow-x-auto">
      <table className="dense w-full border-collapse max-md:block">
        <thead className="max-md:sr-only">
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('ecosystem')}</th>
            <th scope="col">{t('park')}</th>
            <th scope="col">{t('stage')}</th>
            <th scope="col">{t('signed')}</th>
            <th scope="col" className="num">
              {t('amount')}
            </th>
          </tr>
        </thead>
        <tbody className="max-md:block">
          {rows.map((row) => (
            <tr
              key={row.id}
              className="max-md:flex max-md:flex-wrap max-md:gap-x-4 max-md:border-line max-md:border-b max-md:py-3 max-md:[&>td]:border-0 max-md:[&>td]:p-0"
            >
              <td className="md:max-w-96 max-md:w-full">
                <LocaleLink href={`/projects/${row.code}`} className="link font-semibold">
                  {locale === 'en' ? (row.nameEn ?? row.nameZh) : row.nameZh}
                </LocaleLink>{' '}
                {row.isDemo ? <DemoBadge /> : null}
                <span className="block text-soft">
                  {locale === 'en' ? (row.firmEn ?? row.firmName) : row.firmName}
                </span>
              </td>
              <td className="text-balance md:max-w-48">
                {row.ecosystem ? name(row.ecosystem) : t('outside')}
              </td>
              <td>{row.park ? name(row.park) : '—'}</td>
              <td className="whitespace-nowrap">{STAGE_LABELS[row.stage][locale]}</td>
              <td className="whitespace-nowrap">{printFuzzyDate(row.signed, locale)}</td>
              <td className="num max-md:ms-auto max-md:font-semibold">
                {printAmount(row.amountYuan, row.bound, locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
