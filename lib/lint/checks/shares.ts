import Decimal from 'decimal.js';
import { mendOf, mendWords, show, written } from '../arithmetic.ts';
import { exactly, type Interval, meets, quotient, scaled, sumOf } from '../interval.ts';
import { samePeriod } from '../reading/periods.ts';
import type { Quantity } from '../reading/quantities.ts';
import type { Item, Share, Statement } from '../reading/statement.ts';
import { readSubject, type Subject } from '../reading/subject.ts';
import { type Context, isTold, saidUnder, type Told, told } from './context.ts';
import { partsApart } from './fullness.ts';

type Pair = { part: Quantity; whole: Quantity };

export const percentOf = (part: Interval, whole: Interval): Interval => scaled(quotient(part, whole), 100);

/** A share is the quotient of the figures as printed, rounded: asked of a guess at digits, which must not live on coarse figures. */
export const isShare = ([share, part, whole]: readonly Quantity[]) =>
  share !== undefined &&
  part !== undefined &&
  whole?.value.gt(0) === true &&
  meets(share.range, exactly(part.value.div(whole.value).times(100)));

/** The numerators that a share may mean: the figure before it, or another of the same item when none was named. */
function numerators(item: Item, statement: Statement, share: Share): Told[] {
  const own = isTold(statement) ? [statement] : [];
  const others = told(item).filter((one) => one !== statement);
  if (/金额|资金|投资/.test(share.of)) return [...own, ...others].filter(({ kind }) => kind === 'money');
  if (/个数|项目数|数量/.test(share.of)) return [...own, ...others].filter(({ kind }) => kind === 'count');
  return [...own, ...others];
}

/** 占全市…: a whole of another place is only looked for where the text speaks of that place. */
function scopeFits(item: Item, scope: string, seen: ReadonlySet<string>): boolean {
  if (scope === '') return true;
  return seen.has(scope)
    ? item.subject.scope === scope || (item.subject.scope === '' && !/[市省国]/.test(scope))
    : /[区县]/.test(scope) || seen.size === 0;
}

function isMeant(item: Item, { rest }: Subject): boolean {
  if (rest === '' || /总[数量额]?$/.test(rest))
    return item.subject.dimension === 'all' || item.subject.dimension === 'stage';
  return item.subject.rest === rest;
}

/** The items that a share may be of: those of its list first, then all that are about the whole. */
function wholesOf({ reading }: Context, item: Item, share: Share): Item[] {
  const of = readSubject(share.of);
  const seen = new Set(reading.items.map(({ subject }) => subject.scope).filter(Boolean));
  const own = reading.groups.filter(({ parts }) => parts.includes(item)).flatMap(({ wholes }) => wholes);
  // 从来源看，市外1个、市内1个: what one list breaks down into is not the whole of anything else
  const broken = new Set(
    reading.groups.filter(({ how }) => how === 'breakdown').flatMap(({ parts }) => parts),
  );
  const all = reading.items.filter(
    (one) => one !== item && !broken.has(one) && isMeant(one, of) && scopeFits(one, of.scope, seen),
  );
  const listed = own.filter((one) => (of.rest === '' || isMeant(one, of)) && scopeFits(one, of.scope, seen));
  return [...new Set([...listed, ...all])].filter(
    (one) => one !== item && samePeriod(one.period, item.period),
  );
}

function pairsOf(context: Context, item: Item, statement: Statement, share: Share): Pair[] {
  const of = readSubject(share.of);
  const pairs: Pair[] = [];
  const nums = numerators(item, statement, share);
  if (share.whole) {
    const { whole } = share;
    const before =
      nums.length > 0
        ? nums
        : context.reading.items
            .flatMap(told)
            .filter(({ place }) => place.sentence === statement.place.sentence);
    return before.filter(({ q }) => q.unit === whole.unit).map(({ q }) => ({ part: q, whole }));
  }
  for (const part of nums)
    for (const one of wholesOf(context, item, share)) {
      const whole = saidUnder(one, part.key);
      const wrongNoun = of.category && of.category !== 'plain' && part.kind !== 'money';
      if (whole && whole !== part && !wrongNoun) pairs.push({ part: part.q, whole: whole.q });
    }
  return pairs;
}

