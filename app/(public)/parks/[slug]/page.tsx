import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ParkSummary } from '@/components/parks/park-summary';
import { ProjectTable } from '@/components/projects/project-table';
import { ShortlistButton } from '@/components/shortlist/shortlist-button';
import { LocaleLink } from '@/components/ui/locale-link';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SourceList } from '@/components/ui/source-list';
import { getPark } from '@/lib/parks/queries';
import { readFilters } from '@/lib/projects/filters';
import { listPublicProjects } from '@/lib/projects/public-queries';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [park, locale] = await Promise.all([getPark((await params).slug), getLocale()]);
  return park ? { title: locale === 'en' ? park.nameEn : park.nameZh } : {};
}

export default async function ParkPage({ params }: Props) {
  const park = await getPark((await params).slug);
  if (!park) notFound();
  const [t, common, projectWords, locale, projects] = await Promise.all([
    getTranslations('parks'),
    getTranslations('common'),
    getTranslations('projects'),
    getLocale(),
    listPublicProjects(readFilters({ park: park.slug }), 10),
  ]);
  const english = locale === 'en';
  return (
    <>
      <PageHeader
        eyebrow={
          <LocaleLink className="hover:text-gold" href="/parks">
            {t('title')}
          </LocaleLink>
        }
        title={english ? park.nameEn : park.nameZh}
        lead={english ? park.noteEn : park.noteZh}
      >
        <ParkSummary park={park} />
        <p className="flex flex-wrap gap-3">
          <LocaleLink className="button" href={`/enquire?about=park:${park.slug}`}>
            {t('enquire')}
          </LocaleLink>
          <ShortlistButton item={`park:${park.slug}`} />
        </p>
      </PageHeader>
      {projects.rows.length > 0 ? (
        <Section
          title={projectWords('title')}
          note={
            <LocaleLink className="link" href={`/projects?park=${park.slug}`}>
              {t('allProjects')}
            </LocaleLink>
          }
        >
          <ProjectTable rows={projects.rows} />
        </Section>
      ) : null}
      <Section title={common('sources')}>
        <SourceList sources={park.sources} />
      </Section>
    </>
  );
}
