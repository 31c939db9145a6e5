import { mendWords, otherUnit, transposed } from '../arithmetic.ts';
import { type Interval, meets } from '../interval.ts';
import { printPeriod, type TextPeriod } from '../reading/periods.ts';
import type { Quantity } from '../reading/quantities.ts';
import type { Rate } from '../reading/statement.ts';
import { readSubject } from '../reading/subject.ts';
import { subjectKey } from './bases.ts';
import { type Context, isTold } from './context.ts';

type Telling = { q: Quantity; range: Interval; what: string; sentence: number };

const periodKey = (period: TextPeriod | null) => (period ? `${period.year}:${period.from}-${period.to}` : '');

/** One telling against another: the same, a unit apart, two digits changed over, or simply different. */
function compare({ report }: Context, first: Telling, second: Telling): void {
  if (meets(first.range, second.range)) {
    report.pass('repeat', [second.q, first.q], `${first.what}两处一致：${first.q.text}、${second.q.text}。`);
    return;
  }
  const unit = [second.q].flatMap((q) => otherUnit(q) ?? []).find((to) => meets(to.range, first.range));
  const digits = transposed(second.q).find((to) => to.value.eq(first.q.value));
  const mend = unit
    ? ({ of: second.q, to: unit, slip: 'unit' } as const)
    : digits
      ? ({ of: second.q, to: digits, slip: 'digits' } as const)
      : null;
  report.fail({
    kind: unit ? 'unit' : 'repeat',
    at: [second.q, first.q],
    expected: first.q.text,
    found: second.q.text,
    because: `${first.what}前面写的是 ${first.q.text}，这里写的是 ${second.q.text}，前后不一。${mendWords(mend)}`,
  });
}

function compareAll(context: Context, tellings: ReadonlyMap<string, Telling[]>): void {
  for (const [first, ...others] of tellings.values())
    for (const other of others) if (first) compare(context, first, other);
}

const add = (to: Map<string, Telling[]>, key: string, telling: Telling) =>
  to.set(key, [...(to.get(key) ?? []), telling]);

/** A rate is held against another only when neither names a part of the whole. */
function rateKey({ name, of, lead, topic, period }: Rate): string | null {
  const { rest } = readSubject(lead.slice(0, lead.lastIndexOf(name)));
  const short = name.slice(-3);
  const of_ = readSubject(name.slice(0, -3).replace(/(?:资金|合同)$/, ''));
  const all = [of?.rest, rest, of_.rest, topic].every((words) => !words);
  return all ? `rate|${short}|${periodKey(period)}` : null;
}

/** The same quantity told twice differently: values, their growth, and rates. */
export function checkRepeats(context: Context): void {
  const tellings = new Map<string, Telling[]>();
  // a part of a breakdown (从…看，市外1个、市内1个) never tells the whole again
  const parts = new Set(
    context.reading.groups.filter(({ how }) => how === 'breakdown').flatMap((group) => group.parts),
  );
  const items = context.reading.items.filter((item) => !parts.has(item));
  for (const statement of items.flatMap(({ statements }) => statements)) {
    if (!isTold(statement) || !statement.sure || /累计|截至|目前/.test(statement.subject.words)) continue;
    const { q, place, period, subject } = statement;
    const key = `${subjectKey(statement)}@${periodKey(period)}`;
    const name =
      [subject.scope, subject.act, subject.rest, subject.noun].filter(Boolean).join('') || '这个数';
    const what = `“${name}”${period ? `（${printPeriod(period)}）` : ''}`;
    add(tellings, key, { q, range: q.range, what, sentence: place.sentence });
    for (const { q: growth, percent, against } of statement.changes)
      if (against !== 'other')
        add(tellings, `${key}|${against}`, {
          q: growth,
          range: percent,
          what: `${what}的${against === 'year' ? '同比' : '环比'}`,
          sentence: place.sentence,
        });
  }
  for (const rate of context.reading.rates) {
    const key = rateKey(rate);
    if (key)
      add(tellings, key, {
        q: rate.q,
        range: rate.q.range,
        what: `“${rate.name}”`,
        sentence: rate.place.sentence,
      });
  }
  compareAll(context, tellings);
}
