import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { LocaleLink } from '@/components/ui/locale-link';
import type { ProjectFilters } from '@/lib/projects/filters';
import { listPublicProjects } from '@/lib/projects/public-queries';
import { projectsPath } from '@/lib/projects/views';
import { ProjectTable } from './project-table';

/** One page of projects with how many there are, and the way on. */
export async function ProjectList({ filters }: { filters: ProjectFilters }) {
  const [t, common, page] = await Promise.all([
    getTranslations('projects'),
    getTranslations('common'),
    listPublicProjects(filters),
  ]);
  return (
    <>
      <p className="figures flex flex-wrap gap-x-6 py-4 text-sm" role="status">
        <span>{t(page.total.more ? 'totalMore' : 'total', { count: page.total.count })}</span>
        {page.rows.some((row) => row.isDemo) ? (
          <span className="text-alert">{common('demoNote')}</span>
        ) : null}
      </p>
      {page.rows.length === 0 ? (
        <EmptyState title={t('empty')}>
          {t('emptyText')}{' '}
          <LocaleLink className="link" href={projectsPath('list', { demo: filters.demo }) as '/projects'}>
            {t('clear')}
          </LocaleLink>
        </EmptyState>
      ) : (
        <ProjectTable rows={page.rows} />
      )}
      <p className="no-print flex gap-4 py-6">
        {filters.after ? (
          <LocaleLink className="button" href={projectsPath('list', filters) as '/projects'}>
            {t('first')}
          </LocaleLink>
        ) : null}
        {page.next ? (
          <LocaleLink
            className="button"
            href={projectsPath('list', filters, { after: page.next }) as '/projects'}
          >
            {t('next')}
          </LocaleLink>
        ) : null}
      </p>
    </>
  );
}
