import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EcosystemEntry } from '@/components/ecosystems/ecosystem-card';
import { sheetFor } from '@/components/ecosystems/mini-chain';
import { MiniLegend } from '@/components/ecosystems/mini-legend';
import { StrengthRule } from '@/components/ecosystems/strength-rule';
import { PageHeader } from '@/components/ui/page-header';
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
  const [t, all, opportunities] = await Promise.all([
    getTranslations('ecosystems'),
    listEcosystems(),
    listOpportunities(),
  ]);
  const gapOf = (slug: string) => opportunities.find((one) => one.ecosystem.slug === slug) ?? null;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')}>
        <MiniLegend />
      </PageHeader>
      {(['leading', 'pillar', 'nova'] as const).map((tier) => {
        const own = all.filter((one) => one.tier === tier);
        const sheet = sheetFor(own);
        return (
          <section key={tier} className="rule flex flex-col gap-6 pt-8 pb-2 sm:pt-10 print:gap-3 print:pt-4">
            <h2 className="text-2xl sm:text-3xl">{t(`tier.${tier}`)}</h2>
            <ul className={`grid gap-x-10 gap-y-2 ${COLUMNS[tier]}`}>
              {own.map((one) => (
                <EcosystemEntry key={one.slug} card={one} gap={gapOf(one.slug)} sheet={sheet} />
              ))}
            </ul>
          </section>
        );
      })}
      <StrengthRule />
    </>
  );
}
