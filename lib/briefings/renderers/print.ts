import type { Briefing } from '../document.ts';

/** 2023-04-03 → 2023年4月3日, as GB/T 9704 writes a date: no leading zeros. */
export function printDay(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** The instant of the ledger that the figures stand for, in the district's time. */
export function printInstant(iso: string): string {
  const parts = new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return parts.format(new Date(iso));
}

export const DEMO_MARK = '演示数据：含虚构项目，不得对外使用';

/** Where the figures come from and as of when, under every export. */
export const standLine = ({ sources, asOf, rules }: Briefing) =>
  `${sources.join('；')}。台账截至${printInstant(asOf)}，口径${rules}。`;

/** 附件 where there is one, else 附件1, 附件2, … */
export const annexMark = (index: number, all: number) => (all > 1 ? `附件${index + 1}` : '附件');

/** The name in red at the head of the paper; empty = none. Briefings kept before it could be set have the usual one. */
export const redHeadOf = ({ redHead }: Briefing) => redHead ?? '招商引资工作简报';

const WIDE = 156 / (25.4 / 72); // points: the width of the text block

/** Points of the red head: 36, less where the name would not fit on its line. */
export const redHeadPoints = (name: string) =>
  Math.min(36, Math.floor(WIDE / Math.max(1, [...name].length) / 1.06));
