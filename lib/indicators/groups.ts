import type { Series } from './queries.ts';

export const INDICATOR_GROUPS = ['investment', 'economy', 'industry', 'firms', 'research', 'other'] as const;
export type IndicatorGroup = (typeof INDICATOR_GROUPS)[number];

/** Which group a code belongs to, by how it begins; the first that fits. What fits nowhere is `other`. */
const PREFIXES: readonly [string, IndicatorGroup][] = [
  ['signed', 'investment'],
  ['industry.investment', 'investment'],
  ['gdp', 'economy'],
  ['revenue', 'economy'],
  ['industry', 'industry'],
  ['materials', 'industry'],
  ['smart-factories', 'industry'],
  ['firms', 'firms'],
  ['rd-institutions', 'research'],
];

/** The group of an indicator: `industry.investment` is investment, `industry.output` industry. */
export const groupOf = (code: string): IndicatorGroup =>
  PREFIXES.find(([prefix]) => code === prefix || code.startsWith(`${prefix}.`))?.[1] ?? 'other';

/** The series in their groups, in the order of the groups and inside them of the data set; no empty group. */
export const inGroups = (series: readonly Series[]): { group: IndicatorGroup; series: Series[] }[] =>
  INDICATOR_GROUPS.map((group) => ({
    group,
    series: series.filter(({ code }) => groupOf(code) === group),
  })).filter((one) => one.series.length > 0);
