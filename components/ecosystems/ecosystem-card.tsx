import { getLocale, getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import { asLocale } from '@/i18n/locales';
import type { EcosystemCard as Card } from '@/lib/ecosystems/queries';
import { cardNamesNobody } from '@/lib/ecosystems/unnamed';
import { printAmount } from '@/lib/money/print-amount';
import type { Opportunity } from '@/lib/opportunities/queries';
import { KeptBracket } from './kept-bracket';
import { liveEdges, MiniChain, type Sheet } from './mini-chain';

const STRENGTHS = ['strong', 'thin', 'missing'] as const;

/** Who waits behind a gap, in words; what there is none of is left out. */
async function Waiting({ demand }: { demand: Opportunity['demand'] }) {
  const t = await getTranslations('chain');
  const what = (['firms', 'projects'] as const)
    .filter((key) => demand[key] > 0)
    .map((key) => t(`index.waiting.${key}`, { count: demand[key] }))
    .join(t('index.waiting.and'));
  return <KeptBracket className="text-soft">{t('index.waiting.at', { what })}</KeptBracket>;
}

type Props = { card: Card; gap: Opportunity | null; sheet: Sheet };

/**
 * An ecosystem in the overview: its chain in the small, what that says, and the gap that most wait for. Names, drawings
 * and words of a row of entries begin at the same heights.
 */
export async function EcosystemEntry({ card, gap, sheet }: Props) {
  const [t, common, own, raw] = await Promise.all([
    getTranslations('chain'),
    getTranslations('common'),
    getTranslations('ecosystems'),
    getLocale(),
  ]);
  const locale = asLocale(raw);
  const english = locale === 'en';
  const name = english ? card.nameEn : card.nameZh;
  const parts = cardNamesNobody(card)
    ? [t('index.parts.nobody')]
    : STRENGTHS.filter((one) => card.strengths[one] > 0).map((one) =>
        t(`index.parts.${one}`, { count: card.strengths[one] }),
      );
  const summary = `${t('index.all', { count: card.segments.length })}${common('colon')}${parts.join(common('comma'))}`;
  const live = liveEdges(card).length;
  return (
    <li className="row-span-3 grid min-w-0 grid-rows-subgrid pb-8">
      <h3 className={card.tier === 'leading' ? 'text-xl sm:text-2xl' : 'text-lg sm:text-xl'}>
        <LocaleLink
          href={`/ecosystems/${card.slug}`}
          className="underline decoration-1 decoration-strong underline-offset-4 hover:text-gold"
        >
          {name}
        </LocaleLink>
      </h3>
      <LocaleLink
        href={`/ecosystems/${card.slug}`}
        className="self-start border border-line p-3 hover:border-strong"
      >
        <MiniChain card={card} sheet={sheet} label={`${name}${common('colon')}${summary}`} />
      </LocaleLink>
      <div className="flex flex-col gap-2">
        <p className="figures phrases text-sm">
          {summary}
          {live > 0 ? (
            <span className="text-river">
              {common('semicolon')}
              {t('index.live', { count: live })}
            </span>
          ) : null}
        </p>
        <p className="prose text-soft text-sm">{english ? card.summaryEn : card.summaryZh}</p>
        {gap && gap.demand.firms + gap.demand.projects > 0 ? (
          <p className="text-sm">
            {t('index.most')}
            <LocaleLink
              className="link font-semibold"
              href={`/opportunities/${card.slug}/${gap.segment.slug}`}
            >
              {english ? gap.segment.nameEn : gap.segment.nameZh}
            </LocaleLink>
            <Waiting demand={gap.demand} />
          </p>
        ) : null}
        {card.targetOutputYuan ? (
          <p className="figures text-sm">
            {own('targetOutput')} {printAmount(card.targetOutputYuan, 'exact', locale)}
            <span className="text-soft">{common('bracketed', { text: own('targetUndated') })}</span>
          </p>
        ) : null}
      </div>
    </li>
  );
}
