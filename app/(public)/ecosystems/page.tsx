import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EcosystemEntry } from '@/components/ecosystems/ecosystem-card';
import { StrengthRule } from '@/components/ecosystems/strength-rule';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { listEcosystems } from '@/lib/ecosystems/queries';
import { listOpportunities } from '@/lib/opportunities/queries';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ecosystems'))('title') };
}

const COLUMNS = {
  leading: 'md:grid-cols-2',
  pillar: 'sm:grid-cols-2 lg:grid-cols-4',
  nova: 'sm:grid-cols-2 lg:grid-cols-3',
};

export default async function Ecosystems() {
  const [t, chain, all, opportunities] = await Promise.all([
    getTranslations('ecosystems'),
    getTranslations('chain'),
    listEcosystems(),
    listOpportunities(),
  ]);
  const gapOf = (slug: string) => opportunities.find((one) => one.ecosystem.slug === slug) ?? null;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')}>
        <p className="prose text-soft text-sm">{chain('index.legend')}</p>
      </PageHeader>
      {(['leading', 'pillar', 'nova'] as const).map((tier) => (
        <Section key={tier} title={t(`tier.${tier}`)}>
          <ul className={`grid gap-x-10 gap-y-10 ${COLUMNS[tier]}`}>
            {all
              .filter((one) => one.tier === tier)
              .map((one) => (
                <EcosystemEntry key={one.slug} card={one} gap={gapOf(one.slug)} />
              ))}
          </ul>
        </Section>
      ))}
      <StrengthRule />
    </>
  );
}
