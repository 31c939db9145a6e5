import { useTranslations } from 'next-intl';
import { LocaleLink } from '@/components/ui/locale-link';
import type { ProjectFilters } from '@/lib/projects/filters';
import { PROJECT_VIEWS, type ProjectView, projectsPath } from '@/lib/projects/views';

const TAB =
  'inline-flex min-h-10 items-center border-b-2 border-transparent hover:text-gold aria-[current]:border-gold aria-[current]:font-semibold';
const KINDS = ['without', undefined, 'only'] as const;

type Props = { view: ProjectView; filters: ProjectFilters; demo: boolean };

/** The three ways to look at the same projects, and which kind of them: plain links that keep every filter. */
export function ViewTabs({ view, filters, demo }: Props) {
  const t = useTranslations('views');
  return (
    <div className="no-print flex flex-wrap items-baseline justify-between gap-x-8 border-line border-b">
      <nav aria-label={t('views')} className="flex gap-x-6 text-lg">
        {PROJECT_VIEWS.map((one) => (
          <LocaleLink
            key={one}
            href={projectsPath(one, filters) as '/projects'}
            className={`${TAB} font-serif`}
            aria-current={one === view ? 'page' : undefined}
          >
            {t(`view.${one}`)}
          </LocaleLink>
        ))}
      </nav>
      {demo ? (
        <nav aria-label={t('kinds')} className="flex gap-x-5 text-sm">
          {KINDS.map((kind) => (
            <LocaleLink
              key={kind ?? 'all'}
              href={projectsPath(view, filters, { demo: kind }) as '/projects'}
              className={TAB}
              aria-current={filters.demo === kind ? 'true' : undefined}
            >
              {t(`kind.${kind ?? 'all'}`)}
            </LocaleLink>
          ))}
        </nav>
      ) : null}
    </div>
  );
}
