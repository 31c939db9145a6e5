import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { OpportunityTable } from '@/components/opportunities/opportunity-table';
import { QuietList } from '@/components/opportunities/quiet-list';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { listEcosystems } from '@/lib/ecosystems/queries';
import { listOpportunities, type Opportunity } from '@/lib/opportunities/queries';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('opportunities');
  return { title: t('title'), description: t('lead') };
}

/** Whether anybody or anything stands downstream. */
const hasDemand = ({ demand }: Opportunity) => demand.projects > 0 || demand.firms > 0;

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
  const opportunities = await listOpportunities(chosen);
  const quiet = opportunities.filter((one) => !hasDemand(one));
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')}>
        <form
          action={english ? '/en/opportunities' : '/opportunities'}
          className="flex flex-wrap items-end gap-3"
        >
          <label className="flex flex-col text-sm">
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
          <OpportunityTable opportunities={opportunities.filter(hasDemand)} />
          {quiet.length > 0 ? (
            <details className="py-4">
              <summary className="min-h-8 py-1">{t('quiet', { count: quiet.length })}</summary>
              <QuietList opportunities={quiet} />
            </details>
          ) : null}
        </>
      )}
      <p className="prose py-6 text-sm text-soft">{t('rule')}</p>
    </>
  );
}
