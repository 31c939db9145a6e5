import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Introductions } from '@/components/firms/introductions';
import { DemandRule } from '@/components/opportunities/demand-text';
import { EcosystemChoice } from '@/components/opportunities/ecosystem-choice';
import { QuietList } from '@/components/opportunities/quiet-list';
import { SettledList } from '@/components/opportunities/settled-list';
import { Waiting } from '@/components/opportunities/waiting';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { listIntroductions } from '@/lib/ecosystems/introductions';
import { listEcosystems } from '@/lib/ecosystems/queries';
import { hasDemand } from '@/lib/opportunities/demand';
import { listPlaced, type Placed } from '@/lib/opportunities/queries';
import { shareDemand } from '@/lib/opportunities/shared-demand';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('opportunities');
  return { title: t('title'), description: t('lead') };
}

/** The office has announced that somebody signed. */
const isSettled = ({ released }: Placed) => released?.status === 'signed';

type Props = { searchParams: Promise<{ ecosystem?: string | string[] }> };

export default async function Opportunities({ searchParams }: Props) {
  const { ecosystem } = await searchParams;
  const [t, ecosystems] = await Promise.all([getTranslations('opportunities'), listEcosystems()]);
  const chosen = ecosystems.find((one) => one.slug === ecosystem)?.slug;
  const [all, brought] = await Promise.all([listPlaced(chosen), listIntroductions()]);
  const introductions = brought.filter((one) => !chosen || one.ecosystem === chosen);
  const settled = all.filter(isSettled);
  const open = all.filter((one) => !isSettled(one));
  const wanted = open.filter((one) => hasDemand(one.demand));
  const quiet = open.filter((one) => !hasDemand(one.demand));
  const placeOf = ({ place }: Placed) => ({
    place: place ?? 0,
    sharing: all.filter((one) => one.place === place).length,
  });
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')}>
        <EcosystemChoice ecosystems={ecosystems} chosen={chosen} count={wanted.length} />
      </PageHeader>
      {open.length === 0 ? <EmptyState title={t('none')}>{t('noneText')}</EmptyState> : null}
      {wanted.length > 0 ? (
        <Section id="rule" title={t('byDemand')}>
          <DemandRule />
          {open.some(({ released }) => released) ? (
            <p className="prose text-sm text-soft">{t('statusNote')}</p>
          ) : null}
          <ul className="border-line border-b">
            {shareDemand(wanted).map((shared) => (
              <Waiting
                key={shared.opportunities[0].segment.slug}
                shared={shared}
                place={
                  <span className="figures text-sm text-soft">
                    {t(chosen ? 'placeWithin' : 'place', placeOf(shared.opportunities[0]))}
                  </span>
                }
              />
            ))}
          </ul>
        </Section>
      ) : null}
      {quiet.length > 0 ? (
        <details className="py-4" open={wanted.length === 0}>
          <summary className="min-h-8 py-1">
            {t(wanted.length === 0 ? 'quietOnly' : 'quiet', { count: quiet.length })}
          </summary>
          <QuietList opportunities={quiet} />
        </details>
      ) : null}
      {settled.length > 0 ? (
        <Section title={t('settled')} note={t('settledText')}>
          <SettledList opportunities={settled} />
        </Section>
      ) : null}
      {introductions.length > 0 ? (
        <Section title={t('introductions')} note={t('introductionsText')}>
          <Introductions introductions={introductions} />
        </Section>
      ) : null}
    </>
  );
}
