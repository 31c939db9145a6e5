import { getTranslations } from 'next-intl/server';
import { Waiting } from '@/components/opportunities/waiting';
import { LocaleLink } from '@/components/ui/locale-link';
import { Section } from '@/components/ui/section';
import { listOpportunities } from '@/lib/opportunities/queries';
import { shareDemand } from '@/lib/opportunities/shared-demand';

const SHOWN = 5;

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
      <ul>
        {shareDemand(opportunities)
          .slice(0, SHOWN)
          .map((shared, index) => (
            <Waiting key={shared.opportunities[0].segment.slug} shared={shared} late={index > 0} />
          ))}
      </ul>
    </Section>
  );
}
