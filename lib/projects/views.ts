import { type ProjectFilters, withFilters } from './filters.ts';

/** How a visitor looks at the projects. */
export const PROJECT_VIEWS = ['list', 'timeline', 'distribution'] as const;
export type ProjectView = (typeof PROJECT_VIEWS)[number];

/** The view that a URL names; the list when it names none that there is. */
export const readProjectView = (text: string | string[] | undefined): ProjectView =>
  PROJECT_VIEWS.find((view) => view === text) ?? 'list';

/** The address of a view with these filters, some of them replaced; the list is the plain one. */
export function projectsPath(
  view: ProjectView,
  filters: Partial<ProjectFilters>,
  change: Partial<ProjectFilters> = {},
): string {
  const query = withFilters(filters, change);
  if (view === 'list') return `/projects${query}`;
  return `/projects${query}${query ? '&' : '?'}view=${view}`;
}
