import {
  givePending,
  placeBase,
  placeDelta,
  placeGrowth,
  placeGrowths,
  placePoints,
  placeRate,
} from './changes.ts';
import type { TextDocument } from './document.ts';
import type { Mention } from './mentions.ts';
import { Reader } from './reader.ts';
import type { Sentence } from './sentences.ts';
import { placeShare, placeShares, placeTarget } from './shares.ts';
import type { Item, Reading, Statement } from './statement.ts';
import { placeRun, placeValue } from './values.ts';
import { closeSentence, openBreakdown } from './wholes.ts';

const RATE_LIST = /[一-龥]{1,8}率(?=[、和与及]|分别)/g;

/** 20个、15个、10个 or 12.1%、20.3%: figures of one kind with nothing between them. */
function runFrom(mentions: readonly Mention[], at: number): Mention[] {
  const [first, ...later] = mentions.slice(at);
  if (!first) return [];
  const run = [first];
  for (const m of later) {
    if (m.q.kind !== first.q.kind || !/^(?:、|和|与|及|以及|[，](?=$))$/.test(m.gap)) break;
    run.push({ ...m, role: first.role, falls: first.falls, against: first.against });
  }
  return run;
}

function placeMany(reader: Reader, sentence: Sentence, run: readonly Mention[]): void {
  const [first] = run;
  if (!first) return;
  const names = [...first.lead.matchAll(RATE_LIST)].map(([name]) => name);
  let placed = true;
  if (first.role === 'value') placed = placeRun(reader, sentence, run);
  else if (first.role === 'growth') placed = placeGrowths(reader, sentence, run);
  else if (first.role === 'share') placed = placeShares(reader, sentence, run);
  else if (first.role === 'rate' && names.length === run.length)
    for (const [index, m] of run.entries()) placeRate(reader, sentence, m, names[index] ?? '');
  if (!placed)
    reader.reading.skipped.push({
      why: '“分别”前后的数目对不上，或看不出各指什么',
      place: reader.placeOf(sentence, first.q),
    });
}

function placeOne(
  reader: Reader,
  sentence: Sentence,
  m: Mention,
  previous: Mention | undefined,
  next: Mention | undefined,
  inParens: boolean,
): void {
  if (m.role === 'value') givePending(reader, placeValue(reader, sentence, m, inParens));
  else if (m.role === 'base' && m.q.kind === 'percent')
    (m.rate ? reader.pending.rates : (reader.reading.rates.at(-1)?.bases ?? [])).push(m.q);
  else if (m.role === 'base' && !placeBase(reader, m)) return;
  else if (m.role === 'target') placeTarget(reader, m);
  else if (m.role === 'delta') placeDelta(reader, m);
  else if (m.role === 'growth' && m.of) placePoints(reader, sentence, m, previous);
  else if (m.role === 'growth') growth(reader, sentence, m, previous, next);
  else if (m.role === 'share') placeShare(reader, sentence, m, previous?.role === 'whole' ? previous : null);
  else if (m.role === 'rate') placeRate(reader, sentence, m, m.rate);
  else if (m.role === 'points') placePoints(reader, sentence, m, previous);
}

/** 开工率61.54%，同比提高5.2%: a change behind a rate is the rate's; what is raised behind a share is the share. */
function growth(
  reader: Reader,
  sentence: Sentence,
  m: Mention,
  previous: Mention | undefined,
  next: Mention | undefined,
): void {
  const rates =
    previous?.role === 'rate' ||
    (previous?.role === 'base' && previous.q.kind === 'percent') ||
    (previous?.role === 'share' && /提高|提升/.test(m.lead));
  if (rates && m.q.kind === 'percent' && m.gap.length <= 14 && !/增速|增幅/.test(m.gap))
    placePoints(reader, sentence, m, previous);
  else placeGrowth(reader, sentence, m, next);
}

class Brackets {
  private held: {
    item: Item | null;
    last: Statement | null;
    group: Reader['group'];
    period: Reader['period'];
  } | null = null;

  /** What was spoken of before a bracket is spoken of again behind it. */
  at(reader: Reader, before: string): boolean {
    const inside = before.lastIndexOf('（') > before.lastIndexOf('）');
    if (inside && !this.held) {
      const { item, last, group, period } = reader;
      this.held = { item, last, group, period };
    }
    if (!inside && this.held) {
      reader.item = this.held.item;
      reader.last = this.held.last;
      reader.group = this.held.group;
      reader.period = this.held.period;
      this.held = null;
    }
    return inside;
  }
}

function readSentence(reader: Reader, sentence: Sentence): void {
  const { mentions, periods, start, text } = sentence;
  const brackets = new Brackets();
  openBreakdown(reader, sentence);
  let p = 0;
  for (let at = 0; at < mentions.length; ) {
    const run = runFrom(mentions, at);
    const [m] = run;
    if (!m) break;
    const inside = brackets.at(reader, text.slice(0, m.q.start - start));
    for (let word = periods[p]; word && word.start < m.q.start; word = periods[++p])
      reader.setPeriod(word, sentence, at === 0);
    if (run.length > 1) placeMany(reader, sentence, run);
    else placeOne(reader, sentence, m, mentions[at - 1], mentions[at + 1], inside);
    at += run.length;
  }
  closeSentence(reader, sentence);
}

/** Reads the sentences of a text into statements, wholes with their parts, rates and changes. */
export function readSentences({ home, year }: TextDocument, sentences: readonly Sentence[]): Reading {
  const reader = new Reader(home, year);
  let previous: Sentence | undefined;
  for (const sentence of sentences) {
    reader.enter(sentence, previous);
    readSentence(reader, sentence);
    previous = sentence;
  }
  return reader.reading;
}
