import { printYi } from '../money/print-amount.ts';
import {
  BOUND_LABELS,
  KIND_LABELS,
  ORIGIN_LABELS,
  SECTOR_LABELS,
  STAGE_LABELS,
  STATUS_LABELS,
} from '../projects/labels.ts';
import { AMOUNT_CLASSES } from './amount-classes.ts';
import type { Evidence, Slot } from './evidence.ts';
import type { FigureSpec, Measure, RowChoice } from './figure.ts';

export const OUTSIDE_ECOSYSTEMS: Slot = { key: 'none', labelZh: '生态圈外' };
export const OUTSIDE_PARKS: Slot = { key: 'none', labelZh: '未落园区' };

const ENDED_TOO = '（含已终止的）';

/** What each measure is called in lists. */
export const MEASURE_NAMES: Record<Measure, string> = {
  count: '项目数',
  amount: '协议资金',
  promised: `协议资金${ENDED_TOO}`,
  arrivedTo: '累计到位资金',
  share: '协议资金占比',
  countShare: '项目数占比',
  rate: '履约率、开工率、投产率',
  fundRate: '资金到位率',
  growth: '协议资金同比',
  countGrowth: '项目数同比',
  sequential: '协议资金环比',
  countSequential: '项目数环比',
  points: '协议资金占比变化',
  countPoints: '项目数占比变化',
  arrived: '到位资金（当年累计）',
  arrivedGrowth: '到位资金同比',
  daysToSign: '首次接洽到签约天数（中位数）',
  daysToStart: '签约到开工天数（中位数）',
  daysToBuild: '开工到实质建设天数（中位数）',
  daysToProduce: '建设到投产天数（中位数）',
  daysToFull: '投产到达产天数（中位数）',
  elapsed: '序时进度',
  watch: '关注项目数',
  segments: '产业链环节数',
  given: '公布数',
};

export const RATE_NAMES: Record<string, string> = {
  performed: '履约率',
  started: '开工率',
  building: '在建率',
  producing: '投产率',
  full: '达产率',
};
export const REACHED_WORDS: Record<string, string> = {
  performed: '已履约（已开工或已有资金到位）',
  started: '已开工',
  building: '已实质建设',
  producing: '已投产',
  full: '已达产',
};
const STANDING: Record<string, string> = {
  apart: '框架协议',
  undated: '签约时间未细到本期',
  ended: '已终止',
  cohort: `签约${ENDED_TOO}`,
  any: '',
};
export const CHAIN_WORDS: Record<string, string> = {
  won: '新补上的',
  opened: '新出现缺口的',
  missing: '仍缺的',
  held: '已有企业或项目的',
};
const AGAINST = {
  target: '目标',
  progress: '完成进度',
  published: '公布数',
  gap: '与公布数之差',
  coverage: '占公布数',
};

export const slotName = (slots: readonly Slot[], outside: Slot, key: string) =>
  [...slots, outside].find((one) => one.key === key)?.labelZh ?? key;
const zh = (labels: Record<string, { zh: string }>, key: string) => labels[key]?.zh ?? '未载明';

type Say = (value: string, evidence: Evidence) => string;
const SAY: { [Name in keyof RowChoice]-?: Say } = {
  side: () => '',
  standing: (value) => STANDING[value] ?? '',
  sector: (value) => zh(SECTOR_LABELS, value),
  ecosystem: (value, { ecosystems }) => slotName(ecosystems, OUTSIDE_ECOSYSTEMS, value),
  park: (value, { parks }) => slotName(parks, OUTSIDE_PARKS, value),
  segment: (value, { segments }) => segments.find((one) => one.key === value)?.nameZh ?? value,
  stage: (value) => `处于${zh(STAGE_LABELS, value)}阶段的`,
  reached: (value) => REACHED_WORDS[value] ?? '',
  status: (value) => zh(STATUS_LABELS, value),
  kind: (value) => (value === 'none' ? '性质未载明的' : zh(KIND_LABELS, value)),
  origin: (value) => (value === 'none' ? '来源未载明的' : zh(ORIGIN_LABELS, value)),
  amountClass: (value) => AMOUNT_CLASSES.find((one) => one.key === value)?.labelZh ?? value,
  fromYuan: (value) => `${printYi(value).replace('.00', '')}以上`,
  bound: (value) => (value === 'none' ? '不计金额的' : `金额为“${zh(BOUND_LABELS, value)}”的`),
  demo: () => '演示',
  project: (value, { rows }) => rows.find((one) => one.id === value)?.name ?? '',
  light: (value) => (value === 'red' ? '红灯' : '黄灯'),
  chain: (value) => CHAIN_WORDS[value] ?? '',
  name: () => '',
}; // biome-ignore format: a dictionary

/** The chosen attributes in words, in the order of the key: 工业100.00亿元以上. */
export function choiceWords(choice: RowChoice, evidence: Evidence): string[] {
  const flat: Record<string, string | undefined> = choice;
  return Object.entries(SAY).flatMap(([name, say]) => {
    const value = flat[name];
    const words = value === undefined ? '' : say(value, evidence);
    return words ? [words] : [];
  });
}

/** What a figure is called: 工业协议资金同比, 新材料协议资金占比, 开工率, 到位资金（当年累计）. */
export function labelFigure(spec: FigureSpec, evidence: Evidence): string {
  const { measure, rows, against } = spec;
  if (measure === 'given') {
    return evidence.given.find((one) => one.name === rows.name)?.labelZh ?? MEASURE_NAMES.given;
  }
  const { standing, reached, ...rest } = rows;
  const rate = measure === 'rate' || measure === 'fundRate';
  const chosen = choiceWords(rate ? rest : rows, evidence).join('');
  // the name of the promised money says itself that ended projects are in it
  const words = measure === 'promised' ? chosen.replace(ENDED_TOO, '') : chosen;
  const noun = measure === 'rate' ? (RATE_NAMES[reached ?? ''] ?? '占比') : MEASURE_NAMES[measure];
  const prefix = words || measure !== 'count' ? words : '签约';
  return `${prefix}${noun}${against ? AGAINST[against] : ''}`;
}
