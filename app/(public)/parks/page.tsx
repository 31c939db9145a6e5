import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ParkEntry } from '@/components/parks/park-entry';
import { SketchMap } from '@/components/parks/sketch-map';
import { PageHeader } from '@/components/ui/page-header';
import { getDistrict } from '@/lib/district/queries';
import { listParks } from '@/lib/parks/queries';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('parks');
  return { title: t('title'), description: t('lead') };
}

export default async function Parks() {
  const [t, terrain, locale, parks, district] = await Promise.all([
    getTranslations('parks'),
    getTranslations('terrain'),
    getLocale(),
    listParks(),
    getDistrict(),
  ]);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <SketchMap parks={parks} district={district} />
      <h2 className="sr-only">{terrain('list')}</h2>
      <ol className="pt-6">
        {parks.map((park) => (
          <ParkEntry key={park.slug} park={park} english={locale === 'en'} />
        ))}
      </ol>
    </>
  );
}
