import { type IsoDay, partsOf } from '../periods/calendar.ts';
import { type KnownDate, lastDayOf } from '../periods/fuzzy-date.ts';
import { parsePeriod } from '../periods/period.ts';
import type { Stage } from '../projects/schema.ts';
import type { FirmProject } from './projects.ts';
import type { FirmDossier } from './queries.ts';

/** A dated step; `kind` says which. */
export type Step = { kind: 'landed' | 'figure' | Stage; date: KnownDate };

/** One line of a firm's story: the firm itself, one of its projects, or its published figures. */
export type Lane =
  | { kind: 'firm'; steps: Step[] }
  | { kind: 'project'; project: FirmProject; steps: Step[] }
  | { kind: 'figures'; steps: Step[] };

/** The lanes with something to tell, and the years (both included) over which they are told; null when nothing is dated. */
export type Story = { lanes: Lane[]; years: { first: number; last: number } | null };

const stepsOf = (project: FirmProject): Step[] =>
  project.milestones.flatMap(({ stage, date }) => (date ? [{ kind: stage, date }] : []));

function figureSteps(firm: Pick<FirmDossier, 'figures'>): Step[] {
  return [...new Set(firm.figures.map(({ period }) => period))].flatMap((code) => {
    const { kind, from } = parsePeriod(code);
    return kind === 'year' || kind === 'quarter'
      ? [{ kind: 'figure' as const, date: { value: from, precision: kind } }]
      : [];
  });
}

/**
 * What the sources say of a firm in time: when it landed, each project's dated steps (published projects first, then by
 * signing as the dossier has them), the years of its figures. A project without any date keeps its lane.
 */
export function storyOf(firm: Pick<FirmDossier, 'landed' | 'projects' | 'figures'>, shown = 12): Story {
  const projects = [...firm.projects].sort((a, b) => Number(a.isDemo) - Number(b.isDemo)).slice(0, shown);
  const figures = figureSteps(firm);
  const lanes: Lane[] = [
    ...(firm.landed
      ? [{ kind: 'firm' as const, steps: [{ kind: 'landed' as const, date: firm.landed }] }]
      : []),
    ...projects.map((project) => ({ kind: 'project' as const, project, steps: stepsOf(project) })),
    ...(figures.length > 0 ? [{ kind: 'figures' as const, steps: figures }] : []),
  ];
  const years = lanes
    .flatMap(({ steps }) => steps)
    .flatMap(({ date }) => [partsOf(date.value).year, partsOf(lastDayOf(date)).year]);
  return {
    lanes,
    years: years.length > 0 ? { first: Math.min(...years), last: Math.max(...years) } : null,
  };
}

const DAY = 86_400_000;
const dayNumber = (day: IsoDay) => Date.parse(`${day}T00:00:00Z`) / DAY;

/**
 * Where a date lies between 1 January of the first and 31 December of the last year, as parts of 1: a day is a moment,
 * a coarser date lasts as long as it may mean.
 */
export function placeOf(
  date: KnownDate,
  years: { first: number; last: number },
): { from: number; to: number } {
  const start = dayNumber(`${years.first}-01-01`);
  const whole = dayNumber(`${years.last}-12-31`) + 1 - start;
  const from = (dayNumber(date.value) - start) / whole;
  return { from, to: date.precision === 'day' ? from : (dayNumber(lastDayOf(date)) + 1 - start) / whole };
}
