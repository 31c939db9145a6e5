import type { Mention } from './mentions.ts';
import { type PeriodWord, periodOf, type TextPeriod } from './periods.ts';
import type { Quantity } from './quantities.ts';
import type { Sentence } from './sentences.ts';
import type { Group, Item, Place, Reading, Statement } from './statement.ts';
import { readSubject, type Subject } from './subject.ts';

/** 当年1月1日起累计到位资金…, 年初以来累计…: said of its own sentence, not of those behind it. */
const cumulated = ({ meaning, end }: PeriodWord, { text, start }: Sentence) =>
  (meaning === 'since' || meaning === 'day') && /^[^，；]{0,12}累计/.test(text.slice(end - start));

const nothingPending = () => ({ bases: [], changes: [], subject: null, rates: [], rate: '' });

/** What is known while a text is read from its first figure to its last. */
export class Reader {
  readonly reading: Reading = { items: [], groups: [], rates: [], points: [], skipped: [] };
  item: Item | null = null; // spoken of at the moment
  last: Statement | null = null; // the last thing said of it
  group: Group | null = null; // parts are being listed
  outer: Item | null = null; // spoken of before a bracket
  told: Item[] = []; // items of this sentence, in order
  listed: Item[] = []; // items that the last 分别 spoke of
  period: TextPeriod | null = null; // of the words read now
  carried: TextPeriod | null; // of the paragraph
  targets: { q: Quantity; subject: Subject }[] = []; // 目标420亿元, of this sentence
  paragraphItem: Item | null = null; // the first of the paragraph
  pending: {
    bases: Quantity[];
    changes: Statement['changes'];
    subject: Subject | null;
    rates: Quantity[];
    rate: string;
  } = nothingPending();

  constructor(
    readonly home: TextPeriod | null,
    readonly year: number,
  ) {
    this.carried = home;
  }

  /** Forgets what only holds inside a sentence, and inside a paragraph when a new one begins. */
  enter(sentence: Sentence, previous: Sentence | undefined): void {
    if (previous?.paragraph !== sentence.paragraph) {
      this.carried = this.home;
      this.paragraphItem = null;
      this.item = null;
    }
    this.period = this.carried;
    this.group = null;
    this.outer = null;
    this.last = null;
    this.told = [];
    this.targets = [];
    this.listed = [];
    this.pending = nothingPending();
  }

  /** The period that the words before a figure set; 较上年同期 compares and sets nothing. */
  setPeriod(word: PeriodWord, sentence: Sentence, opening: boolean): void {
    const before = sentence.text.slice(0, word.start - sentence.start);
    if (/[较比与同和跟由从占](?:□)*$/.test(before) || word.meaning === 'last') return;
    if (/^(?:度)?(?:的)?(?:目标|任务|计划|预算)/.test(sentence.text.slice(word.end - sentence.start))) return;
    const told =
      word.meaning === 'day' || word.meaning === 'since' ? null : periodOf(word, this.home, this.year);
    this.period = told;
    if (opening && word.meaning !== 'before' && !cumulated(word, sentence)) this.carried = told;
  }

  placeOf(sentence: Sentence, q: Quantity): Place {
    const before = sentence.text.slice(0, q.start - sentence.start);
    const segment = before.split('；').length - 1;
    return { paragraph: sentence.paragraph, sentence: sentence.index, segment, start: q.start, end: q.end };
  }

  /** A new thing to speak of. */
  begin(subject: Subject, place: Place, inParens: boolean): Item {
    const item: Item = { subject, statements: [], place, period: this.period, inParens };
    this.reading.items.push(item);
    this.told.push(item);
    this.item = item;
    if (place.paragraph !== this.paragraphItem?.place.paragraph) this.paragraphItem = item;
    return item;
  }

  /** Says something of an item. */
  say(
    item: Item,
    key: string,
    q: Quantity | null,
    sentence: Sentence,
    place: Place,
    sure: boolean,
    told: Subject = item.subject,
  ): Statement {
    const statement: Statement = {
      subject: { ...item.subject, noun: told.noun, category: told.category, words: told.words }, key, kind: q?.kind ?? null, q, period: this.period, sure, topic: sentence.topic,
      changes: [], bases: [], far: [], deltas: [], shares: [], place,
    }; // biome-ignore format: a record
    item.statements.push(statement);
    item.place = { ...item.place, end: place.end };
    this.last = statement;
    return statement;
  }
}

/** What may be compared: things by their counter, money by the kind that its noun says. */
export const keyOf = (q: Quantity, subject: Subject): string => {
  if (q.kind === 'count') return q.unit;
  const money = subject.category && subject.category !== 'plain' ? subject.category : 'money';
  if (money === 'money' && subject.act === '到位') return 'arrived';
  return q.unit === '元' ? money : `${q.unit}:${money}`;
};

/** 52个中24个开工, 52个项目中，已有24个开工: what became of them stands behind. */
const OF_THEM = /^(?:[^，。；、：]{0,6}(?:项目|企业))?之?中，?(?:已|共)?有?$|^，?其中，?(?:已|共)?有?$/;
const BECAME = /^(?:已|新|均|正式)*(?:开工|动工|投产|竣工|落地|达产|履约)(?=建设|[，。；、）]|$)/;

/** 11个工业项目: the noun may stand behind the figure. */
export function subjectOf({ q, gap, lead, after }: Mention): Subject {
  const became = q.kind === 'count' && OF_THEM.test(gap) ? BECAME.exec(after)?.[0] : undefined;
  if (became) return readSubject(became);
  const subject = readSubject(lead);
  if (subject.rest !== '' || subject.dimension === 'stage') return subject;
  if (q.kind === 'count') {
    const noun = /^(?:的|为|是|属于?)?([^，。；：、（）\d□]{0,12}?)(?:项目|企业|公司|平台)/.exec(after);
    return noun?.[1] ? readSubject(`${lead}${noun[0].replace(/^(?:的|为|是|属于?)/, '')}`) : subject;
  }
  const named = /^的([^，。；：、（）]{2,30}?(?:项目|基地|工厂|中心|产业园|生产线))/.exec(after)?.[1];
  return named ? { ...subject, rest: named, dimension: 'project' } : subject;
}
