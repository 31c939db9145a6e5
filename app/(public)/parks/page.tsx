import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { FlowerLegend } from '@/components/parks/flower-legend';
import { ParkEntry } from '@/components/parks/park-entry';
import { SketchMap } from '@/components/parks/sketch-map';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SourceList } from '@/components/ui/source-list';
import { getDistrict } from '@/lib/district/queries';
import { listParks } from '@/lib/parks/queries';
import { mergeCited } from '@/lib/sources/cited';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('parks');
  return { title: t('title'), description: t('lead') };
}

export default async function Parks() {
  const [t, terrain, common, locale, parks, district] = await Promise.all([
    getTranslations('parks'),
    getTranslations('terrain'),
    getTranslations('common'),
    getLocale(),
    listParks(),
    getDistrict(),
  ]);
  const sources = mergeCited(
    parks.flatMap((park) => [
      park.sources,
      park.projectSources,
      ...park.indicators.map((one) => one.sources),
    ]),
  );
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <SketchMap parks={parks} district={district} />
      <h2 className="sr-only">{terrain('list')}</h2>
      <div className="pt-6 pb-3">
        <FlowerLegend parks={parks} />
      </div>
      <ol>
        {parks.map((park) => (
          <ParkEntry key={park.slug} park={park} english={locale === 'en'} />
        ))}
      </ol>
      <Section title={common('sources')}>
        <SourceList sources={sources} />
      </Section>
    </>
  );
}
