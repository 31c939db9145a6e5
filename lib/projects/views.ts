import { type ProjectFilters, readFilters, withFilters } from './filters.ts';

/** How a visitor looks at the projects. */
export const PROJECT_VIEWS = ['list', 'timeline', 'distribution'] as const;
export type ProjectView = (typeof PROJECT_VIEWS)[number];

/** The view that a URL names; the list when it names none that there is. */
export const readProjectView = (text: string | string[] | undefined): ProjectView =>
  PROJECT_VIEWS.find((view) => view === text) ?? 'list';

/** Invented projects beside the real ones, as a URL asks for them. */
const WITH_DEMO = 'with';

/**
 * The filters that the address of a public page names. Published projects alone unless the address asks for invented ones: `demo=with`
 * for both (no `demo` in the filters then), `demo=only` for those alone.
 */
export function readPublicFilters(params: Record<string, string | string[] | undefined>): ProjectFilters {
  const filters = readFilters(params);
  return { ...filters, demo: filters.demo ?? (params.demo === WITH_DEMO ? undefined : 'without') };
}

type Kind = Pick<ProjectFilters, 'demo'>;

/** What the address says of invented projects: nothing where they are left out. */
export function demoParam({ demo }: Kind): string | undefined {
  if (demo === undefined) return WITH_DEMO;
  return demo === 'without' ? undefined : demo;
}

/** The filters that narrow a public list: everything but its order, its page and the kind of projects. */
export const narrowing = ({ demo: _, sort: __, after: ___, ...chosen }: ProjectFilters): string[] =>
  Object.values(chosen).filter((value): value is string => value !== undefined && value !== '');

/** The address of a public view with these filters, some of them replaced; the list is the plain one. */
export function projectsPath(
  view: ProjectView,
  filters: Partial<ProjectFilters>,
  change: Partial<ProjectFilters> = {},
): string {
  const query = new URLSearchParams(withFilters(filters, { ...change, demo: undefined }));
  const demo = demoParam('demo' in change ? { demo: change.demo } : { demo: filters.demo });
  if (demo) query.set('demo', demo);
  if (view !== 'list') query.set('view', view);
  return query.size > 0 ? `/projects?${query}` : '/projects';
}
