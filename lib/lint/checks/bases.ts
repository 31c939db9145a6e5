import Decimal from 'decimal.js';
import { inUnitOf, mendOf, mendWords, middle, show, written } from '../arithmetic.ts';
import { baseOf, growthOf, type Interval, meets, minus } from '../interval.ts';
import { COMPARABLE } from '../reading/nouns.ts';
import type { Quantity } from '../reading/quantities.ts';
import type { Statement } from '../reading/statement.ts';
import { type Context, isTold, type Told, yearly } from './context.ts';

/** What a figure was a year before, and the words that say so. */
type Implied = { base: Interval; figures: Quantity[]; how: string; value: Quantity };

export const subjectKey = ({ subject, key }: Statement) =>
  `${subject.scope.replace(/^全./, '')}|${subject.act === '签约' ? '' : subject.act}|${subject.rest}|${key}`;
const periodKey = ({ period }: Statement, back = 0) =>
  period ? `${period.year - back}:${period.from}-${period.to}` : '';

const real = ({ subject }: Statement, sentence: string) =>
  COMPARABLE.test(`${subject.words}${subject.noun}`) || /可比|不变价|同口径|扣除/.test(sentence);

/** 增长72.69%, 增长1.2倍: in the form in which the growth was written. */
function growthWords(value: Decimal, like: Quantity): string {
  const times = like.kind === 'times' && like.digits !== '';
  const places = Math.max(like.digits.split('.')[1]?.length ?? 0, times ? 1 : 0);
  const shown = (times ? value.abs().div(100) : value.abs())
    .toDecimalPlaces(places, Decimal.ROUND_HALF_UP)
    .toFixed(places);
  return `${value.lt(0) ? '下降' : '增长'}${shown}${times ? '倍' : '%'}`;
}

/** The growth as written is that of the figures as printed: 120 is 20 % above 100, and not above 101. */
function isGrowth([v, b, g]: readonly Quantity[], falls: boolean): boolean {
  if (!v || !b || !g || b.value.isZero() || g.kind === 'times') return false;
  const percent = v.value
    .div(b.value)
    .minus(1)
    .times(falls ? -100 : 100);
  return meets(g.range, { lo: percent, hi: percent });
}

/** 今年、去年和增速 in one place: each follows from the other two. */
function checkTriple(
  { report }: Context,
  { q }: Told,
  base: Quantity,
  percent: Interval,
  written_: Quantity,
): void {
  const expected = growthOf(q.range, base.range);
  const value = base.value.isZero() ? null : q.value.div(base.value).minus(1).times(100);
  const sum =
    value === null ? '' : `${inUnitOf(q.value, q)} ÷ ${inUnitOf(base.value, q)} − 1 = ${show(value, 4)}%`;
  if (meets(expected, percent)) {
    report.pass('base', [written_, q, base], `${sum}，与 ${written_.text} 一致。`);
    return;
  }
  const negative = percent.hi.lt(0);
  const agrees = ([v, b, g]: readonly Quantity[]) => {
    if (!v || !b || !g) return false;
    const range = negative ? { lo: g.range.hi.neg(), hi: g.range.lo.neg() } : g.range;
    return meets(growthOf(v.range, b.range), g.kind === 'times' ? percent : range);
  };
  const exact = (all: readonly Quantity[]) => agrees(all) && isGrowth(all, negative);
  const mend = mendOf([q, base, written_], agrees, exact);
  const other = mend && mend.of !== written_;
  report.fail({
    kind: mend?.slip === 'unit' ? 'unit' : 'base',
    at: other
      ? [mend.of, written_, q, base].filter((one, index, all) => all.indexOf(one) === index)
      : [written_, q, base],
    expected: other ? mend.to.text : value === null ? '—' : growthWords(value, written_),
    found: other ? mend.of.text : `${negative ? '下降' : '增长'}${written_.text}`,
    because: `${sum || '上年为零，没有增速'}，写的是 ${negative ? '下降' : '增长'} ${written_.text}。${mendWords(mend)}`,
  });
}

/** 同比增加105.98亿元，增长72.69%: the increase, the growth and the figure itself. */
function checkDelta({ report }: Context, statement: Told, delta: Statement['deltas'][number]): void {
  const { q } = statement;
  const base = minus(q.range, delta.amount);
  for (const { percent, q: growth } of yearly(statement)) {
    const expected = growthOf(q.range, base);
    const value = delta.q.value.div(q.value.minus(middle(delta.amount))).times(100);
    if (meets(expected, percent)) report.pass('base', [growth, q, delta.q], `增加数与增速倒推的上年数一致。`);
    else
      report.fail({
        kind: 'base', at: [growth, delta.q, q], expected: written(value, { ...growth, printed: '%' }), found: growth.text,
        because: `${inUnitOf(q.value, q)} 比上年变动 ${inUnitOf(delta.q.value, q)}，上年为 ${inUnitOf(q.value.minus(middle(delta.amount)), q)}，变动幅度为 ${show(value, 4)}%，写的是 ${growth.text}。`,
      }); // biome-ignore format: a record
  }
  for (const told of statement.bases) {
    const diff = q.value.minus(told.value);
    if (meets(minus(q.range, told.range), delta.amount)) report.pass('base', [delta.q, q, told], `${inUnitOf(q.value, q)} − ${inUnitOf(told.value, q)} = ${inUnitOf(diff, q)}，与 ${delta.q.text} 一致。`);
    else
      report.fail({
        kind: 'base', at: [delta.q, q, told], expected: written(diff.abs(), delta.q), found: delta.q.text,
        because: `${inUnitOf(q.value, q)} − ${inUnitOf(told.value, q)} = ${inUnitOf(diff, q)}${q.printed}，写的是 ${delta.q.text}。`,
      }); // biome-ignore format: a record
  }
}

