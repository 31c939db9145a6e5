import { getLocale, getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import { Section } from '@/components/ui/section';
import { SourceLine } from '@/components/ui/source-list';
import { asLocale } from '@/i18n/locales';
import { labelStatisticsPeriod } from '@/lib/indicators/periods';
import { listTargets } from '@/lib/indicators/queries';
import { IndicatorValue } from './indicator-value';

/** Each target beside the latest whole-year value; where none was published, it says so. */
export async function TargetTable() {
  const [t, common, locale, targets] = await Promise.all([
    getTranslations('home'),
    getTranslations('common'),
    getLocale(),
    listTargets(),
  ]);
  const english = locale === 'en';
  return (
    <Section
      late
      title={t('targets')}
      note={
        <LocaleLink className="link" href="/indicators">
          {t('allIndicators')}
        </LocaleLink>
      }
    >
      <div className="overflow-x-auto">
        <table className="dense w-full border-collapse max-sm:block">
          <thead className="max-sm:sr-only">
            <tr>
              <th scope="col">{t('indicator')}</th>
              <th scope="col" className="w-[38%]">
                {t('target')}
              </th>
              <th scope="col" className="w-[28%]">
                {t('latest')}
              </th>
              <th scope="col" className="num">
                {t('gap')}
              </th>
            </tr>
          </thead>
          <tbody className="max-sm:block">
            {targets.map((target) => (
              <tr
                key={target.code}
                className="max-sm:flex max-sm:flex-wrap max-sm:gap-x-4 max-sm:border-line max-sm:border-b max-sm:py-3 max-sm:*:border-0 max-sm:*:p-0"
              >
                <th scope="row" className="whitespace-normal! text-ink! max-sm:w-full max-sm:text-start">
                  {english ? target.nameEn : target.nameZh}
                </th>
                <td className="max-sm:w-full">
                  <span className="text-soft sm:hidden">{t('target')} </span>
                  {target.bound === 'atLeast' ? t('atLeast') : ''}
                  <IndicatorValue of={{ ...target, bound: 'exact' }} />
                  <span className="block">
                    <SourceLine sources={target.sources} />
                  </span>
                </td>
                <td className="max-sm:w-full">
                  <span className="text-soft sm:hidden">{t('latest')} </span>
                  {target.standing.comparable ? (
                    <>
                      <IndicatorValue of={target.standing.latest} />
                      {common('bracketed', {
                        text: labelStatisticsPeriod(target.standing.latest.period, asLocale(locale)),
                      })}
                      <span className="block">
                        <SourceLine sources={target.standing.latest.sources} />
                      </span>
                    </>
                  ) : (
                    <span className="text-soft">{t('noLatest')}</span>
                  )}
                </td>
                <td className="num">
                  <span className="text-soft sm:hidden">{t('gap')} </span>
                  {target.standing.comparable ? `${target.standing.reachedPercent}%` : '—'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
