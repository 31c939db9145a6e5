import type { Mention } from './mentions.ts';
import type { Reader } from './reader.ts';
import type { Sentence } from './sentences.ts';
import type { Group, Item } from './statement.ts';
import type { Subject } from './subject.ts';

const AMONG = /其中|包括|包含|涵盖|(?:项目|企业)中(?!心)|^之?中(?:，|已|共|有|$)/;
const BREAKDOWN =
  /^(?:从|按|分)[^，。；：]{1,14}?(?:看|分|划分|统计|情况)(?:，|：)|^(?:分|按)[^，。；：\d]{1,8}[，：]/;
const ETC =
  /等|主要|居前|前[二三四五六七八九十\d]|最多|靠前|较多|重点|突出|排名|位列|如|尤其|特别|代表|之一|有金额|另有/;
const ADDED = /^(?:以上|上述)?(?:[两三四五六七八九]项|[两三四]者)?(?:合计|共计|总计|共)/;

const isPart = (reader: Reader, item: Item) =>
  reader.reading.groups.some(({ parts }) => parts.includes(item));
const topLevel = (reader: Reader, items: readonly Item[]) =>
  items.filter((item) => !isPart(reader, item) && !item.inParens);

function open(reader: Reader, how: Group['how'], wholes: Item[], place: Item['place']): Group {
  const group: Group = { how, wholes, parts: [], words: '', etc: false, place };
  reader.reading.groups.push(group);
  reader.group = group;
  return group;
}

/** What a sentence that begins with 其中 speaks of: what stood alone in the one before. */
function wholesBefore(reader: Reader, sentence: Sentence): Item[] {
  const earlier = reader.reading.items.filter(
    ({ place }) => place.paragraph === sentence.paragraph && place.sentence < sentence.index,
  );
  const last = Math.max(-1, ...topLevel(reader, earlier).map(({ place }) => place.sentence));
  return topLevel(reader, earlier)
    .filter(({ place }) => place.sentence === last)
    .reverse();
}

/** What 从产业看 may break down: the paragraph's own whole first, then everything that is about all. */
function wholesEarlier(reader: Reader, sentence: Sentence): Item[] {
  const earlier = topLevel(
    reader,
    reader.reading.items.filter(({ place }) => place.sentence < sentence.index),
  );
  const near = earlier.filter(({ place }) => place.paragraph === sentence.paragraph);
  const all = earlier.filter((item) => item.subject.dimension === 'all' && !near.includes(item));
  return [...near.reverse(), ...all];
}

/** Opens the list of a sentence that says at once what it breaks down by. */
export function openBreakdown(reader: Reader, sentence: Sentence): void {
  const place = {
    paragraph: sentence.paragraph,
    sentence: sentence.index,
    segment: 0,
    start: sentence.start,
    end: sentence.end,
  };
  if (BREAKDOWN.test(sentence.text)) open(reader, 'breakdown', wholesEarlier(reader, sentence), place);
}

/** A new item after ； that is about all, or about a stage, starts afresh: 开工项目40个 is no part of the list before. */
function closesList(group: Group, item: Item, subject: Subject): boolean {
  const first = group.parts[0];
  if (!first || first.place.sentence !== item.place.sentence) return false;
  const fresh =
    subject.dimension === 'all' || (subject.dimension === 'stage' && first.subject.dimension !== 'stage');
  return fresh && item.place.segment > first.place.segment && group.how !== 'breakdown';
}

/** Decides whether a new item is a part, and of what. `before` is what was spoken of until now. */
export function takeAsPart(
  reader: Reader,
  sentence: Sentence,
  item: Item,
  m: Mention,
  before: Item | null,
): void {
  const { subject, place } = item;
  const inSentence = before?.place.sentence === sentence.index ? before : null;
  if (AMONG.test(m.gap)) {
    const direct = inSentence && !/^[^其]*。/.test(m.gap) ? [inSentence] : wholesBefore(reader, sentence);
    open(reader, 'among', direct, place);
  } else if (
    inSentence &&
    subject.rest !== '' &&
    /^[，个家户]?(?:：|（)/.test(m.gap) &&
    !isPart(reader, inSentence)
  ) {
    open(reader, 'list', [inSentence], place);
  } else if (reader.group && closesList(reader.group, item, subject)) reader.group = null;
  if (!reader.group) return;
  reader.group.parts.push(item);
  reader.group.words = sentence.text;
  const from = Math.max(0, (reader.group.parts[0]?.place.start ?? 0) - sentence.start - 24);
  reader.group.etc = ETC.test(sentence.text.slice(from).replaceAll('中等', ''));
}

/** …合计35个: what was told before it in the sentence are its parts. */
export function takeAsSum(reader: Reader, item: Item, key: string): boolean {
  const { subject, place } = item;
  if (!ADDED.test(subject.words) || subject.rest !== '' || subject.scope !== '') return false;
  const parts = reader.told.filter(
    (one) =>
      one !== item && one.subject.rest !== '' && one.statements.some((said) => said.key === key && said.q),
  );
  if (parts.length < 2) return false;
  reader.reading.groups.push({ how: 'added', wholes: [item], parts, words: '', etc: false, place });
  return true;
}

const WHOLE = /^[，、；\s]*(?:其?全部|全区|全[市县]|全社会|合计|总体|整体)/;

/** 第二产业投资增长15%，第三产业投资增长9%，全部投资增长13.3%: the growth of a whole told behind that of its parts. */
function wholeBehind(reader: Reader, sentence: Sentence): void {
  const parts = [...reader.told];
  const whole = parts.pop();
  const onlyGrown = ({ statements }: Item) => statements.every(({ q, changes }) => !q && changes.length > 0);
  if (!whole || parts.length < 2 || ![whole, ...parts].every(onlyGrown)) return;
  const kinds = new Set(parts.map(({ subject }) => subject.dimension));
  const { rest, words, noun } = whole.subject;
  if (rest !== '' || !WHOLE.test(words) || kinds.size > 1 || kinds.has('all')) return;
  if (parts.some(({ subject }) => subject.rest === '' || subject.noun !== noun)) return;
  for (const group of reader.reading.groups) group.parts = group.parts.filter((part) => part !== whole);
  const { place } = whole;
  const group: Group = { how: 'breakdown', wholes: [whole], parts, words: sentence.text, etc: false, place };
  reader.reading.groups.push(group);
}

/** 全区签约65个，工业11个、农业5个、服务业49个: three sectors behind a whole are its parts without being called so. */
export function closeSentence(reader: Reader, sentence: Sentence): void {
  wholeBehind(reader, sentence);
  const top = topLevel(reader, reader.told);
  const [whole, ...rest] = top;
  const sectors = rest.filter(({ subject }) => subject.dimension === 'sector');
  if (whole?.subject.dimension === 'all' && sectors.length >= 3 && sectors.length === rest.length)
    reader.reading.groups.push({
      how: 'list',
      wholes: [whole],
      parts: sectors,
      words: sentence.text,
      etc: false,
      place: whole.place,
    });
}
