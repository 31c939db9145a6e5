import { type Line, type TextDocument, topicOf } from './document.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import type { PeriodWord } from './periods.ts';

/** One sentence with its figures. `topic` is what its heading, or a short opening such as 高新区。, is about. */
export type Sentence = {
  start: number;
  end: number;
  text: string;
  mentions: Mention[];
  periods: PeriodWord[];
  paragraph: number;
  index: number;
  topic: string;
};

function cut(text: string, { start, end }: Line): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !/[。！？\t]/.test(text[at] ?? '')) continue;
    if (at > from) parts.push({ start: from, end: at });
    from = at + 1;
  }
  return parts;
}

const OPENING =
  /^(?:（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.、．](?!\d)|[一二三四五六七八九十]是)?[^，；：\d]{2,16}$/;

/** The sentences of the prose lines; headings and rows of tables are left out. */
export function sentencesOf(document: TextDocument, inTables: (line: Line) => boolean): Sentence[] {
  const { plain, words, lines, quantities, periods } = document;
  const found: Sentence[] = [];
  let [q, p] = [0, 0];
  for (const [paragraph, line] of lines.entries()) {
    if (inTables(line)) continue;
    let topic = line.topic;
    for (const { start, end } of cut(plain.text, line)) {
      while ((quantities[q]?.start ?? Infinity) < start) q++;
      while ((periods[p]?.start ?? Infinity) < start) p++;
      const [firstQ, firstP] = [q, p];
      while ((quantities[q]?.start ?? Infinity) < end) q++;
      while ((periods[p]?.start ?? Infinity) < end) p++;
      const own = quantities.slice(firstQ, q);
      const times = periods.slice(firstP, p);
      const text = plain.text.slice(start, end);
      if (start === line.start && own.length === 0 && OPENING.test(words.slice(start, end)))
        topic = topicOf(words.slice(start, end));
      const mentions = mentionsIn(own, words, plain.text, start);
      found.push({ start, end, text, mentions, periods: times, paragraph, index: found.length, topic });
    }
  }
  return found;
}
