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
  const [t, locale, targets] = await Promise.all([getTranslations('home'), getLocale(), listTargets()]);
  const english = locale === 'en';
  return (
    <Section
      title={t('targets')}
      note={
        <LocaleLink className="link" href="/indicators">
          {t('allIndicators')}
        </LocaleLink>
      }
    >
      <div className="overflow-x-auto">
        <table className="dense w-full border-collapse">
          <thead>
            <tr>
              <th scope="col">{t('indicator')}</th>
              <th scope="col">{t('target')}</th>
              <th scope="col">{t('latest')}</th>
              <th scope="col" className="num">
                {t('gap')}
              </th>
            </tr>
          </thead>
          <tbody>
            {targets.map((target) => (
              <tr key={target.code}>
                <th scope="row" className="text-ink!">
                  {english ? target.nameEn : target.nameZh}
                </th>
                <td>
                  {target.bound === 'atLeast' ? t('atLeast') : ''}
                  <IndicatorValue of={{ ...target, bound: 'exact' }} />{' '}
                  <SourceLine sources={target.sources} />
                </td>
                <td>
                  {target.standing.comparable ? (
                    <>
                      <IndicatorValue of={target.standing.latest} />（
                      {labelStatisticsPeriod(target.standing.latest.period, asLocale(locale))}）{' '}
                      <SourceLine sources={target.standing.latest.sources} />
                    </>
                  ) : (
                    <span className="text-soft">{t('noLatest')}</span>
                  )}
                </td>
                <td className="num">
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
