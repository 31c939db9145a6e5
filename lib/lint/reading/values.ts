import type { Mention } from './mentions.ts';
import { samePeriod } from './periods.ts';
import { keyOf, type Reader, subjectOf } from './reader.ts';
import type { Sentence } from './sentences.ts';
import type { Item, Place, Statement } from './statement.ts';
import { readSubject, type Subject } from './subject.ts';
import { takeAsPart, takeAsSum } from './wholes.ts';

const said = (item: Item, key: string) => item.statements.some((one) => one.key === key && one.q);

/** 、协议资金430亿元 goes on about what was spoken of; 工业项目11个 does not. */
function goesOn(reader: Reader, subject: Subject, key: string, place: Place, m: Mention): boolean {
  const { item } = reader;
  if (!item || /其中|包括/.test(m.gap) || said(item, key) || !samePeriod(item.period, reader.period))
    return false;
  if (subject.scope && subject.scope !== item.subject.scope) return false;
  if (/^(?:合计|共计|总计)/.test(subject.words) && subject.noun === '') return false;
  const near = item.place.sentence === place.sentence;
  if (subject.rest !== '')
    return near && subject.rest === item.subject.rest && (!subject.act || subject.act === item.subject.act);
  if (subject.act && subject.act !== (item.subject.act || '签约')) return false;
  if (near) return true;
  const siblings = reader.reading.items.filter((one) => one.place.sentence === item.place.sentence);
  return subject.noun !== '' && siblings.length === 1 && place.sentence - item.place.sentence === 1;
}

/** 工业项目11个，开工8个: eight of the industrial ones, most likely. */
function carriedOver(reader: Reader, subject: Subject, place: Place): Subject {
  const { item } = reader;
  const near = item && item.place.sentence === place.sentence && item.place.segment === place.segment;
  if (
    !near ||
    subject.rest !== '' ||
    subject.scope !== '' ||
    item.subject.rest === '' ||
    item.subject.dimension === 'project'
  )
    return subject;
  if (/^(?:合计|共计|总计|共)/.test(subject.words)) return subject;
  return { ...subject, rest: item.subject.rest };
}

/** A later sentence goes back to what its paragraph began with. */
const againOf = (first: Item, { subject, place, statements }: Item) =>
  subject.dimension !== 'project' &&
  subject.rest === first.subject.rest &&
  subject.scope === first.subject.scope &&
  place.sentence > first.place.sentence &&
  statements.length === 0;

/** Says where a subject comes from the words themselves, so that another place may be held against it. */
function isSure(reader: Reader, sentence: Sentence, written: Subject, item: Item): boolean {
  if (item.inParens || (item.subject.rest !== '' && written.rest === '' && written.noun === '')) return false;
  if (item.subject.scope !== '') return true;
  if (item.subject.rest === '' && item.subject.act === '' && written.noun === '') return false;
  const first = reader.paragraphItem;
  const alone = !first || first === item || first.subject.rest === '';
  return sentence.topic === '' && (alone || againOf(first, item));
}

/** Takes one figure as what something comes to. */
export function placeValue(reader: Reader, sentence: Sentence, m: Mention, inParens: boolean): Statement {
  const written = subjectOf(m);
  const key = keyOf(m.q, written);
  const place = reader.placeOf(sentence, m.q);
  const pending = reader.pending.subject;
  reader.pending.subject = null;
  const told =
    pending && written.rest === '' && written.act === '' ? { ...pending, words: pending.words } : written;
  if (goesOn(reader, told, key, place, m) && reader.item)
    return reader.say(
      reader.item,
      pending ? keyOf(m.q, told) : key,
      m.q,
      sentence,
      place,
      isSure(reader, sentence, told, reader.item),
      told,
    );
  const before = reader.item;
  const subject = carriedOver(reader, told, place);
  const item = reader.begin(subject, place, inParens);
  const statement = reader.say(
    item,
    keyOf(m.q, told),
    m.q,
    sentence,
    place,
    isSure(reader, sentence, told, item),
    told,
  );
  if (!takeAsSum(reader, item, statement.key)) takeAsPart(reader, sentence, item, m, before);
  return statement;
}

/** 新材料、装备制造和消费品 → three; a single word → one. */
export function headsOf(words: string): string[] {
  const parts = words.split('、');
  const last = parts.pop() ?? '';
  const pair = /^(.{2,}?)(?:和|与|以及|及)(.{2,})$/.exec(last);
  return [...parts, ...(pair ? [pair[1] ?? '', pair[2] ?? ''] : [last])].filter(Boolean);
}

/** Whom a run of figures speaks of: heads before 分别, those of the last 分别, or what was told last. */
export function targetsOf(
  reader: Reader,
  sentence: Sentence,
  run: readonly Mention[],
): { items: Item[]; subject: Subject } | null {
  const [first] = run;
  if (!first) return null;
  const [before = '', after = ''] = first.lead.includes('分别') ? first.lead.split('分别') : [first.lead, ''];
  const tail = readSubject(after || (headsOf(before).at(-1) ?? ''));
  const heads = headsOf(
    before.replace(/[二两三四五六七八九十\d]+[大个类家](?:产业|园区|行业|领域|板块|方面)?[^、]*$/, ''),
  );
  if (heads.length === run.length) {
    const place = reader.placeOf(sentence, first.q);
    const times = sentence.periods.filter(({ end }) => end <= first.q.start).slice(-run.length);
    const items = heads.map((head, index) =>
      headItem(reader, sentence, head, times[index], place, index === 0 ? first : { ...first, gap: '、' }),
    );
    reader.listed = items;
    return { items, subject: tail };
  }
  if (reader.listed.length === run.length) return { items: reader.listed, subject: tail };
  const last = reader.told.slice(-run.length);
  return last.length === run.length && run.length > 1 ? { items: last, subject: tail } : null;
}

function headItem(
  reader: Reader,
  sentence: Sentence,
  head: string,
  time: Sentence['periods'][number] | undefined,
  place: Place,
  m: Mention,
): Item {
  const subject = readSubject(head);
  const known = reader.told.find((item) => item.subject.rest === subject.rest && subject.rest !== '');
  if (known) return known;
  if (/^□+$/.test(head) && time) reader.setPeriod(time, sentence, false);
  const before = reader.item;
  const item = reader.begin(subject, place, false);
  takeAsPart(reader, sentence, item, m, before);
  return item;
}

/** 分别为20个、15个、10个. False when nothing says whom the figures belong to. */
export function placeRun(reader: Reader, sentence: Sentence, run: readonly Mention[]): boolean {
  const before = reader.item;
  const known = reader.told.length;
  const targets = targetsOf(reader, sentence, run);
  if (!targets) return false;
  for (const [index, m] of run.entries()) {
    const item = targets.items[index];
    if (!item) continue;
    reader.period = item.period;
    const noun = targets.subject.category ? targets.subject : item.subject;
    reader.say(item, keyOf(m.q, noun), m.q, sentence, reader.placeOf(sentence, m.q), true);
  }
  const fresh = reader.told.length > known;
  if (
    fresh &&
    before?.subject.dimension === 'all' &&
    before.place.sentence === sentence.index &&
    !reader.group
  )
    reader.reading.groups.push({
      how: 'breakdown',
      wholes: [before],
      parts: targets.items,
      words: sentence.text,
      etc: false,
      place: before.place,
    });
  return true;
}
