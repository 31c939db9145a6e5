import type { AgreementKind, ProjectKind, Stage } from '../projects/schema.ts';
import type { Measure } from './figure.ts';
import { V1_TEXTS } from './rules-v1.ts';

export const RULE_KEYS = [
  'once', 'kinds', 'bounds', 'coarse', 'ended', 'arrived', 'yearOnYear', 'sequential', 'shares', 'points', 'rates', 'fundRate',
  'days', 'elapsed', 'targets', 'published', 'lights', 'chain', 'rounding',
] as const; // biome-ignore format: a list
export type RuleKey = (typeof RULE_KEYS)[number];

/** One rule in words; the help page, the trace of a figure and the briefing's own section say it so. */
export type RuleText = { key: RuleKey; titleZh: string; zh: string; en: string };

/**
 * A version of the counting rules (口径): plain data, kept with every stored briefing. A briefing names the version that it
 * was made with; a new way of counting is a new entry here, never a change of an old one. Source: the district's rules of
 * statistics.
 */
export type CountingRules = {
  version: string;
  stagesThatCount: readonly Stage[];
  agreementsApart: readonly AgreementKind[]; // counted on their own, not among the signed
  kindsWithoutMoney: readonly ProjectKind[]; // count as a project, add no money
  explained: readonly RuleText[];
};

export const COUNTING_RULES = {
  v1: {
    version: 'v1',
    stagesThatCount: ['signed', 'started', 'building', 'producing', 'full'],
    agreementsApart: ['framework'],
    kindsWithoutMoney: ['upgrade'],
    explained: V1_TEXTS,
  },
} as const satisfies Record<string, CountingRules>;

export type RulesVersion = keyof typeof COUNTING_RULES;
export const CURRENT_RULES: RulesVersion = 'v1';

const COUNTS: RuleKey[] = ['once', 'kinds', 'coarse', 'ended'];
const MONEY: RuleKey[] = [...COUNTS, 'bounds', 'rounding'];
const LEG: RuleKey[] = ['days'];

/** Which rules a measure rests on, in the order in which they are told. */
const RESTS_ON: Record<Measure, RuleKey[]> = {
  count: COUNTS,
  amount: MONEY,
  promised: ['fundRate', 'bounds', 'rounding'],
  arrivedTo: ['fundRate', 'rounding'],
  share: ['shares', ...MONEY],
  countShare: ['shares', ...COUNTS, 'rounding'],
  rate: ['rates', 'rounding'],
  fundRate: ['fundRate', 'bounds', 'rounding'],
  growth: ['yearOnYear', ...MONEY],
  countGrowth: ['yearOnYear', ...COUNTS, 'rounding'],
  sequential: ['sequential', ...MONEY],
  countSequential: ['sequential', ...COUNTS, 'rounding'],
  points: ['points', 'shares', ...MONEY],
  countPoints: ['points', 'shares', ...COUNTS, 'rounding'],
  arrived: ['arrived', 'rounding'],
  arrivedGrowth: ['yearOnYear', 'arrived', 'rounding'],
  daysToSign: LEG,
  daysToStart: LEG,
  daysToBuild: LEG,
  daysToProduce: LEG,
  daysToFull: LEG,
  elapsed: ['elapsed', 'rounding'],
  watch: ['lights'],
  segments: ['chain'],
  given: ['published'],
};

/** The rules behind a figure, as a version words them. */
export function rulesBehind(
  { measure, against }: { measure: Measure; against?: string | undefined },
  rules: CountingRules,
): RuleText[] {
  const outside: RuleKey[] =
    against === undefined ? [] : against === 'target' || against === 'progress' ? ['targets'] : ['published'];
  const wanted = [...new Set([...outside, ...RESTS_ON[measure]])];
  return wanted.flatMap((key) => rules.explained.find((rule) => rule.key === key) ?? []);
}
