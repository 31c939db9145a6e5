import { type IsoDay, partsOf } from '../periods/calendar.ts';
import { type KnownDate, lastDayOf } from '../periods/fuzzy-date.ts';
import type { Stage } from '../projects/schema.ts';
import type { FirmProject } from './projects.ts';
import type { FirmDossier } from './queries.ts';

/** A dated step; `kind` says which. */
export type Step = { kind: 'landed' | Stage; date: KnownDate };

/** One line of a firm's story: the firm itself, or one of its projects. */
export type Lane = { kind: 'firm'; steps: Step[] } | { kind: 'project'; project: FirmProject; steps: Step[] };
export type Years = { first: number; last: number };

/** The lanes with something to tell, and the years (both included) on which they are drawn; null when words say it better. */
export type Story = { lanes: Lane[]; years: Years | null };

const FEWEST_DRAWN = 3; // two dates are told faster than they are drawn

const stepsOf = (project: FirmProject): Step[] =>
  project.milestones.flatMap(({ stage, date }) => (date ? [{ kind: stage, date }] : []));

/** The years of a drawing; null where two dates or fewer, or less than two years, would be an axis of one mark. */
function yearsOf(dates: readonly KnownDate[]): Years | null {
  if (dates.length < FEWEST_DRAWN) return null;
  const from = dates.map(({ value }) => value).sort()[0] ?? '';
  const to = dates.map(lastDayOf).sort().at(-1) ?? '';
  if (dayNumber(to) - dayNumber(from) < 2 * 365) return null;
  return { first: partsOf(from).year, last: partsOf(to).year };
}

/**
 * What the sources say of a firm in time: when it landed, each project's dated steps (published projects first, then by
 * signing as the dossier has them). A project without any date keeps its lane.
 */
export function storyOf(firm: Pick<FirmDossier, 'landed' | 'projects'>, shown = 12): Story {
  const projects = [...firm.projects].sort((a, b) => Number(a.isDemo) - Number(b.isDemo)).slice(0, shown);
  const lanes: Lane[] = [
    ...(firm.landed
      ? [{ kind: 'firm' as const, steps: [{ kind: 'landed' as const, date: firm.landed }] }]
      : []),
    ...projects.map((project) => ({ kind: 'project' as const, project, steps: stepsOf(project) })),
  ];
  return { lanes, years: yearsOf(lanes.flatMap(({ steps }) => steps).map(({ date }) => date)) };
}

const DAY = 86_400_000;
const dayNumber = (day: IsoDay) => Date.parse(`${day}T00:00:00Z`) / DAY;

/**
 * Where a date lies between 1 January of the first and 31 December of the last year, as parts of 1: a day is a moment,
 * a coarser date lasts as long as it may mean.
 */
export function placeOf(date: KnownDate, years: Years): { from: number; to: number } {
  const start = dayNumber(`${years.first}-01-01`);
  const whole = dayNumber(`${years.last}-12-31`) + 1 - start;
  const from = (dayNumber(date.value) - start) / whole;
  return { from, to: date.precision === 'day' ? from : (dayNumber(lastDayOf(date)) + 1 - start) / whole };
}