function checkLocal(context: Context, statement: Told, sentence: string): void {
  for (const base of statement.bases)
    for (const { percent, q } of yearly(statement)) {
      if (real(statement, sentence))
        context.report.skip('base', [q], '按不变价或可比口径计算的增速，不能用两年的现价核对。');
      else checkTriple(context, statement, base, percent, q);
    }
  for (const far of statement.far)
    for (const { percent, q } of statement.changes.filter((one) => one.q.start > far.end).slice(0, 1))
      if (q.start - far.end < 9 && !real(statement, sentence))
        checkTriple(context, statement, far, percent, q);
  for (const delta of statement.deltas) checkDelta(context, statement, delta);
}

function impliedBy(statement: Told): Implied[] {
  const { q } = statement;
  const grown = yearly(statement).map(({ percent, q: growth }) => ({
    base: baseOf(q.range, percent), figures: [growth, q], value: growth,
    how: `${q.text}、${percent.hi.lt(0) ? '下降' : '增长'}${growth.text}，倒推上年为 ${about(baseOf(q.range, percent), q)}`,
  })); // biome-ignore format: a record
  const told = statement.bases.map((base) => ({
    base: base.range,
    figures: [base],
    value: base,
    how: `写明上年为 ${base.text}`,
  }));
  const moved = statement.deltas.map(({ q: delta, amount }) => ({
    base: minus(q.range, amount),
    figures: [delta, q],
    value: delta,
    how: `变动 ${delta.text}，上年为 ${about(minus(q.range, amount), q)}`,
  }));
  return [...grown, ...told, ...moved];
}

const about = (value: Interval, q: Quantity) => `${show(middle(value).div(q.scale))}${q.printed}`;
type Place = { implied: Implied; sentence: number; statement: Told };

/** Gathers, for each subject and period, every place that says or implies what it was a year before. */
function gather({ reading, document }: Context): Map<string, Place[]> {
  const found = new Map<string, Place[]>();
  const add = (key: string, place: Place) => found.set(key, [...(found.get(key) ?? []), place]);
  for (const statement of reading.items.flatMap(({ statements }) => statements)) {
    if (!isTold(statement) || !statement.sure || statement.kind === null) continue;
    const { sentence } = statement.place;
    if (
      real(
        statement,
        document.plain.text.slice(Math.max(0, statement.place.start - 40), statement.place.end + 40),
      )
    )
      continue;
    for (const implied of impliedBy(statement))
      add(`${subjectKey(statement)}@${periodKey(statement)}`, { implied, sentence, statement });
    if (statement.period)
      add(`${subjectKey(statement)}@${periodKey(statement, -1)}`, {
        implied: {
          base: statement.q.range,
          figures: [statement.q],
          value: statement.q,
          how: `写明上年同期为 ${statement.q.text}`,
        },
        sentence,
        statement,
      });
  }
  return found;
}

function compare({ report }: Context, a: Place, b: Place): void {
  if (a.implied.value === a.statement.q && b.implied.value === b.statement.q) return; // told twice: repeats.ts
  if (
    meets(a.statement.q.range, b.statement.q.range) &&
    a.implied.figures.length > 1 &&
    b.implied.figures.length > 1
  )
    return; // so is growth
  const figures = [...b.implied.figures, ...a.implied.figures];
  if (meets(a.implied.base, b.implied.base)) {
    report.pass('base', figures, `${a.implied.how}；${b.implied.how}：一致。`);
    return;
  }
  const mend = told(a.implied) && told(b.implied) ? null : mendAcross(a, b);
  report.fail({
    kind: mend?.slip === 'unit' ? 'unit' : 'base',
    at: mend ? [mend.of, ...figures.filter((one) => one !== mend.of)] : figures,
    expected: mend?.to.text ?? about(a.implied.base, a.statement.q),
    found: mend?.of.text ?? about(b.implied.base, b.statement.q),
    because: `同一个数的上年基数前后不一：${a.implied.how}；${b.implied.how}。${mendWords(mend)}`,
  });
}

const told = ({ figures }: Implied) => figures.length === 1;

/** A stated base against a value with its growth: which slip would mend it. */
function mendAcross(a: Place, b: Place) {
  const [stated, grown] = told(a.implied) ? [a, b] : [b, a];
  const [growth, value] = grown.implied.figures;
  const base = stated.implied.figures[0];
  if (!growth || !value || !base || !told(stated.implied) || growth.kind !== 'percent') return null;
  const falls = grown.implied.how.includes('下降');
  const agrees = ([s, v, g]: readonly Quantity[]) => {
    if (!s || !v || !g) return false;
    return meets(s.range, baseOf(v.range, falls ? { lo: g.range.hi.neg(), hi: g.range.lo.neg() } : g.range));
  };
  return mendOf(
    [base, value, growth],
    agrees,
    ([s, v, g]) => s !== undefined && v !== undefined && g !== undefined && isGrowth([v, s, g], falls),
  );
}

/** Bases that disagree: inside one sentence, and between the places that speak of the same thing. */
export function checkBases(context: Context): void {
  for (const statement of context.reading.items.flatMap(({ statements }) => statements))
    if (isTold(statement))
      checkLocal(
        context,
        statement,
        context.document.plain.text.slice(Math.max(0, statement.place.start - 40), statement.place.end + 60),
      );
  for (const places of gather(context).values()) {
    const [first, ...others] = places;
    for (const other of others)
      if (first && other.statement !== first.statement) compare(context, first, other);
  }
}
