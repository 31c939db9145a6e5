import { inYi } from '../money/print-amount.ts';
import { labelPeriod } from '../periods/period.ts';
import {
  BOUND_LABELS,
  KIND_LABELS,
  ORIGIN_LABELS,
  SECTOR_LABELS,
  STAGE_LABELS,
  STATUS_LABELS,
} from '../projects/labels.ts';
import { AMOUNT_CLASSES } from './amount-classes.ts';
import { CHAIN_WORDS, OUTSIDE_ECOSYSTEMS, OUTSIDE_PARKS, REACHED_WORDS, slotName } from './describe.ts';
import type { Evidence } from './evidence.ts';
import type { FigureSpec, Measure, RowChoice, Side } from './figure.ts';

const STANDING_WORDS: Record<string, string> = {
  counted: '签订正式协议并计入统计',
  apart: '签订框架协议',
  undated: '签约时间只载明季度或年份、可能属于本期',
  ended: '签约、后来终止',
  cohort: '签订正式协议（含后来终止的）',
  any: '',
};
const zh = (labels: Record<string, { zh: string }>, key: string) => labels[key]?.zh ?? key;

type Say = (value: string, evidence: Evidence) => string;
const SAY: { [Name in Exclude<keyof RowChoice, 'side' | 'standing' | 'light' | 'chain' | 'name'>]-?: Say } = {
  sector: (value) => `产业分类为${zh(SECTOR_LABELS, value)}`,
  ecosystem: (value, { ecosystems }) =>
    value === 'none' ? '不属于任何产业生态圈' : `产业生态圈为${slotName(ecosystems, OUTSIDE_ECOSYSTEMS, value)}`,
  park: (value, { parks }) => (value === 'none' ? '未落园区' : `落户${slotName(parks, OUTSIDE_PARKS, value)}`),
  segment: (value, { segments }) => `产业链环节为${segments.find((one) => one.key === value)?.nameZh ?? value}`,
  stage: (value) => `现处于${zh(STAGE_LABELS, value)}阶段`,
  reached: (value) => REACHED_WORDS[value] ?? '',
  status: (value) => `状态为${zh(STATUS_LABELS, value)}`,
  kind: (value) => (value === 'none' ? '建设性质未载明' : `建设性质为${zh(KIND_LABELS, value)}`),
  origin: (value) => (value === 'none' ? '资金来源地未载明' : `资金来源地为${zh(ORIGIN_LABELS, value)}`),
  amountClass: (value) => `投资规模为${AMOUNT_CLASSES.find((one) => one.key === value)?.labelZh ?? value}`,
  fromYuan: (value) => `计入金额不少于${inYi(value).replace(/\.00$/, '')}亿元`,
  bound: (value) => (value === 'none' ? '按口径不计金额' : `金额性质为“${zh(BOUND_LABELS, value)}”`),
  demo: () => '属于演示数据',
  project: (value, { rows }) => `名为“${rows.find((one) => one.id === value)?.name ?? value}”`,
}; // biome-ignore format: a dictionary

const periodWords = (side: Side, { periods }: Evidence) => {
  const period = periods[side];
  return period ? labelPeriod(period) : '';
};

/** Which projects a choice selects, as a noun: 2023年一季度签订正式协议并计入统计、产业分类为工业的项目. */
export function projectsInWords(choice: RowChoice, evidence: Evidence): string {
  const flat: Record<string, string | undefined> = choice;
  const attributes = Object.entries(SAY).flatMap(([name, say]) => {
    const value = flat[name];
    return value === undefined ? [] : [say(value, evidence)];
  });
  const { standing = 'counted' } = choice;
  const when = standing === 'any' ? '' : periodWords(choice.side ?? 'current', evidence);
  const said = [`${when}${STANDING_WORDS[standing]}`, ...attributes].filter(Boolean).join('、');
  return said ? `${said}的项目` : '台账中的项目';
}

function receiptsInWords(choice: RowChoice, evidence: Evidence): string {
  const { side, ...rest } = choice;
  const to = evidence.periods[side ?? 'current']?.to ?? '';
  const of =
    Object.keys(rest).length > 0 ? `${projectsInWords({ ...rest, standing: 'any' }, evidence)}` : '全部项目';
  return `${to.slice(0, 4)}年1月1日至${Number(to.slice(5, 7))}月${Number(to.slice(8))}日${of}的到账`;
}

const DAYS: Partial<Record<Measure, string>> = {
  daysToSign: '首次接洽到签约',
  daysToStart: '签约到开工',
  daysToBuild: '开工到实质建设',
  daysToProduce: '建设到投产',
  daysToFull: '投产到达产',
};
const legWords = (measure: Measure, set: string) =>
  `${set}，${DAYS[measure] ?? ''}的天数（两个日期都精确到日的），取中位数。`;

/** The query behind a figure, in one sentence that the office can read. */
export function queryInWords(spec: FigureSpec, evidence: Evidence): string {
  const { measure, rows, of = {}, against } = spec;
  if (against) {
    const base = queryInWords({ ...spec, against: undefined }, evidence).replace(/。$/, '');
    return {
      target: `为“${base}”设定的年度目标。`,
      progress: `${base}；所得除以年度目标。`,
      published: `公开资料对同一事项公布的数。`,
      gap: `${base}；所得减去公布数。`,
      coverage: `${base}；所得除以公布数。`,
    }[against];
  }
  const set = projectsInWords(rows, evidence);
  const whole = projectsInWords(of, evidence);
  const counts = `${set}，按个数计`;
  const money = `${set}，计入金额相加`;
  const words: Record<Measure, string> = {
    count: `${counts}。`,
    amount: `${money}。`,
    promised: `${set}，协议资金相加。`,
    arrivedTo: `${set}，截至台账时点的全部到账相加。`,
    share: `${set}的计入金额，除以${whole}的计入金额。`,
    countShare: `${set}的个数，除以${whole}的个数。`,
    rate: `${set}的个数，除以${whole}的个数。`,
    fundRate: `${set}中载有协议资金的，截至台账时点的全部到账，除以它们的协议资金。`,
    growth: `${money}；与上年同期相比，差额除以上年同期。`,
    countGrowth: `${counts}；与上年同期相比，差额除以上年同期。`,
    sequential: `${money}；与上期相比，差额除以上期。`,
    countSequential: `${counts}；与上期相比，差额除以上期。`,
    points: `${set}的金额占比，减去上年同期的金额占比。`,
    countPoints: `${set}的个数占比，减去上年同期的个数占比。`,
    arrived: `${receiptsInWords(rows, evidence)}相加。`,
    arrivedGrowth: `${receiptsInWords(rows, evidence)}相加；与上年同期相比，差额除以上年同期。`,
    daysToSign: legWords(measure, set),
    daysToStart: legWords(measure, set),
    daysToBuild: legWords(measure, set),
    daysToProduce: legWords(measure, set),
    daysToFull: legWords(measure, set),
    elapsed: `${periodWords('current', evidence)}期末已过的时间，占全年的比重。`,
    watch: `台账时点当日${rows.light === 'red' ? '亮红灯' : rows.light === 'amber' ? '亮黄灯' : '亮黄灯或红灯'}的项目，按个数计。`,
    segments: `产业链上${CHAIN_WORDS[rows.chain ?? ''] ?? '全部'}环节，按个数计。`,
    given: '公开资料或规划中的数，不是台账数。',
  };
  return words[measure];
}
