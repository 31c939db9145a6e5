import Decimal from 'decimal.js';
import { type Interval, scaled } from '../interval.ts';
import type { Mention } from './mentions.ts';
import { keyOf, type Reader } from './reader.ts';
import type { Sentence } from './sentences.ts';
import type { Change, PointChange, Rate, Statement } from './statement.ts';
import { readSubject, type Subject } from './subject.ts';
import { targetsOf } from './values.ts';
import { takeAsPart } from './wholes.ts';

const COMPARISON =
  /(?:(?:较|比|与|同)?(?:□|上年|去年|上季度|上月|上个月)+(?:同期)?(?:的)?(?:相比)?|同比|环比|均|也|也均|双双|继续|实现|保持|分别)/g;
const VERB =
  /(?:增长率|增长速度|增速|增幅|涨幅|降幅|负增长|净增|增长|上升|提高|提升|增加|扩大|攀升|上涨|下降|减少|降低|回落|下滑|下跌|缩减|增|减|降)(?:了|约|近|超过|超|达到|达|为|逾|是|：|幅度)*$/;

/** The words before 同比增长 that say what grew. */
export function grownSubject(lead: string): Subject {
  return readSubject(
    lead.replace(COMPARISON, '').replace(VERB, '').replace(COMPARISON, '').replace(/[+-]$/, ''),
  );
}

const isBlank = ({ rest, act, noun, scope }: Subject) =>
  rest === '' && act === '' && noun === '' && scope === '';
const negative = (a: Interval): Interval => ({ lo: a.hi.neg(), hi: a.lo.neg() });

/** 增长1.2倍 is +120 %; 是上年同期的2.2倍 too. */
function percentOf({ q, gap, falls }: Mention): Interval {
  if (q.kind !== 'times') return falls && q.value.gt(0) ? negative(q.range) : q.range;
  const percent = scaled(q.range, 100);
  return /的$/.test(gap) ? { lo: percent.lo.minus(100), hi: percent.hi.minus(100) } : percent;
}

const changeOf = (m: Mention): Change => ({ q: m.q, percent: percentOf(m), against: m.against });

/** 项目数同比增长: the count is meant, though an amount was told last. */
function countIn(reader: Reader, lead: string): Statement | null {
  if (!/项目数|个数|数量|户数|家数|企业数/.test(lead)) return null;
  return (
    reader.told
      .flatMap(({ statements }) => statements)
      .reverse()
      .find(({ kind }) => kind === 'count') ?? null
  );
}

function named(reader: Reader, subject: Subject): Statement | null {
  const all = reader.told.flatMap(({ statements }) => statements).reverse();
  return (
    all.find(
      (one) =>
        one.q !== null &&
        (subject.rest === '' || one.subject.rest === subject.rest) &&
        (subject.act === '' || one.subject.act === subject.act || one.subject.act === '') &&
        (subject.scope === '' || one.subject.scope === subject.scope) &&
        (subject.category === null ||
          one.key === keyOf({ ...one.q, kind: 'money' }, subject) ||
          one.key === 'money') &&
        (subject.category !== null || subject.rest !== '' || subject.act !== ''),
    ) ?? null
  );
}

/** Attaches growth to the figure that it is said of, or keeps it for the figure that follows. */
export function placeGrowth(reader: Reader, sentence: Sentence, m: Mention, next: Mention | undefined): void {
  const subject = grownSubject(m.lead);
  const change = changeOf(m);
  const blank = isBlank(subject);
  const target = countIn(reader, m.lead) ?? (blank ? reader.last : named(reader, subject));
  if (target) {
    const far = target.far.at(-1);
    const over = far !== undefined && m.q.start > far.end && m.q.start - far.end < 9;
    target.changes.push(over ? { ...change, against: 'other' } : change);
    reader.last = target;
    return;
  }
  const follows =
    next?.role === 'value' &&
    /^(?:达到|达|为|至|增至|增加到|升至|降至|总量达|总额达|完成)?$/.test(next.lead.replace(/□/g, ''));
  if (follows || (blank && next?.role === 'value')) {
    reader.pending.changes.push(change);
    if (follows && !blank) reader.pending.subject = subject;
    return;
  }
  if (!blank) sayGrowth(reader, sentence, m, subject).changes.push(change);
}

/** 第一产业增长4.1%: growth without a figure. */
export function sayGrowth(reader: Reader, sentence: Sentence, m: Mention, subject: Subject): Statement {
  const place = reader.placeOf(sentence, m.q);
  const before = reader.item;
  const same =
    before &&
    before.place.sentence === sentence.index &&
    subject.rest === before.subject.rest &&
    subject.act === before.subject.act;
  const item = same ? before : reader.begin(subject, place, false);
  if (!same) takeAsPart(reader, sentence, item, m, before);
  const key = subject.category && subject.category !== 'plain' ? subject.category : 'growth';
  return reader.say(item, key, null, sentence, place, true);
}

