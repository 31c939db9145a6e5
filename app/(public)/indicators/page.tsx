import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SeriesList } from '@/components/indicators/series-list';
import { isDrawn } from '@/components/indicators/series-points';
import { TargetProgressList } from '@/components/indicators/target-progress';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { listSeries, listTargets } from '@/lib/indicators/queries';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('statistics');
  return { title: t('title'), description: t('lead') };
}

export default async function Indicators() {
  const [t, targets, series] = await Promise.all([
    getTranslations('statistics'),
    listTargets(),
    listSeries(),
  ]);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {targets.length > 0 ? (
        <Section title={t('targets')} note={t('targetsNote')}>
          <TargetProgressList targets={targets} />
        </Section>
      ) : null}
      <Section title={t('series')} {...(series.some(isDrawn) ? { note: t('seriesNote') } : {})}>
        {series.length === 0 ? <EmptyState title={t('empty')} /> : <SeriesList series={series} />}
      </Section>
    </>
  );
}
