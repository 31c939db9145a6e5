import { getLocale, getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import { Section } from '@/components/ui/section';
import { asLocale } from '@/i18n/locales';
import { STRENGTH_LABELS } from '@/lib/ecosystems/labels';
import { printAmount } from '@/lib/money/print-amount';
import { listOpportunities, type Opportunity } from '@/lib/opportunities/queries';

const SHOWN = 6;

async function Wanted({ opportunity: { segment, ecosystem, demand } }: { opportunity: Opportunity }) {
  const [t, raw] = await Promise.all([getTranslations('home'), getLocale()]);
  const locale = asLocale(raw);
  const english = locale === 'en';
  return (
    <li className="flex flex-col gap-1 border-gold border-t-2 border-dotted pt-3">
      <span className="eyebrow">{english ? ecosystem.nameEn : ecosystem.nameZh}</span>
      <h3 className="text-xl">
        <LocaleLink className="hover:text-gold" href={`/opportunities/${ecosystem.slug}/${segment.slug}`}>
          {english ? segment.nameEn : segment.nameZh}
        </LocaleLink>
        <span className="ms-2 font-sans text-gold text-sm">{STRENGTH_LABELS[segment.strength][locale]}</span>
      </h3>
      <p className="figures text-sm">
        {t('waiting', { firms: demand.firms, projects: demand.projects })}
        {demand.projects > demand.undisclosed ? (
          <span className="block text-soft">
            {t('behind', { amount: printAmount(demand.amountYuan, demand.bound, locale) })}
          </span>
        ) : null}
      </p>
    </li>
  );
}

/** The gaps that most local demand waits behind. */
export async function MostWanted() {
  const [t, opportunities] = await Promise.all([getTranslations('home'), listOpportunities()]);
  return (
    <Section
      title={t('wanted')}
      note={
        <LocaleLink className="link" href="/opportunities">
          {t('allWanted')}
        </LocaleLink>
      }
    >
      <p className="prose text-soft">{t('wantedRule')}</p>
      <ul className="grid gap-x-10 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
        {opportunities.slice(0, SHOWN).map((one) => (
          <Wanted key={`${one.ecosystem.slug}/${one.segment.slug}`} opportunity={one} />
        ))}
      </ul>
    </Section>
  );
}
