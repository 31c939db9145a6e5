import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { type EcosystemCard, listEcosystems } from '@/lib/ecosystems/queries';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ecosystems'))('title') };
}

async function Card({ one, english }: { one: EcosystemCard; english: boolean }) {
  const [t, home] = await Promise.all([getTranslations('ecosystems'), getTranslations('home')]);
  const segments = one.strengths.strong + one.strengths.thin + one.strengths.missing;
  return (
    <li className="flex flex-col gap-1.5">
      <h3 className={one.tier === 'leading' ? 'text-2xl' : 'text-xl'}>
        <LocaleLink href={`/ecosystems/${one.slug}`} className="hover:text-gold">
          {english ? one.nameEn : one.nameZh}
        </LocaleLink>
      </h3>
      <p className="prose text-soft">{english ? one.summaryEn : one.summaryZh}</p>
      <p className="figures flex flex-wrap gap-x-4 text-sm">
        <span>{t('counts', { segments, firms: one.firms, projects: one.projects })}</span>
        <span className="text-gold">{home('missing', { count: one.strengths.missing })}</span>
      </p>
    </li>
  );
}

export default async function Ecosystems() {
  const [t, locale, all] = await Promise.all([getTranslations('ecosystems'), getLocale(), listEcosystems()]);
  const tiers = ['leading', 'pillar', 'nova'] as const;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {tiers.map((tier) => (
        <Section key={tier} title={t(`tier.${tier}`)}>
          <ul
            className={`grid gap-x-12 gap-y-9 ${tier === 'nova' ? 'sm:grid-cols-2 lg:grid-cols-3' : 'md:grid-cols-2'}`}
          >
            {all
              .filter((one) => one.tier === tier)
              .map((one) => (
                <Card key={one.slug} one={one} english={locale === 'en'} />
              ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
