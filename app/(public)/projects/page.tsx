import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ProjectFilterForm } from '@/components/projects/project-filter-form';
import { ProjectTable } from '@/components/projects/project-table';
import { EmptyState } from '@/components/ui/empty-state';
import { LocaleLink } from '@/components/ui/locale-link';
import { PageHeader } from '@/components/ui/page-header';
import { readFilters, withFilters } from '@/lib/projects/filters';
import { listPlaces } from '@/lib/projects/places';
import { listPublicProjects, listSigningPeriods } from '@/lib/projects/public-queries';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('projects'))('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Projects({ searchParams }: Props) {
  const filters = readFilters(await searchParams);
  const [t, common, page, places, periods] = await Promise.all([
    getTranslations('projects'),
    getTranslations('common'),
    listPublicProjects(filters),
    listPlaces(),
    listSigningPeriods(),
  ]);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <ProjectFilterForm filters={filters} places={places} periods={periods} />
      <p className="figures flex flex-wrap gap-x-6 py-4 text-sm" role="status">
        <span>{t(page.total.more ? 'totalMore' : 'total', { count: page.total.count })}</span>
        {page.rows.some((row) => row.isDemo) ? (
          <span className="text-alert">{common('demoNote')}</span>
        ) : null}
      </p>
      {page.rows.length === 0 ? (
        <EmptyState title={t('empty')}>
          {t('emptyText')}{' '}
          <LocaleLink className="link" href="/projects">
            {t('clear')}
          </LocaleLink>
        </EmptyState>
      ) : (
        <ProjectTable rows={page.rows} />
      )}
      <p className="flex gap-4 py-6">
        {filters.after ? (
          <LocaleLink className="button" href={`/projects${withFilters(filters)}` as '/projects'}>
            {t('first')}
          </LocaleLink>
        ) : null}
        {page.next ? (
          <LocaleLink
            className="button"
            href={`/projects${withFilters(filters, { after: page.next })}` as '/projects'}
          >
            {t('next')}
          </LocaleLink>
        ) : null}
      </p>
    </>
  );
}
