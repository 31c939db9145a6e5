import type { FigureSpec, RowChoice } from '../../figures/figure.ts';
import { TARGETS, type TargetName } from '../../figures/year-targets.ts';

/** A headline figure as a template names it; with `.数值` behind its name only the number is printed. */
export type FigureField = { name: string; also?: readonly string[]; spec: FigureSpec };

const INDUSTRIAL: RowChoice = { sector: 'industrial' };
const LARGE: RowChoice = { fromYuan: '1000000000' };
const HUGE: RowChoice = { fromYuan: '10000000000' };
const COHORT: RowChoice = { standing: 'cohort' };
const APART: RowChoice = { standing: 'apart' };
const BEFORE: RowChoice = { side: 'previous' };
const count = (rows: RowChoice): FigureSpec => ({ measure: 'count', rows });
const amount = (rows: RowChoice): FigureSpec => ({ measure: 'amount', rows });
const reached = (stage: 'performed' | 'started' | 'producing'): RowChoice => ({ ...COHORT, reached: stage });
const rate = (stage: 'performed' | 'started' | 'producing'): FigureSpec => ({
  measure: 'rate',
  rows: reached(stage),
  of: COHORT,
});

const GOALS: Record<TargetName, string> = {
  count: '签约项目数',
  amount: '协议资金',
  industrialCount: '工业项目数',
  industrialAmount: '工业协议资金',
  arrived: '到位资金',
};

/** The year's targets: what was set, what has been reached since 1 January, how much of it that is. */
const goals = (): FigureField[] =>
  TARGETS.flatMap(({ name, spec }) => [
    { name: `${GOALS[name]}全年目标`, spec: { ...spec, against: 'target' as const } },
    ...(spec.rows.side ? [{ name: `${GOALS[name]}当年累计`, spec }] : []),
    { name: `${GOALS[name]}目标完成率`, spec: { ...spec, against: 'progress' as const } },
  ]);

export const FIGURE_FIELDS: readonly FigureField[] = [
  { name: '签约项目数', also: ['项目数'], spec: count({}) },
  { name: '协议资金', also: ['合同金额'], spec: amount({}) },
  { name: '项目数同比', spec: { measure: 'countGrowth', rows: {} } },
  { name: '协议资金同比', also: ['同比', '合同金额同比'], spec: { measure: 'growth', rows: {} } },
  { name: '协议资金环比', also: ['环比', '合同金额环比'], spec: { measure: 'sequential', rows: {} } },
  { name: '上年同期签约项目数', spec: count(BEFORE) },
  { name: '上年同期协议资金', also: ['上年同期合同金额'], spec: amount(BEFORE) },
  { name: '到位资金', spec: { measure: 'arrived', rows: {} } },
  { name: '到位资金同比', spec: { measure: 'arrivedGrowth', rows: {} } },
  { name: '工业项目数', spec: count(INDUSTRIAL) },
  { name: '工业项目数同比', spec: { measure: 'countGrowth', rows: INDUSTRIAL } },
  { name: '工业协议资金', also: ['工业合同金额'], spec: amount(INDUSTRIAL) },
  { name: '工业协议资金同比', spec: { measure: 'growth', rows: INDUSTRIAL } },
  { name: '工业协议资金占比', spec: { measure: 'share', rows: INDUSTRIAL, of: {} } },
  { name: '重大项目数', spec: count(LARGE) },
  { name: '重大项目协议资金', also: ['重大项目合同金额'], spec: amount(LARGE) },
  { name: '百亿级项目数', spec: count(HUGE) },
  { name: '百亿级项目协议资金', also: ['百亿级项目合同金额'], spec: amount(HUGE) },
  { name: '框架协议数', spec: count(APART) },
  { name: '框架协议资金', spec: amount(APART) },
  { name: '未披露金额项目数', spec: count({ bound: 'undisclosed' }) },
  { name: '全部签约项目数', spec: count(COHORT) },
  { name: '履约项目数', spec: count(reached('performed')) },
  { name: '履约率', spec: rate('performed') },
  { name: '开工项目数', spec: count(reached('started')) },
  { name: '开工率', spec: rate('started') },
  { name: '投产项目数', spec: count(reached('producing')) },
  { name: '投产率', spec: rate('producing') },
  { name: '资金到位率', spec: { measure: 'fundRate', rows: COHORT } },
  { name: '签约到开工天数', spec: { measure: 'daysToStart', rows: COHORT } },
  { name: '红灯项目数', spec: { measure: 'watch', rows: { light: 'red' } } },
  { name: '黄灯项目数', spec: { measure: 'watch', rows: { light: 'amber' } } },
  { name: '补链环节数', spec: { measure: 'segments', rows: { chain: 'won' } } },
  { name: '新增缺口环节数', spec: { measure: 'segments', rows: { chain: 'opened' } } },
  { name: '缺口环节数', spec: { measure: 'segments', rows: { chain: 'missing' } } },
  { name: '序时进度', spec: { measure: 'elapsed', rows: {} } },
  ...goals(),
];