/** 同比分别增长12.1%、20.3%. */
export function placeGrowths(reader: Reader, sentence: Sentence, run: readonly Mention[]): boolean {
  const [first] = run;
  const [before = ''] = first?.lead.split('分别') ?? [];
  if (first && !isBlank(grownSubject(before)) && before.includes('、')) {
    const targets = targetsOf(
      reader,
      sentence,
      run.map((m) => ({ ...m, lead: m.lead.replace(VERB, '') })),
    );
    if (!targets) return false;
    for (const [index, m] of run.entries()) {
      const item = targets.items[index];
      if (!item) continue;
      const told =
        item.statements.filter(({ q }) => q !== null).at(-1) ??
        reader.say(item, 'growth', null, sentence, reader.placeOf(sentence, m.q), true);
      told.changes.push({ ...changeOf(m), percent: first.falls ? negative(m.q.range) : m.q.range });
    }
    return true;
  }
  const told = reader.told
    .flatMap(({ statements }) => statements)
    .filter(({ q }) => q !== null)
    .slice(-run.length);
  if (told.length < run.length) return false;
  for (const [index, m] of run.entries())
    told[index]?.changes.push({ ...changeOf(m), percent: first?.falls ? negative(m.q.range) : m.q.range });
  return true;
}

/** 上年同期145.80亿元, told beside the figure of this year or before it. */
export function placeBase(reader: Reader, m: Mention): boolean {
  const told = reader.told.flatMap(({ statements }) => statements).reverse();
  const target = told.find(({ q, kind }) => q !== null && kind === m.q.kind && q.unit === m.q.unit);
  const year = Number(/[比较]((?:19|20)\d{2})年[^，；。]{0,8}$/.exec(m.gap)?.[1] ?? 0);
  if (target && year > 0 && target.period?.year !== year + 1) target.far.push(m.q);
  else if (target) target.bases.push(m.q);
  else reader.pending.bases.push(m.q);
  return target !== undefined;
}

/** 同比增加25个. */
export function placeDelta(reader: Reader, m: Mention): void {
  const told = reader.told.flatMap(({ statements }) => statements).reverse();
  const target = told.find(({ q, kind }) => q !== null && kind === m.q.kind && q.unit === m.q.unit);
  if (target && m.against === 'year' && !/环比|上季|上月/.test(m.gap))
    target.deltas.push({ q: m.q, amount: m.falls ? negative(m.q.range) : m.q.range });
}

/** A value takes what was kept for it. */
export function givePending(reader: Reader, statement: Statement): void {
  const fits = reader.pending.bases.filter((q) => q.unit === statement.q?.unit);
  statement.bases.push(...fits);
  statement.changes.push(...reader.pending.changes);
  reader.pending.bases = [];
  reader.pending.changes = [];
}

/** Notes a change in 百分点, or in % of a rate, with what stands before it. */
export function placePoints(
  reader: Reader,
  sentence: Sentence,
  m: Mention,
  previous: Mention | undefined,
): void {
  const place = reader.placeOf(sentence, m.q);
  const rate = reader.reading.rates.at(-1);
  const onRate = previous?.role === 'rate' || previous?.role === 'base' ? rate : undefined;
  if (onRate && onRate.place.sentence === sentence.index && m.against === 'year')
    onRate.changes.push({
      q: m.q,
      amount: new Decimal(m.falls ? -1 : 1).times(m.q.value),
      points: m.q.kind === 'points',
    });
  const behind: PointChange['behind'] =
    previous?.role === 'rate' || (previous?.role === 'base' && previous.q.kind === 'percent') ? 'rate'
    : previous?.role === 'share' ? 'share'
    : previous?.role === 'growth' ? 'growth'
    : previous?.role === 'value' ? 'amount'
    : 'nothing'; // biome-ignore format: a table
  reader.reading.points.push({ q: m.q, lead: m.lead, falls: m.falls, behind, statement: reader.last, place });
}

/** A rate with its name; two names before 分别 are two rates. */
export function placeRate(reader: Reader, sentence: Sentence, m: Mention, name: string): void {
  const near = reader.item?.place.sentence === sentence.index ? reader.item.subject : null;
  const rate: Rate = {
    name,
    of: near,
    q: m.q,
    lead: m.lead,
    bases: reader.pending.rates,
    changes: [],
    place: reader.placeOf(sentence, m.q),
    period: reader.period,
    topic: sentence.topic,
  };
  reader.pending.rates = [];
  reader.reading.rates.push(rate);
}
