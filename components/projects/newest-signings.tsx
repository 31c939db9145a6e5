import { getTranslations } from 'next-intl/server';
import { LocaleLink } from '@/components/ui/locale-link';
import { Section } from '@/components/ui/section';
import { readFilters } from '@/lib/projects/filters';
import { listPublicProjects } from '@/lib/projects/public-queries';
import { ProjectTable } from './project-table';

/** The newest published signings; invented ones never stand among them. */
export async function NewestSignings() {
  const [t, common] = await Promise.all([getTranslations('home'), getTranslations('common')]);
  const { rows } = await listPublicProjects(readFilters({ sort: 'signed', demo: 'without' }), 5);
  return (
    <Section
      late
      title={t('newest')}
      note={
        <span className="flex gap-x-5">
          <LocaleLink className="link" href="/projects">
            {common('more')}
          </LocaleLink>
          <LocaleLink className="link" href="/projects?view=timeline">
            {t('timeline')}
          </LocaleLink>
        </span>
      }
    >
      <ProjectTable rows={rows} />
    </Section>
  );
}
