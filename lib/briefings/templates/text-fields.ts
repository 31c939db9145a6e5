import { runsText } from '../collect-figures.ts';
import type { Briefing } from '../document.ts';
import { KINDS } from '../kinds.ts';
import { DEMO_MARK, printDay, printInstant, redHeadOf, standLine } from '../renderers/print.ts';

/** A word or line of the briefing that is no figure. `print` gives '' where the briefing has none. */
export type TextField = {
  name: string;
  also?: readonly string[];
  meaning: string;
  print: (briefing: Briefing) => string;
};

/** Sentences of the text part in their order; `marked` = with the numbers of their notes. */
export const sentence = (runs: Briefing['footnotes'][number], marked: boolean): string =>
  marked ? runs.map((run) => run.text + (run.note ? `〔${run.note}〕` : '')).join('') : runsText(runs);

const between = (from: string, to: string) =>
  from === to ? printDay(from) : `${printDay(from)}至${printDay(to)}`;

export const TEXT_FIELDS: readonly TextField[] = [
  { name: '标题', meaning: '简报标题', print: ({ title }) => title },
  { name: '红头', also: ['发文机关标志'], meaning: '红头名称，按设置', print: redHeadOf },
  { name: '文号', also: ['期号'], meaning: '期号；草稿印“×”', print: ({ issueLabel }) => issueLabel },
  { name: '发文机关', also: ['发文机关署名', '署名'], meaning: '发文机关署名', print: ({ issuer }) => issuer },
  { name: '成文日期', meaning: '印发日；草稿为当天', print: ({ composedOn }) => printDay(composedOn) },
  { name: '期间', meaning: '如 2023年一季度', print: ({ period }) => period.labelZh },
  { name: '起止日期', meaning: '本期第一天至最后一天', print: ({ period }) => between(period.from, period.to) },
  { name: '上年同期', meaning: '如 2022年一季度', print: ({ previous }) => previous.labelZh },
  { name: '截至', also: ['台账时点'], meaning: '数字所据的台账时点', print: ({ asOf }) => printInstant(asOf) },
  { name: '地区', meaning: '区县名称', print: ({ districtZh }) => districtZh },
  { name: '范围', meaning: '全区，或生态圈、园区、项目', print: ({ scopeLabel }) => scopeLabel },
  { name: '种类', meaning: '简报种类', print: ({ kind }) => KINDS[kind].nameZh.replace(/（.*/, '') },
  { name: '口径', meaning: '计数口径的版本', print: ({ rules }) => rules },
  { name: '出处', meaning: '数据出处、时点和口径', print: standLine },
  { name: '演示标记', meaning: '含演示数据时的警示；没有时不印', print: ({ containsDemo }) => (containsDemo ? DEMO_MARK : '') },
]; // biome-ignore format: one field a line
