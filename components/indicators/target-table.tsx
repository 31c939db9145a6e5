import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LocaleLink } from '@/components/ui/locale-link';
import { Section } from '@/components/ui/section';
import { SourceLine } from '@/components/ui/source-list';
import { asLocale } from '@/i18n/locales';
import { labelStatisticsPeriod } from '@/lib/indicators/periods';
import { printName } from '@/lib/indicators/print';
import { listTargets, type TargetProgress } from '@/lib/indicators/queries';
import { mergeCited } from '@/lib/sources/cited';
import { IndicatorValue } from './indicator-value';

/** A cell that on a phone becomes a line, its name in one column and what it says in the next. */
function Cell({ name, className = '', children }: { name: string; className?: string; children: ReactNode }) {
  return (
    <td className={`max-sm:grid max-sm:grid-cols-[4.5rem_1fr] ${className}`}>
      <span className="text-soft sm:hidden">{name}</span>
      <div>{children}</div>
    </td>
  );
}

/** The value held against the target, with its period; its own name where that is not the target's. */
async function Latest({ standing }: Pick<TargetProgress, 'standing'>) {
  const [t, common, raw] = await Promise.all([
    getTranslations('home'),
    getTranslations('common'),
    getLocale(),
  ]);
  const locale = asLocale(raw);
  if (!standing.comparable) return <span className="text-soft">{t('noLatest')}</span>;
  const { latest, sameName } = standing;
  return (
    <>
      <IndicatorValue of={latest} />
      {common('bracketed', { text: labelStatisticsPeriod(latest.period, locale) })}
      {sameName ? null : (
        <span className="block text-soft">{t('measured', { name: printName(latest, locale) })}</span>
      )}
      <span className="block">
        <SourceLine sources={latest.sources} />
      </span>
    </>
  );
}

/** Each target beside the latest value; how much is reached only where both measure the same, and where none was published, it says so. */
export async function TargetTable() {
  const [t, raw, targets] = await Promise.all([getTranslations('home'), getLocale(), listTargets()]);
  const locale = asLocale(raw);
  const sources = mergeCited(targets.map((target) => target.sources));
  const shared = sources.length === 1; // told once, under all of them
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
              <th scope="col" className="w-[30%]">
                {t('target')}
              </th>
              <th scope="col" className="w-[36%]">
                {t('latest')}
              </th>
              <th scope="col" className="num">
                {t('gap')}
              </th>
            </tr>
          </thead>
          <tbody className="max-sm:block">
            {targets.map(({ standing, ...target }) => (
              <tr
                key={target.code}
                className="max-sm:flex max-sm:flex-col max-sm:border-line max-sm:border-b max-sm:py-3 max-sm:*:border-0 max-sm:*:p-0"
              >
                <th scope="row" className="whitespace-normal! text-ink! max-sm:text-start">
                  {printName(target, locale)}
                </th>
                <Cell name={t('target')}>
                  {target.bound === 'atLeast' ? t('atLeast') : ''}
                  <IndicatorValue of={{ ...target, bound: 'exact' }} />
                  {shared ? null : (
                    <span className="block">
                      <SourceLine sources={target.sources} />
                    </span>
                  )}
                </Cell>
                <Cell name={t('latestShort')}>
                  <Latest standing={standing} />
                </Cell>
                <Cell name={t('gap')} className="num max-sm:text-start">
                  {standing.comparable && standing.sameName
                    ? `${standing.most ? t('over') : ''}${standing.reachedPercent}%`
                    : '—'}
                </Cell>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shared ? (
        <p className="text-sm text-soft [&_.phrases]:inline [&_.source-word]:hidden">
          {t('targetsSource')}
          <SourceLine sources={sources} />
        </p>
      ) : null}
    </Section>
  );
}
