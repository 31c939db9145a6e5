import { getLocale, getTranslations } from 'next-intl/server';
import { asLocale } from '@/i18n/locales';
import type { EcosystemChain } from '@/lib/ecosystems/queries';
import { parseFuzzyDate, printFuzzyDate } from '@/lib/periods/fuzzy-date';

/** How new the facts of a chain are (as its newest source, not as the last write), and whose knowledge the rest is. */
export async function Standing({ chain }: { chain: EcosystemChain }) {
  const [t, raw] = await Promise.all([getTranslations('chain'), getLocale()]);
  const firms = [...chain.segments.flatMap((one) => one.firms), ...chain.unplaced];
  const [before, after] = t('asOf', { date: '|' }).split('|');
  return (
    <p className="text-soft text-xs">
      {chain.newestSource ? (
        <>
          {before}
          <span className="whitespace-nowrap">
            {printFuzzyDate(parseFuzzyDate(chain.newestSource), asLocale(raw))}
          </span>
          {after}
        </>
      ) : null}
      {t('basis')}
      {firms.some((one) => one.basis === 'classified') ? t('classifiedNote') : null}
      {chain.parks.length > 0 ? t('parksNote') : null}
    </p>
  );
}
