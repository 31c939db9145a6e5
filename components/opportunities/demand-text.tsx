import { getLocale, getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import { asLocale } from '@/i18n/locales';
import { printAmount } from '@/lib/money/print-amount';
import type { Demand } from '@/lib/opportunities/demand';
import type { Rank } from '@/lib/opportunities/queries';

/** The demand behind an opportunity in a sentence, with what its sum does not hold. */
export async function DemandText({ demand }: { demand: Demand }) {
  const [t, raw] = await Promise.all([getTranslations('opportunities'), getLocale()]);
  const locale = asLocale(raw);
  const hasAmount = demand.projects > demand.undisclosed;
  const amount = hasAmount ? printAmount(demand.amountYuan, demand.bound, locale) : '—';
  const stop = locale === 'en' ? '. ' : '。';
  return (
    <p className="prose">
      {t('behindText', { firms: demand.firms, projects: demand.projects, amount })}{' '}
      {demand.planned > 0 ? `${t('planned', { count: demand.planned })}${stop}` : ''}
      {demand.undisclosed > 0 ? `${t('undisclosed', { count: demand.undisclosed })}${stop}` : ''}
    </p>
  );
}

/** Where demand puts an opportunity among all of the district. */
export async function RankLine({ rank }: { rank: Rank | null }) {
  const t = await getTranslations('opportunities');
  if (!rank) return null;
  const { place, count, isShared } = rank;
  return t(isShared ? 'rankShared' : 'rankText', { place, count });
}

/** How opportunities are ordered, and where the rule of strength stands. */
export async function DemandRule() {
  const t = await getTranslations('opportunities');
  return (
    <p className="prose text-sm text-soft">
      {t('rule')}{' '}
      <LocaleLink className="link" href={'/ecosystems#strength' as '/ecosystems'}>
        {t('strengthRule')}
      </LocaleLink>
    </p>
  );
}
