import { blot, FILLER } from './masks.ts';
import { type PeriodWord, periodOf, periodWords, type TextPeriod } from './periods.ts';
import type { Plain } from './plain.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';

export type Line = { start: number; end: number; kind: 'title' | 'heading' | 'row' | 'prose'; topic: string };

/** A text cut into lines and sentences, with its figures and words for times found. */
export type TextDocument = {
  plain: Plain;
  words: string; // the text with words for times blotted out
  lines: Line[];
  periods: PeriodWord[];
  quantities: Quantity[];
  title: { start: number; end: number } | null;
  home: TextPeriod | null; // the period that the title, or else the first sentence, names
  year: number; // the year that the text is about; 0 when it writes none
};

const HEADING =
  /^(?:第?[一二三四五六七八九十]{1,3}[、章节]|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.、．](?!\d)|（\d{1,2}）|附[件表]|[图表]\d)/;
const GENERIC =
  /总体|情况|结构|进展|进度|亮点|问题|不足|下一步|下步|工作|打算|建议|主要|基本|特点|成效|指标|完成|按.*|从.*|分.*看|签约|招商引资|招商|引资|项目|推进|总量|统计口径|口径|存在|困难|分析|形势|运行|全[区县市]|我[区县市]|本[期季月]|概况|概述|简报|报告|快报|月报|季报|年报|开工|投产|到位|资金|阶段|规模|投资|附|说明|增速|质量|效益|目标|任务|落实|的|和|与|及|及其|建设|重大|服务|保障|措施|举措|安排|做法|[、，：。（）\d一二三四五六七八九十]/g;

/** What a heading is about; empty when it is about all (一、总体情况). */
export function topicOf(heading: string): string {
  const bare = heading.replace(HEADING, '');
  const left = bare.replaceAll(FILLER, '').replace(GENERIC, '');
  return left.length > 0 ? bare.replaceAll(FILLER, '').replace(/[。：]$/, '') : '';
}

function lineKind(text: string, index: number, titled: boolean): Line['kind'] {
  if (text.includes('\t')) return 'row';
  if (HEADING.test(text) && text.length <= 30 && !/[。；，]./.test(text)) return 'heading';
  const short = text.length <= 50 && !/[。；！？]/.test(text);
  return short && index < 4 && !titled ? 'title' : 'prose';
}

function cutLines(text: string, words: string): Line[] {
  const lines: Line[] = [];
  let [start, index, titled, topic] = [0, 0, false, ''];
  for (const part of text.split('\n')) {
    const end = start + part.length;
    if (part.trim()) {
      const kind = lineKind(part, index++, titled);
      if (kind === 'heading') topic = topicOf(words.slice(start, end));
      if (kind === 'prose') titled = true;
      lines.push({ start, end, kind, topic });
    }
    start = end + 1;
  }
  return lines;
}

/** The period of the title; without one, that of the first words of the text. */
function homeOf(
  lines: readonly Line[],
  periods: readonly PeriodWord[],
  year: number,
  text: string,
): { home: TextPeriod | null; title: TextDocument['title'] } {
  const named = (from: number, to: number) =>
    periods.find(
      ({ start, end, meaning, months }) => start >= from && end <= to && meaning === 'period' && months,
    );
  for (const line of lines.filter(({ kind }) => kind === 'title')) {
    const word = named(line.start, line.end);
    if (word) return { home: periodOf(word, null, year), title: { start: word.start, end: word.end } };
  }
  const first = lines.find(({ kind }) => kind === 'prose');
  const word = first && named(first.start, Math.min(first.end, first.start + 40));
  const opens = word && !/[较比与]$/.test(text.slice(0, word.start));
  return { home: opens ? periodOf(word, null, year) : null, title: null };
}

/** Finds lines, times and figures; nothing is understood yet. */
export function readDocument(plain: Plain): TextDocument {
  const { text } = plain;
  const periods = periodWords(text);
  const words = blot(text, periods, false);
  const lines = cutLines(text, words);
  const quantities = quantitiesIn(blot(text, periods, true));
  const year =
    periods.flatMap((word) => (word.year && 'written' in word.year ? [word.year.written] : []))[0] ?? 0;
  return { plain, words, lines, periods, quantities, year, ...homeOf(lines, periods, year, text) };
}
