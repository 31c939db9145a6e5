import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Introductions } from '@/components/firms/introductions';
import { DemandRule } from '@/components/opportunities/demand-text';
import { OpportunityTable } from '@/components/opportunities/opportunity-table';
import { QuietList } from '@/components/opportunities/quiet-list';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { listIntroductions } from '@/lib/ecosystems/introductions';
import { listEcosystems } from '@/lib/ecosystems/queries';
import { placesOf } from '@/lib/opportunities/demand';
import { listOpportunities, type Opportunity } from '@/lib/opportunities/queries';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('opportunities');
  return { title: t('title'), description: t('lead') };
}

/** Whether anybody or anything stands downstream. */
const hasDemand = ({ demand }: Opportunity) => demand.projects > 0 || demand.firms > 0;

/** The office has announced that somebody signed. */
const isSettled = ({ released }: Opportunity) => released?.status === 'signed';

type Props = { searchParams: Promise<{ ecosystem?: string | string[] }> };

export default async function Opportunities({ searchParams }: Props) {
  const { ecosystem } = await searchParams;
  const [t, locale, ecosystems] = await Promise.all([
    getTranslations('opportunities'),
    getLocale(),
    listEcosystems(),
  ]);
  const english = locale === 'en';
  const chosen = ecosystems.find((one) => one.slug === ecosystem)?.slug;
  const [all, brought] = await Promise.all([listOpportunities(chosen), listIntroductions()]);
  const introductions = brought.filter((one) => !chosen || one.ecosystem === chosen);
  const settled = all.filter(isSettled);
  const opportunities = all.filter((one) => !isSettled(one));
  const wanted = opportunities.filter(hasDemand);
  const quiet = opportunities.filter((one) => !hasDemand(one));
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')}>
        <form
          action={english ? '/en/opportunities' : '/opportunities'}
          className="no-print flex flex-wrap items-end gap-3"
        >
          <label className="flex flex-col gap-1 text-sm">
            <span className="text-soft">{t('ecosystem')}</span>
            <select className="input" name="ecosystem" defaultValue={chosen ?? ''}>
              <option value="">{t('all')}</option>
              {ecosystems.map((one) => (
                <option key={one.slug} value={one.slug}>
                  {english ? one.nameEn : one.nameZh}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" className="button">
            {t('show')}
          </button>
        </form>
      </PageHeader>
      {opportunities.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <>
          {wanted.length > 0 ? (
            <OpportunityTable opportunities={wanted} places={placesOf(wanted.map((one) => one.demand))} />
          ) : null}
          {quiet.length > 0 ? (
            <details className="py-4" open={wanted.length === 0}>
              <summary className="min-h-8 py-1">
                {t(wanted.length === 0 ? 'quietOnly' : 'quiet', { count: quiet.length })}
              </summary>
              <QuietList opportunities={quiet} />
            </details>
          ) : null}
        </>
      )}
      <div className="flex flex-col gap-2 py-6">
        <DemandRule />
        <p className="prose text-sm text-soft">{t('statusNote')}</p>
      </div>
      {settled.length > 0 ? (
        <Section title={t('settled')} note={t('settledText')}>
          <OpportunityTable opportunities={settled} places={[]} />
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
