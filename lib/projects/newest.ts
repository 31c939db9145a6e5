import type { FuzzyDate, KnownDate } from '../periods/fuzzy-date.ts';

/** What is news of a project: that it was signed, started, went into production, reached full output. */
export const EVENTS = ['signed', 'started', 'producing', 'full'] as const;
export type EventKind = (typeof EVENTS)[number];
export type ProjectEvent = { kind: EventKind; date: KnownDate };

/** The later event: by the first day that its date may mean, so that no date counts for more than it says; then by stage. */
const isLater = (a: ProjectEvent, b: ProjectEvent) =>
  a.date.value === b.date.value
    ? EVENTS.indexOf(a.kind) > EVENTS.indexOf(b.kind)
    : a.date.value > b.date.value;

/** The latest dated event of a project; null when no source dates one. */
export function latestEvent(dates: Readonly<Record<EventKind, FuzzyDate>>): ProjectEvent | null {
  return EVENTS.reduce<ProjectEvent | null>((latest, kind) => {
    const date = dates[kind];
    if (!date) return latest;
    const event = { kind, date };
    return latest && !isLater(event, latest) ? latest : event;
  }, null);
}

/** The projects with the latest events, newest first, at most `count`; equal ones keep their order. */
export function newestOf<One extends { event: ProjectEvent }>(all: readonly One[], count: number): One[] {
  return [...all].sort((a, b) => b.event.date.value.localeCompare(a.event.date.value)).slice(0, count);
}
