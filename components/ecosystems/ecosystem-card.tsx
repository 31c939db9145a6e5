import { getLocale, getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import { asLocale } from '@/i18n/locales';
import type { EcosystemCard as Card } from '@/lib/ecosystems/queries';
import { printAmount } from '@/lib/money/print-amount';
import type { Opportunity } from '@/lib/opportunities/queries';
import { liveEdges, MiniChain } from './mini-chain';

const SCALE = { leading: 2.2, pillar: 1.3, nova: 1.5 };
const HEIGHT = { leading: 'md:min-h-80', pillar: 'sm:min-h-32', nova: 'sm:min-h-44' };

/** An ecosystem in the overview: its chain in the small, what that says, and the gap that most wait for. */
export async function EcosystemEntry({ card, gap }: { card: Card; gap: Opportunity | null }) {
  const [t, common, raw] = await Promise.all([
    getTranslations('chain'),
    getTranslations('ecosystems'),
    getLocale(),
  ]);
  const locale = asLocale(raw);
  const english = locale === 'en';
  const name = english ? card.nameEn : card.nameZh;
  const summary = t('index.summary', { all: card.segments.length, ...card.strengths });
  const live = liveEdges(card).length;
  return (
    <li className="flex min-w-0 flex-col gap-2">
      <h3 className={card.tier === 'leading' ? 'text-2xl' : 'text-xl'}>
        <LocaleLink href={`/ecosystems/${card.slug}`} className="hover:text-gold">
          {name}
        </LocaleLink>
      </h3>
      <LocaleLink
        href={`/ecosystems/${card.slug}`}
        className={`flex w-full items-center py-1 ${HEIGHT[card.tier]}`}
      >
        <MiniChain card={card} scale={SCALE[card.tier]} label={`${name}${english ? ': ' : '：'}${summary}`} />
      </LocaleLink>
      <p className="figures text-sm">
        {summary}
        {live > 0 ? (
          <span className="text-river">
            {english ? '; ' : '；'}
            {t('index.live', { count: live })}
          </span>
        ) : null}
      </p>
      <p className="prose text-soft text-sm">{english ? card.summaryEn : card.summaryZh}</p>
      {gap && gap.demand.firms + gap.demand.projects > 0 ? (
        <p className="text-sm">
          {t('index.most')}
          <LocaleLink className="link font-semibold" href={`/opportunities/${card.slug}/${gap.segment.slug}`}>
            {english ? gap.segment.nameEn : gap.segment.nameZh}
          </LocaleLink>
          <span className="text-soft">
            {english ? ' (' : '（'}
            {t('index.waiting', { firms: gap.demand.firms, projects: gap.demand.projects })}
            {english ? ')' : '）'}
          </span>
        </p>
      ) : null}
      {card.targetOutputYuan ? (
        <p className="figures text-sm">
          {common('targetOutput')} {printAmount(card.targetOutputYuan, 'exact', locale)}
        </p>
      ) : null}
    </li>
  );
}
