import type { Figures, Growth, Part } from '../figures/figures.ts';
import { printYi } from '../money/print-amount.ts';
import { labelPeriod } from '../periods/period.ts';
import type { BriefingRun } from './document.ts';

/** 同比增长72.69% / 同比下降3.10% / 与上年同期持平 / 上年同期无可比基数. */
export function growthWords(percent: string | null): string {
  if (percent === null) return '上年同期无可比基数';
  const value = Number(percent);
  if (value === 0) return '与上年同期持平';
  return value > 0 ? `同比增长${percent}%` : `同比下降${percent.slice(1)}%`;
}

const strong = (text: string): BriefingRun => ({ text, strong: true });

/** Footnotes get their number when a sentence first needs them. */
export class Notes {
  readonly texts: string[] = [];

  mark(text: string): number {
    const there = this.texts.indexOf(text);
    return there >= 0 ? there + 1 : this.texts.push(text);
  }
}

function amountNotes({ notes }: Figures): string {
  const parts = [
    notes.atLeast > 0 ? `“不少于”金额的项目${notes.atLeast}个，按所载数额计入` : '',
    notes.planned > 0 ? `“计划”金额的项目${notes.planned}个，按所载数额计入` : '',
    notes.undisclosed > 0 ? `未披露金额的项目${notes.undisclosed}个，计项目数、不计金额` : '',
    notes.upgrades > 0 ? `技改项目${notes.upgrades}个，计项目数、不计金额` : '',
  ].filter(Boolean);
  return parts.length > 0 ? `协议资金中，${parts.join('；')}。` : '';
}

function otherNotes({ notes, frameworks }: Figures): string[] {
  return [
    notes.undated > 0 ? `另有${notes.undated}个项目的签约时间只载明年份，无法归入本期，未计入。` : '',
    notes.frameworks > 0
      ? `框架协议${notes.frameworks}个、${printYi(frameworks.amountYuan)}，另行统计，未计入。`
      : '',
    notes.ended > 0 ? `本期签约后已终止的项目${notes.ended}个，自终止之日起不再计入。` : '',
    notes.demo > 0 ? `本期数据含演示（虚构）项目${notes.demo}个。` : '',
  ].filter(Boolean);
}

export function overview(figures: Figures, scope: string, notes: Notes): BriefingRun[] {
  const period = labelPeriod(figures.period);
  const { signed } = figures;
  if (signed.count === 0) return [{ text: `${period}，${scope}没有计入的新签约项目。` }];
  const about = amountNotes(figures);
  const rest = otherNotes(figures);
  return [
    { text: `${period}，${scope}新签约项目` },
    strong(`${signed.count}个`),
    { text: `，${growthWords(signed.yoyCountPercent)}；协议资金` },
    { text: printYi(signed.amountYuan), strong: true, ...(about ? { note: notes.mark(about) } : {}) },
    { text: `，${growthWords(signed.yoyAmountPercent)}。` },
    {
      text: `当年1月1日起累计到位资金${printYi(figures.received.amountYuan)}，${growthWords(figures.received.yoyAmountPercent)}。`,
    },
    ...rest.map((text) => ({ text: '', note: notes.mark(text) })),
  ];
}

export function industrial(figures: Figures): BriefingRun[] {
  const { industrial: part, over100, over10 } = figures;
  if (part.count === 0) return [{ text: '本期没有计入的工业项目。' }];
  return [
    { text: '招引工业项目' },
    strong(`${part.count}个`),
    { text: `，${growthWords(part.yoyCountPercent)}；协议资金` },
    strong(printYi(part.amountYuan)),
    { text: `，${growthWords(part.yoyAmountPercent)}。` },
    {
      text: `其中，100亿元以上项目${over100.industrial.count}个、${printYi(over100.industrial.amountYuan)}；`,
    },
    { text: `10亿元以上项目${over10.industrial.count}个、${printYi(over10.industrial.amountYuan)}。` },
  ];
}

/** Names the largest parts of a breakdown: “新材料8个、36.20亿元，占14.38%”. */
export function leaders(parts: Part[], what: string): BriefingRun[] {
  const named = parts
    .filter((part) => part.count > 0 && part.key !== 'none')
    .sort((a, b) => Number(b.amountYuan) - Number(a.amountYuan))
    .slice(0, 3)
    .map(
      (part) =>
        `${part.labelZh}${part.count}个、${printYi(part.amountYuan)}（占${part.sharePercent ?? '—'}%）`,
    );
  if (named.length === 0) return [{ text: `本期签约项目均不在${what}范围内。` }];
  return [{ text: `从${what}看，金额居前的有：${named.join('；')}。` }];
}

export function classes(figures: Figures): BriefingRun[] {
  const { over100, over10 } = figures;
  const of = (growth: Growth) => `${growth.count}个、${printYi(growth.amountYuan)}`;
  return [{ text: `从投资规模看，100亿元以上项目${of(over100.all)}；10亿元以上项目${of(over10.all)}。` }];
}

export function stages(figures: Figures): BriefingRun[] {
  const named = figures.byStage
    .filter((part) => part.count > 0)
    .map((part) => `${part.labelZh}${part.count}个`);
  return [{ text: `从进展阶段看，截至台账时点，本期签约项目中${named.join('、')}。` }];
}
