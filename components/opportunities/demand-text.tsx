import { getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import { type Demand, hasDemand } from '@/lib/opportunities/demand';
import type { Rank } from '@/lib/opportunities/queries';
import { signedWords } from './demand-words';

/** The demand behind an opportunity in a sentence, with what its sum does not hold. */
export async function DemandText({ demand }: { demand: Demand }) {
  const t = await getTranslations('opportunities');
  const { firms, projects } = demand;
  if (!hasDemand(demand)) return <p className="prose">{t('behindNone')}</p>;
  if (projects === 0) return <p className="prose">{t('behindFirms', { firms })}</p>;
  return <p className="prose">{t('behindText', { firms, signed: await signedWords(demand) })}</p>;
}

type RankProps = { rank: Rank | null; demand: Demand };

/** Where demand puts an opportunity among all of the district that somebody waits for, or that nobody does. */
export async function RankLine({ rank, demand }: RankProps) {
  const t = await getTranslations('opportunities');
  if (rank) return t('rankText', rank);
  return hasDemand(demand) ? null : t('rankNone');
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

/** The same in a sentence, where the rule stands elsewhere. */
export async function DemandRuleLine() {
  const t = await getTranslations('opportunities');
  return (
    <p className="prose text-sm text-soft">
      {t('ruleShort')}{' '}
      <LocaleLink className="link whitespace-nowrap" href={'/opportunities#rule' as '/opportunities'}>
        {t('ruleLink')}
      </LocaleLink>
    </p>
  );
}
