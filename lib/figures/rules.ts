import type { AgreementKind, ProjectKind, Stage } from '../projects/schema.ts';

/**
 * A version of the counting rules (口径). A briefing names the version that it was made with; a new way of
 * counting is a new entry here, never a change of an old one. Source: the district's rules of statistics.
 */
export type CountingRules = {
  version: string;
  stagesThatCount: readonly Stage[];
  agreementsApart: readonly AgreementKind[]; // counted on their own, not among the signed
  kindsWithoutMoney: readonly ProjectKind[]; // count as a project, add no money
  explained: readonly { zh: string; en: string }[];
};

export const COUNTING_RULES = {
  v1: {
    version: 'v1',
    stagesThatCount: ['signed', 'started', 'building', 'producing', 'full'],
    agreementsApart: ['framework'],
    kindsWithoutMoney: ['upgrade'],
    explained: [
      {
        zh: '每个项目只计一次，计入首次签订正式协议的期间；框架协议另行统计。',
        en: 'A project counts once, in the period of its first formal signing; framework agreements are counted apart.',
      },
      {
        zh: '扩建项目只计新增部分；技改项目计项目数，不计金额；并购变更主体的，计入后一次。',
        en: 'An expansion counts its increment; an upgrade counts as a project and adds no money; a change of owner moves the project to the later event.',
      },
      {
        zh: '“不少于”和“计划”金额按所载数额计入并加注；未披露金额的项目计项目数，不计金额，并注明个数。',
        en: '“At least” and “planned” amounts count at their figure and are noted; an undisclosed amount counts as a project without money, and the number is noted.',
      },
      {
        zh: '签约时间只载明季度的，计入该季度；只载明年份的，不计入任何季度。',
        en: 'A signing known to the quarter counts in that quarter; one known only to the year counts in no quarter.',
      },
      {
        zh: '终止项目自终止之日起不再计入；已印发的简报不变。',
        en: 'An ended project leaves the counts from the day it ended; a past briefing does not change.',
      },
      {
        zh: '到位资金为期间当年1月1日起的累计数；同比按相同口径比较上年同期，无基数时记“—”。',
        en: 'Arrived money is cumulative from 1 January; year on year compares the same period under the same rules, and prints — without a base.',
      },
    ],
  },
} as const satisfies Record<string, CountingRules>;

export type RulesVersion = keyof typeof COUNTING_RULES;
export const CURRENT_RULES: RulesVersion = 'v1';
