import { useTranslations } from 'next-intl';
import { LocaleLink } from '@/components/ui/locale-link';
import type { ProjectFilters } from '@/lib/projects/filters';
import { type ProjectView, projectsPath } from '@/lib/projects/views';

/** The quiet way to the invented projects and back, at the foot of the page; every filter stays. */
export function DemoLine({ view, filters }: { view: ProjectView; filters: ProjectFilters }) {
  const t = useTranslations('views');
  const hidden = filters.demo === 'without';
  return (
    <p className="no-print border-line border-t py-4 text-sm">
      <LocaleLink
        href={projectsPath(view, filters, { demo: hidden ? undefined : 'without' }) as '/projects'}
        className="inline-block min-h-6 text-soft underline decoration-line hover:text-gold"
      >
        {t(hidden ? 'showDemo' : 'hideDemo')}
      </LocaleLink>
    </p>
  );
}
