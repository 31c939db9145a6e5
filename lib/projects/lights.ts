import type { IsoDay } from '../periods/calendar.ts';
import type { ProjectStatus, Stage } from './schema.ts';

export const LIGHTS = ['green', 'amber', 'red'] as const;
export type Light = (typeof LIGHTS)[number];

/**
 * The office's clocks, in days: from when a project stands amber, from when red. In talks: since the last progress;
 * signed: since signing, until it starts; building: beyond the planned months, as a share of them.
 */
export const CLOCKS = {
  talks: { amber: 60, red: 90, drop: 180 },
  start: { amber: 90, red: 180 },
  build: { amber: 1, red: 1.25 }, // of the planned time
} as const;

/** What the clocks look at. Days are ISO days of the district; null where unknown. */
export type ClockFacts = {
  stage: Stage;
  status: ProjectStatus;
  lastProgressOn: IsoDay; // newest stage change, or logging
  signedOn: IsoDay | null;
  startedOn: IsoDay | null;
  buildMonths: number | null;
};

export type LightReading = { light: Light; why: string };

const GREEN: LightReading = { light: 'green', why: '' };
const daysBetween = (from: IsoDay, to: IsoDay) =>
  Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000);
const at = (days: number, { amber, red }: { amber: number; red: number }): Light =>
  days >= red ? 'red' : days >= amber ? 'amber' : 'green';

function talks({ lastProgressOn }: ClockFacts, today: IsoDay): LightReading {
  const days = daysBetween(lastProgressOn, today);
  const light = at(days, CLOCKS.talks);
  const drop = days >= CLOCKS.talks.drop ? '，超过半年，建议重新研判或清退' : '';
  return light === 'green' ? GREEN : { light, why: `在谈 ${days} 天没有进展${drop}` };
}

function start({ signedOn }: ClockFacts, today: IsoDay): LightReading {
  if (!signedOn) return GREEN;
  const days = daysBetween(signedOn, today);
  const light = at(days, CLOCKS.start);
  return light === 'green' ? GREEN : { light, why: `签约 ${days} 天尚未开工` };
}

function build({ startedOn, buildMonths }: ClockFacts, today: IsoDay): LightReading {
  if (!startedOn || !buildMonths) return GREEN;
  const months = daysBetween(startedOn, today) / 30.44;
  const light = at(months / buildMonths, CLOCKS.build);
  if (light === 'green') return GREEN;
  return { light, why: `开工 ${Math.floor(months)} 个月，计划 ${buildMonths} 个月，尚未投产` };
}

/** The light of a project on a day, with the reason in words. Suspended ones stand red; ended ones and those that produce are green. */
export function lightOf(facts: ClockFacts, today: IsoDay): LightReading {
  if (facts.status === 'terminated') return GREEN;
  if (facts.status === 'suspended') return { light: 'red', why: '项目已暂停' };
  if (facts.stage === 'negotiating') return talks(facts, today);
  if (facts.stage === 'signed') return start(facts, today);
  if (facts.stage === 'started' || facts.stage === 'building') return build(facts, today);
  return GREEN;
}

export const LIGHT_LABELS: Record<Light, { zh: string; mark: string }> = {
  green: { zh: '绿', mark: '●' },
  amber: { zh: '黄', mark: '◐' },
  red: { zh: '红', mark: '▲' },
};
