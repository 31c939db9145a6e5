import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { FlowerLegend } from '@/components/parks/flower-legend';
import { ParkChains } from '@/components/parks/park-chains';
import { ParkFirms } from '@/components/parks/park-firms';
import { ParkHead } from '@/components/parks/park-head';
import { isUnnamed, ParkNothing } from '@/components/parks/park-nothing';
import { SketchMap } from '@/components/parks/sketch-map';
import { ProjectTable } from '@/components/projects/project-table';
import { LocaleLink } from '@/components/ui/locale-link';
import { Section } from '@/components/ui/section';
import { SourceList } from '@/components/ui/source-list';
import { getDistrict } from '@/lib/district/queries';
import { getPark, listParks } from '@/lib/parks/queries';
import { readFilters } from '@/lib/projects/filters';
import { listPublicProjects } from '@/lib/projects/public-queries';
import { mergeCited } from '@/lib/sources/cited';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [park, locale] = await Promise.all([getPark((await params).slug), getLocale()]);
  return park ? { title: locale === 'en' ? park.nameEn : park.nameZh } : {};
}

export default async function ParkPage({ params }: Props) {
  const park = await getPark((await params).slug);
  if (!park) notFound();
  const [t, common, terrain, all, district, published] = await Promise.all([
    getTranslations('parks'),
    getTranslations('common'),
    getTranslations('terrain'),
    listParks(),
    getDistrict(),
    listPublicProjects(readFilters({ park: park.slug, demo: 'without' }), 12),
  ]);
  const chains = park.chains.filter((chain) => chain.real > 0);
  return (
    <>
      <ParkHead park={park} />
      <div className="pb-8">
        <SketchMap parks={all} district={district} current={park.slug} />
      </div>
      <Section title={terrain('firms')} note={<FlowerLegend parks={[park]} />}>
        {isUnnamed(park) ? <ParkNothing park={park} /> : <ParkFirms park={park} />}
      </Section>
      {chains.length > 0 ? (
        <Section title={terrain('chains')}>
          <ParkChains chains={chains} />
        </Section>
      ) : null}
      {published.rows.length > 0 ? (
        <Section
          title={terrain('projects')}
          note={
            <span className="flex gap-x-5">
              <LocaleLink className="link" href={`/projects?park=${park.slug}`}>
                {t('allProjects')}
              </LocaleLink>
              <LocaleLink className="link" href={`/projects?park=${park.slug}&view=timeline`}>
                {terrain('timeline')}
              </LocaleLink>
            </span>
          }
        >
          <ProjectTable rows={published.rows} omit="park" />
        </Section>
      ) : null}
      <Section title={common('sources')}>
        <SourceList sources={mergeCited([park.sources, park.projectSources])} />
      </Section>
    </>
  );
}
