import { useTranslations } from 'next-intl';
import { LocaleLink } from '@/components/ui/locale-link';
import type { ProjectFilters } from '@/lib/projects/filters';
import { PROJECT_VIEWS, type ProjectView, projectsPath } from '@/lib/projects/views';

/** The three ways to look at the same projects: plain links that keep every filter. */
export function ViewTabs({ view, filters }: { view: ProjectView; filters: ProjectFilters }) {
  const t = useTranslations('views');
  return (
    <nav aria-label={t('views')} className="no-print flex gap-x-6 border-line border-b text-lg">
      {PROJECT_VIEWS.map((one) => (
        <LocaleLink
          key={one}
          href={projectsPath(one, filters) as '/projects'}
          className="inline-flex min-h-10 items-center border-transparent border-b-2 font-serif hover:text-gold aria-[current]:border-gold aria-[current]:font-semibold"
          aria-current={one === view ? 'page' : undefined}
        >
          {t(`view.${one}`)}
        </LocaleLink>
      ))}
    </nav>
  );
}