function failShare({ report }: Context, share: Share, { part, whole }: Pair): void {
  const agrees = ([s, p, w]: readonly Quantity[]) =>
    Boolean(s && p && w && meets(s.range, percentOf(p.range, w.range)));
  const mend = mendOf([share.q, part, whole], agrees, isShare);
  const value = part.value.div(whole.value).times(100);
  const expected = mend && mend.of !== share.q ? mend.to.text : written(value, share.q);
  const [shown, total] = [part.value.div(whole.scale), whole.value.div(whole.scale)];
  report.fail({
    kind: mend?.slip === 'unit' ? 'unit' : 'share',
    at: mend && mend.of !== share.q ? [mend.of, share.q, part, whole] : [share.q, part, whole],
    expected,
    found: mend && mend.of !== share.q ? mend.of.text : share.q.text,
    because: `${show(shown, 4)} ÷ ${show(total, 4)} = ${show(value, 4)}%，写的是 ${share.q.text}，按四舍五入也对不上。${mendWords(mend)}`,
  });
}

function checkShare(context: Context, item: Item, statement: Statement, share: Share): void {
  const { report } = context;
  if (share.q.range.lo.gt(100) && !share.progress) {
    report.fail({
      kind: 'share',
      at: [share.q],
      expected: '不超过 100%',
      found: share.q.text,
      because: `占比写作 ${share.q.text}，部分不能大于整体。`,
    });
    return;
  }
  const pairs = pairsOf(context, item, statement, share).filter(({ whole }) => whole.value.gt(0));
  const fits = pairs.find(({ part, whole }) => meets(share.q.range, percentOf(part.range, whole.range)));
  if (fits) {
    const value = fits.part.value.div(fits.whole.value).times(100);
    report.pass(
      'share',
      [share.q, fits.part, fits.whole],
      `${show(fits.part.value.div(fits.whole.scale), 4)} ÷ ${show(fits.whole.value.div(fits.whole.scale), 4)} = ${show(value, 4)}%，与 ${share.q.text} 一致。`,
    );
    return;
  }
  const own = statement.q === null || pairs.some(({ part }) => part === statement.q);
  const certain = share.whole !== null || (own && isCertain(context, item, pairs));
  const first = pairs.find((pair) => share.whole !== null || mayBe(context, item, pair)); // what cannot be the whole refutes nothing
  if (first && certain) failShare(context, share, first);
  else
    report.skip(
      'share',
      [share.q],
      first
        ? `文中有几个可能的总数，都算不出 ${share.q.text}，看不出指的是哪一个。`
        : `找不到 ${share.q.text} 的分子或分母，无法核对。`,
    );
}

/** A whole is no smaller than its part (ten times and more is a slip of units, which is told), and is none of the parts that stand beside it. */
function mayBe({ reading }: Context, item: Item, { part, whole }: Pair): boolean {
  if (part.value.gt(whole.value) && part.value.lt(whole.value.times(10))) return false;
  const beside = reading.groups.filter(({ parts }) => parts.includes(item)).flatMap(({ parts }) => parts);
  return !beside.some((one) => told(one).some(({ q }) => q.unit === whole.unit && q.value.eq(whole.value)));
}

/** One whole is named, stands in the list, or is the only one in the text. */
function isCertain({ reading }: Context, item: Item, pairs: readonly Pair[]): boolean {
  const wholes = new Set(pairs.map(({ whole }) => whole));
  if (wholes.size <= 1) return true;
  const own = reading.groups.filter(({ parts }) => parts.includes(item));
  if (own.some(({ how, wholes: of }) => how !== 'breakdown' && of.length === 1)) return true;
  return new Set([...wholes].map(({ unit }) => unit)).size === wholes.size;
}

const HUNDRED = { lo: new Decimal(0), hi: new Decimal(100) };

/** Shares of parts that shut each other out cannot come to more than all. */
function checkTotals({ reading, report }: Context): void {
  for (const group of reading.groups) {
    const shares = group.parts.flatMap((part) => part.statements.flatMap((one) => one.shares).slice(0, 1));
    if (shares.length < 2 || shares.length < group.parts.length || partsApart(group) === 'no') continue;
    const sum = sumOf(shares.map(({ q }) => q.range));
    if (meets(sum, HUNDRED)) continue;
    const total = shares.reduce((all, { q }) => all.plus(q.value), new Decimal(0));
    const terms = shares.map(({ q }) => show(q.value)).join(' + ');
    const severity = partsApart(group) === 'yes' ? 'error' : 'warning';
    report.fail({
      kind: 'share',
      severity,
      at: shares.map(({ q }) => q),
      expected: '合计不超过 100%',
      found: `${show(total)}%`,
      because: `各部分占比 ${terms} = ${show(total)}%，超过 100%。`,
    });
  }
}

/** Every share against its part and its whole. */
export function checkShares(context: Context): void {
  for (const item of context.reading.items)
    for (const statement of item.statements)
      for (const share of statement.shares) checkShare(context, item, statement, share);
  checkTotals(context);
}
