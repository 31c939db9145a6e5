import type { IsoDay } from '../periods/calendar.ts';
import { type FuzzyDate, type KnownDate, lastDayOf } from '../periods/fuzzy-date.ts';
import type { ProjectStatus, Stage } from './schema.ts';

export const LIGHTS = ['green', 'amber', 'red'] as const;
export type Light = (typeof LIGHTS)[number];

/**
 * The office's clocks: from when a project stands amber, from when red. `talks`: days since the last progress (`drop`:
 * judge it anew); `start`: days since signing, until it starts; `build`: per cent of the planned months; `receipts`: by
 * how many points the share of money that arrived may lag behind the share of build time that has passed.
 */
export type Clocks = {
  talks: { amber: number; red: number; drop: number };
  start: { amber: number; red: number };
  build: { amber: number; red: number };
  receipts: { amber: number; red: number };
};

/** What holds until the administrator sets something else. */
export const USUAL_CLOCKS: Clocks = {
  talks: { amber: 60, red: 90, drop: 180 },
  start: { amber: 90, red: 180 },
  build: { amber: 100, red: 125 },
  receipts: { amber: 20, red: 40 },
};

/**
 * What the clocks look at. Days are ISO days of the district; null where unknown. A date that is known only to the month,
 * the quarter or the year counts from its last day, so that nobody is called late who may not be.
 */
export type ClockFacts = {
  stage: Stage;
  status: ProjectStatus;
  lastProgressOn: IsoDay; // newest stage change, or logging
  signed: FuzzyDate;
  started: FuzzyDate;
  buildMonths: number | null;
  arrivedShare: number | null; // recorded receipts in per cent of the contract value; null where the value is unknown
  hasReceipts: boolean; // false = nothing recorded, which does not mean that nothing arrived
};

/** A green one with a reason holds nobody: it only says what the ledger lacks, beside the reason of another clock. */
export type LightReading = { light: Light; why: string };

const MONTH = 30.44; // days
const GREEN: LightReading = { light: 'green', why: '' };
const daysBetween = (from: IsoDay, to: IsoDay) =>
  Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000);
const daysSince = (date: KnownDate, today: IsoDay) => daysBetween(lastDayOf(date), today);
/** 签约 200 天 of a known day; of a month, a quarter or a year at least so long: 签约已超过 200 天. */
const since = (what: string, date: KnownDate, length: string) =>
  date.precision === 'day' ? `${what} ${length}` : `${what}已超过 ${length}`;
const at = (days: number, { amber, red }: { amber: number; red: number }): Light =>
  days >= red ? 'red' : days >= amber ? 'amber' : 'green';

function talks({ lastProgressOn }: ClockFacts, today: IsoDay, clocks: Clocks): LightReading {
  const days = daysBetween(lastProgressOn, today);
  const light = at(days, clocks.talks);
  const drop = days >= clocks.talks.drop ? `，超过 ${clocks.talks.drop} 天，建议重新研判或清退` : '';
  return light === 'green' ? GREEN : { light, why: `在谈 ${days} 天未登记进展${drop}` };
}

function start({ signed }: ClockFacts, today: IsoDay, clocks: Clocks): LightReading {
  if (!signed) return GREEN;
  const days = daysSince(signed, today);
  const light = at(days, clocks.start);
  return light === 'green' ? GREEN : { light, why: `${since('签约', signed, `${days} 天`)}，台账未载开工` };
}

function build({ started, buildMonths }: ClockFacts, today: IsoDay, clocks: Clocks): LightReading {
  if (!started || !buildMonths) return GREEN;
  const months = daysSince(started, today) / MONTH;
  const light = at((months / buildMonths) * 100, clocks.build);
  if (light === 'green') return GREEN;
  const built = since('开工', started, `${Math.floor(months)} 个月`);
  return { light, why: `${built}，计划 ${buildMonths} 个月，台账未载投产` };
}

function receipts(
  { started, buildMonths, arrivedShare, hasReceipts }: ClockFacts,
  today: IsoDay,
  clocks: Clocks,
): LightReading {
  if (!started || !buildMonths) return GREEN;
  const passed = Math.min((daysSince(started, today) / MONTH / buildMonths) * 100, 100);
  if (!hasReceipts)
    return passed >= clocks.receipts.amber ? { light: 'green', why: '到位资金未登记，请补登' } : GREEN;
  if (arrivedShare === null) return GREEN;
  const light = at(passed - arrivedShare, clocks.receipts);
  if (light === 'green') return GREEN;
  return {
    light,
    why: `建设时间已过 ${Math.floor(passed)}%，已登记到位资金 ${Math.floor(arrivedShare)}%`,
  };
}

const worse = (a: LightReading, b: LightReading): LightReading => {
  const [first, second] = LIGHTS.indexOf(b.light) > LIGHTS.indexOf(a.light) ? [b, a] : [a, b];
  return { light: first.light, why: [first.why, second.why].filter(Boolean).join('；') };
};

/** The light of a project on a day, with the reason in words. Suspended ones stand red; ended ones and those that produce are green. */
export function lightOf(facts: ClockFacts, today: IsoDay, clocks: Clocks = USUAL_CLOCKS): LightReading {
  if (facts.status === 'terminated') return GREEN;
  if (facts.status === 'suspended') return { light: 'red', why: '项目已暂停' };
  if (facts.stage === 'negotiating') return talks(facts, today, clocks);
  if (facts.stage === 'signed') return start(facts, today, clocks);
  if (facts.stage === 'started' || facts.stage === 'building')
    return worse(build(facts, today, clocks), receipts(facts, today, clocks));
  return GREEN;
}

export const LIGHT_LABELS: Record<Light, { zh: string; mark: string }> = {
  green: { zh: '绿', mark: '●' },
  amber: { zh: '黄', mark: '◐' },
  red: { zh: '红', mark: '▲' },
};

/** The clocks in one sentence, for the pages that show lights. */
export const describeClocks = ({ talks, start, build, receipts }: Clocks): string =>
  `在谈 ${talks.amber} 天未登记进展为黄、${talks.red} 天为红；签约 ${start.amber} 天未登记开工为黄、${start.red} 天为红；建设用时到计划的 ${build.amber}% 为黄、${build.red}% 为红；登记的到位资金比例落后建设进度 ${receipts.amber} 个百分点为黄、${receipts.red} 个为红；暂停为红。日期只知月份、季度、年份的，从它的最后一天算起`;
