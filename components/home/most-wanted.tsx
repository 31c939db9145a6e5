import { getLocale, getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import { Section } from '@/components/ui/section';
import { asLocale } from '@/i18n/locales';
import { STRENGTH_LABELS } from '@/lib/ecosystems/labels';
import { printAmount } from '@/lib/money/print-amount';
import { listOpportunities, type Opportunity } from '@/lib/opportunities/queries';
import { type SharedDemand, shareDemand } from '@/lib/opportunities/shared-demand';

const SHOWN = 5;

type Named = { nameZh: string; nameEn: string };

/** A segment that is missing, in the dotted line of the chain maps, or thin, which says so. */
async function Gap({ opportunity: { segment, ecosystem } }: { opportunity: Opportunity }) {
  const locale = asLocale(await getLocale());
  return (
    <li>
      <LocaleLink
        href={`/opportunities/${ecosystem.slug}/${segment.slug}`}
        className={`inline-flex min-h-9 items-baseline gap-2 border px-3 py-1 hover:text-gold ${segment.strength === 'missing' ? 'border-gold border-dotted' : 'border-line'}`}
      >
        {locale === 'en' ? segment.nameEn : segment.nameZh}
        {segment.strength === 'missing' ? null : (
          <span className="text-soft text-xs">{STRENGTH_LABELS[segment.strength][locale]}</span>
        )}
      </LocaleLink>
    </li>
  );
}

async function Waiting({ shared: { ecosystem, buyers, demand, opportunities } }: { shared: SharedDemand }) {
  const [t, raw] = await Promise.all([getTranslations('home'), getLocale()]);
  const locale = asLocale(raw);
  const english = locale === 'en';
  const name = (one: Named) => (english ? one.nameEn : one.nameZh);
  const firms = new Map(buyers.flatMap((one) => one.firms).map((firm) => [firm.slug, firm]));
  return (
    <li className="grid gap-x-12 gap-y-4 border-line border-t py-6 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <div className="flex flex-col gap-1">
        <span className="eyebrow">{name(ecosystem)}</span>
        <h3 className="text-xl">
          {t('customers', { segments: buyers.map(name).join(english ? ', ' : '、') })}
        </h3>
        <p className="flex flex-wrap gap-x-3">
          {[...firms.values()].map((firm) => (
            <LocaleLink
              key={firm.slug}
              href={`/firms/${firm.slug}`}
              className="inline-block min-h-6 font-serif hover:text-gold"
            >
              {english ? firm.nameEn : firm.shortZh}
            </LocaleLink>
          ))}
        </p>
        <p className="figures text-sm text-soft">
          {t('signedThere', { projects: demand.projects })}
          {demand.projects > demand.undisclosed
            ? t('behind', { amount: printAmount(demand.amountYuan, demand.bound, locale) })
            : ''}
          {demand.undisclosed > 0 ? t('undisclosed', { count: demand.undisclosed }) : ''}
        </p>
      </div>
      <div className="flex flex-col gap-2">
        <p className="text-sm text-soft">{t('stillMissing', { count: opportunities.length })}</p>
        <ul className="flex flex-wrap gap-2">
          {opportunities.map((one) => (
            <Gap key={one.segment.slug} opportunity={one} />
          ))}
        </ul>
      </div>
    </li>
  );
}

/** The gaps that most local demand waits behind, each demand once with all that it lacks. */
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
      <ul className="border-line border-b">
        {shareDemand(opportunities)
          .slice(0, SHOWN)
          .map((shared) => (
            <Waiting key={shared.opportunities[0]?.segment.slug} shared={shared} />
          ))}
      </ul>
    </Section>
  );
}
