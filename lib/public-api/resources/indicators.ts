import { z } from 'zod';
import { getQuarterSummary } from '../../figures/summary.ts';
import { listIndicators, listTargets } from '../../indicators/queries.ts';
import { BOUNDS } from '../../projects/schema.ts';
import {
  component,
  count,
  decimal,
  decimalOrNone,
  flag,
  maybe,
  nameEn,
  nameZh,
  one,
  say,
  sources,
  text,
} from '../fields.ts';
import { listOf } from '../operation.ts';
import { paged, pageOf } from '../paging.ts';

const code = text('Code of the indicator, stable', '指标代码，稳定不变');
const unitZh = text('Unit, Chinese', '单位');
const unitEn = text('Unit', '单位（英文）');
const bound = one(BOUNDS, 'How the value is meant', '数值的含义：准确、不少于、计划、未披露');

export const indicator = component(
  'Indicator',
  'A published statistic; sources that disagree stand side by side, one preferred',
  '公布的统计指标；来源不一致的并列，其一优先',
  z.object({
    code,
    period: text('2022, 2023Q1', '期间'),
    nameZh,
    nameEn,
    value: decimalOrNone('In its unit; null when only the growth was published', '数值；只公布增速时为空'),
    unitZh,
    unitEn,
    bound,
    yoyPercent: decimalOrNone('Growth on the same period a year before, %', '同比，%'),
    preferred: flag('The one that we prefer', '是否优先采用'),
    derived: flag('Computed from a published figure, never published itself', '推算值，非来源所载'),
    noteZh: maybe('Note, Chinese', '说明'),
    noteEn: maybe('Note', '说明（英文）'),
    sources,
  }),
);

const target = component(
  'Target',
  'What the district aims at, beside the newest whole year that was published',
  '目标及最近一个已公布的整年值',
  z.object({
    code,
    year: say(z.int(), 'By when', '目标年'),
    nameZh,
    nameEn,
    value: decimal('In its unit', '目标值'),
    unitZh,
    unitEn,
    bound,
    latest: say(
      indicator.nullable(),
      'Newest published value that may stand beside the target: of a whole year, or the state at a month',
      '可与目标并列的最近公布值：整年，或某月末的时点值',
    ),
    sources,
  }),
);

const quarter = component(
  'QuarterCell',
  'Released projects of a quarter and ecosystem, counted by the published rules; demonstration data counts where it is loaded',
  '某季度某生态圈的签约项目，按公开口径计；载有演示数据时含演示',
  z.object({
    quarter: say(z.iso.date(), 'First day of the quarter', '季度第一天'),
    ecosystem: maybe('Ecosystem; null outside all', '生态圈标识，不属任何生态圈为空'),
    count: count('Projects that count', '计入的项目数'),
    undisclosedCount: count('Of them without a published amount', '其中未披露的项目数'),
    amountYuan: decimal('Sum of published amounts, CNY', '已公开金额合计，元'),
    yoyAmountPercent: decimalOrNone('Growth of the sum on the year before, %', '金额同比，%'),
  }),
);

export const indicatorOperations = [
  listOf({
    id: 'listIndicators',
    tag: 'indicators',
    path: '/indicators',
    summary: { en: 'Published statistics', zh: '公布的统计指标' },
    item: indicator,
    query: z.strictObject({
      code: say(z.string().max(80).optional(), 'Only this indicator', '只要某指标'),
      period: say(z.string().max(20).optional(), 'Only of this period', '只要某期间'),
      ...paged,
    }),
    read: async ({ code: asked, period, ...paging }) => {
      const rows = await listIndicators({});
      const wanted = rows.filter(
        (row) => (!asked || row.code === asked) && (!period || row.period === period),
      );
      return pageOf(wanted, (row) => `${row.code} ${row.period}`, paging);
    },
  }),
  listOf({
    id: 'listTargets',
    tag: 'indicators',
    path: '/targets',
    summary: { en: 'Targets beside what was published', zh: '目标与已公布值' },
    item: target,
    query: z.strictObject(paged),
    read: async (paging) => pageOf(await listTargets(), (row) => `${row.code} ${row.year}`, paging),
  }),
  listOf({
    id: 'listSummary',
    tag: 'indicators',
    path: '/summary',
    summary: { en: 'Released projects by quarter and ecosystem', zh: '按季度与生态圈的签约项目' },
    item: quarter,
    query: z.strictObject(paged),
    read: async (paging) =>
      pageOf(await getQuarterSummary(), (row) => `${row.quarter} ${row.ecosystem ?? ''}`, paging),
  }),
];
