import type { RuleText } from './rules.ts';

/** Rules v1 in words. */
export const V1_TEXTS: readonly RuleText[] = [
  {
    key: 'once',
    titleZh: '计数',
    zh: '每个项目只计一次，计入首次签订正式协议的期间；框架协议另行统计。',
    en: 'A project counts once, in the period of its first formal signing; framework agreements are counted apart.',
  },
  {
    key: 'kinds',
    titleZh: '扩建、技改与并购',
    zh: '扩建项目只计新增部分；技改项目计项目数，不计金额；并购变更主体的，计入后一次。',
    en: 'An expansion counts its increment; an upgrade counts as a project and adds no money; a change of owner moves the project to the later event.',
  },
  {
    key: 'bounds',
    titleZh: '金额性质',
    zh: '“不少于”和“计划”金额按所载数额计入并加注；未披露金额的项目计项目数，不计金额，并注明个数。',
    en: '“At least” and “planned” amounts count at their figure and are noted; an undisclosed amount counts as a project without money, and the number is noted.',
  },
  {
    key: 'coarse',
    titleZh: '签约时间',
    zh: '签约时间只载明季度的，计入该季度；只载明年份的，不计入任何季度。',
    en: 'A signing known to the quarter counts in that quarter; one known only to the year counts in no quarter.',
  },
  {
    key: 'ended',
    titleZh: '终止',
    zh: '终止项目自终止之日起不再计入；已印发的简报不变。',
    en: 'An ended project leaves the counts from the day it ended; a past briefing does not change.',
  },
  {
    key: 'arrived',
    titleZh: '到位资金',
    zh: '到位资金为到账日期在期间当年1月1日至期末的到账之和，不论项目何时签约。',
    en: 'Arrived money is the sum of receipts dated from 1 January to the end of the period, whenever the project was signed.',
  },
  {
    key: 'yearOnYear',
    titleZh: '同比',
    zh: '同比按相同口径、相同时点的台账与上年同期相比；项目数和金额的变动以百分数表示，占比和率的变动以百分点表示；上年同期为零的，记“—”或“无可比基数”。',
    en: 'Year on year compares the same period a year before, under the same rules and the same state of the ledger; counts and amounts change in per cent, shares and rates in percentage points; against zero it prints —.',
  },
  {
    key: 'sequential',
    titleZh: '环比',
    zh: '环比只用于单个季度与上一季度、单个月份与上月相比；上期为零的，记“无可比基数”。',
    en: 'Period on period compares a single quarter with the quarter before and a single month with the month before only.',
  },
  {
    key: 'shares',
    titleZh: '占比',
    zh: '占比为部分除以全部，两者同一期间、同一口径；各部分分别四舍五入，相加可能不恰为100%。',
    en: 'A share is a part divided by its whole in one period and under one rule; parts are rounded one by one.',
  },
  {
    key: 'points',
    titleZh: '百分点',
    zh: '占比变化为本期占比减上年同期占比，先求差再四舍五入。',
    en: 'A change of share is this share minus that of a year before, rounded after subtracting.',
  },
  {
    key: 'rates',
    titleZh: '履约率、开工率、投产率',
    zh: '以期间内首次签订正式协议的全部项目为分母（含后来终止的，含技改，不含框架协议），按项目个数计算。履约率的分子为已开工或已有资金到位的项目，开工率的分子为已开工及以后阶段的项目，投产率的分子为已投产及以后阶段的项目，均截至台账时点。',
    en: 'Denominator: all projects formally signed in the period, those that ended since and upgrades included, framework agreements not; counted in projects. Performed = started or money arrived; started and producing = got at least so far by the as-of day.',
  },
  {
    key: 'fundRate',
    titleZh: '资金到位率',
    zh: '分母为期间内签约项目（含后来终止的）的协议资金；分子为这些项目截至台账时点的全部到账。未披露金额和技改项目没有分母，其到账不计入分子。',
    en: 'Denominator: the contract value of the projects signed in the period, those that ended since included; numerator: all that has arrived for them by the as-of day. Projects without a contract value are in neither.',
  },
  {
    key: 'days',
    titleZh: '阶段间隔天数',
    zh: '只统计前后两个日期都精确到日的项目，取中位数；项目为偶数个时取中间两数的平均，四舍五入到整天。',
    en: 'Only projects with both dates known to the day; the median, rounded to whole days.',
  },
  {
    key: 'elapsed',
    titleZh: '序时进度',
    zh: '期末为月末的，序时进度为已过月数除以12；期末不在月末或期间尚未结束的，按已过天数除以全年天数。',
    en: 'The share of the year that has passed: months of twelve where the period ends with a month, else days.',
  },
  {
    key: 'targets',
    titleZh: '目标完成进度',
    zh: '目标由系统管理员按年度设定；完成进度为当年1月1日至期末的累计数除以年度目标，与序时进度对照。未设定目标的，不作比较。',
    en: 'Targets are set by the year; progress is what was reached since 1 January divided by the target, held against the share of the year that has passed.',
  },
  {
    key: 'published',
    titleZh: '与公布数对照',
    zh: '公布数取自注明出处的公开资料，不是台账数；差额为台账数减公布数，覆盖率为台账数除以公布数。',
    en: 'Published numbers come from the named sources; the difference is ledger minus published, the coverage ledger divided by published.',
  },
  {
    key: 'lights',
    titleZh: '黄灯与红灯',
    zh: '黄灯、红灯按系统管理员设定的节点，以台账时点当日判定；已终止和已投产的项目不亮灯。',
    en: 'Amber and red by the clocks that the administrator set, on the as-of day.',
  },
  {
    key: 'chain',
    titleZh: '产业链补链',
    zh: '环节上原来既没有企业也没有在册项目、期间内首次有项目签约的，为新补上；唯一的项目在期间内终止、又没有企业的，为新出现缺口；至今两者都没有的，为仍缺。演示项目不参与判定。',
    en: 'Won: nobody stood on the segment before and the period brought its first signing; opened: its only project ended in the period; missing: still nobody. Demo projects are left out.',
  },
  {
    key: 'rounding',
    titleZh: '取整',
    zh: '全部按台账原值（元）精确计算，只在印出时四舍五入：金额以亿元计，保留两位小数；百分数和百分点保留两位小数。',
    en: 'Computed exactly in yuan and rounded half up only when printed: amounts in CNY 100 million and rates in per cent, two decimals each.',
  },
];
