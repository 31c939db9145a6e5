import { getLocale, getTranslations } from 'next-intl/server';
import { StrengthMark } from '@/components/ecosystems/strength-mark';
import { LocaleLink } from '@/components/ui/locale-link';
import { asLocale } from '@/i18n/locales';
import { printAmount } from '@/lib/money/print-amount';
import type { Opportunity } from '@/lib/opportunities/queries';
import { ReleasedStatus } from './released-status';

type Props = { opportunities: readonly Opportunity[]; places: readonly number[] };

/** Opportunities in their order with their places, the demand that gave it, and what the office has announced, once it did. */
export async function OpportunityTable({ opportunities, places }: Props) {
  const [t, raw] = await Promise.all([getTranslations('opportunities'), getLocale()]);
  const locale = asLocale(raw);
  const english = locale === 'en';
  const hasStatus = opportunities.some(({ released }) => released);
  return (
    <div className="overflow-x-auto border-line border-y max-sm:border-b-0">
      <table className="figures dense w-full max-sm:block [&_thead_th]:whitespace-normal!">
        <thead className="max-sm:sr-only">
          <tr>
            <th scope="col" className="num">
              {t('rank')}
            </th>
            <th scope="col">{t('segment')}</th>
            <th scope="col">{t('strength')}</th>
            {hasStatus ? (
              <th scope="col" className="max-md:hidden">
                {t('status')}
              </th>
            ) : null}
            <th scope="col" className="num max-md:hidden">
              {t('buyers')}
            </th>
            <th scope="col" className="num max-md:hidden">
              {t('projects')}
            </th>
            <th scope="col" className="num">
              {t('amount')}
            </th>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {opportunities.map(({ segment, ecosystem, demand, released }, index) => (
            <tr
              key={`${ecosystem.slug}/${segment.slug}`}
              className="max-sm:grid max-sm:grid-cols-[1.75rem_1fr_auto] max-sm:gap-x-2 max-sm:border-line max-sm:border-b max-sm:py-2.5 max-sm:*:border-0 max-sm:*:p-0"
            >
              <td className="num">{places[index]}</td>
              <th scope="row" className="whitespace-normal! font-normal! text-ink!">
                <LocaleLink className="link" href={`/opportunities/${ecosystem.slug}/${segment.slug}`}>
                  {english ? segment.nameEn : segment.nameZh}
                </LocaleLink>
                <span className="block text-soft text-xs">
                  {english ? ecosystem.nameEn : ecosystem.nameZh}
                </span>
                {demand.projects === 0 ? (
                  <span className="block text-xs sm:hidden">
                    <span className="text-soft">{t('buyers')}</span> {demand.firms}
                  </span>
                ) : null}
                {released ? (
                  <span className="block text-xs md:hidden">
                    <ReleasedStatus released={released} />
                  </span>
                ) : null}
              </th>
              <td>
                <StrengthMark segment={segment} />
              </td>
              {hasStatus ? (
                <td className="max-md:hidden">
                  <ReleasedStatus released={released} />
                </td>
              ) : null}
              <td className="num max-md:hidden">{demand.firms}</td>
              <td className="num max-md:hidden">{demand.projects}</td>
              <td
                className={`num max-sm:col-span-2 max-sm:col-start-2 max-sm:whitespace-normal! max-sm:text-start ${demand.projects === 0 ? 'max-sm:hidden' : ''}`}
              >
                <span className="text-soft sm:hidden">{t('amount')} </span>
                {demand.projects > demand.undisclosed
                  ? printAmount(demand.amountYuan, demand.bound, locale)
                  : '—'}
                {demand.planned > 0 ? (
                  <span className="text-soft text-xs sm:block">
                    {' '}
                    {t('planned', { count: demand.planned })}
                  </span>
                ) : null}
                {demand.undisclosed > 0 ? (
                  <span className="text-soft text-xs sm:block">
                    {' '}
                    {t('undisclosed', { count: demand.undisclosed })}
                  </span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
