import Decimal from 'decimal.js';
import { mendOf, mendWords, middle, show, written } from '../arithmetic.ts';
import { baseOf, growthOf, meets, sumOf } from '../interval.ts';
import { COMPARABLE } from '../reading/nouns.ts';
import type { Quantity } from '../reading/quantities.ts';
import type { Change, Group, Item, Statement } from '../reading/statement.ts';
import type { Context } from './context.ts';
import { fullness, partsApart } from './fullness.ts';

type Grown = { statement: Statement; change: Change };

const grown = (statement: Statement, against: Change['against']): Grown[] =>
  statement.changes
    .filter((change) => change.against === against)
    .slice(0, 1)
    .map((change) => ({ statement, change }));

/** The growth of an item under a key; growth without a figure answers for any. */
function growthUnder(item: Item, key: string, against: Change['against']): Grown | undefined {
  const all = item.statements.flatMap((one) => grown(one, against));
  const money = all.filter(({ statement: { kind } }) => kind !== 'count');
  return (
    all.find(({ statement }) => statement.key === key) ??
    (['个', '家'].includes(key) ? undefined : money.length === 1 ? money[0] : undefined)
  );
}

const isReal = ({ statement }: Grown) =>
  COMPARABLE.test(`${statement.subject.words}${statement.subject.noun}`);
const signed = ({ percent }: Change) =>
  `${percent.lo.plus(percent.hi).lt(0) ? '−' : '+'}${show(middle(percent).abs())}%`;

/** The growth of a whole lies between the lowest and the highest growth of all its parts. */
function outsideBounds({ report }: Context, whole: Grown, parts: readonly Grown[]): boolean {
  const lows = parts.map(({ change }) => change.percent.lo);
  const highs = parts.map(({ change }) => change.percent.hi);
  const { lo, hi } = whole.change.percent;
  if (hi.gte(Decimal.min(...lows)) && lo.lte(Decimal.max(...highs))) return false;
  const sorted = [...parts].sort((a, b) => middle(a.change.percent).cmp(middle(b.change.percent)));
  const [least, most] = [sorted[0]?.change, sorted.at(-1)?.change];
  if (!least || !most) return false;
  const agrees = ([w, ...rest]: readonly Quantity[]) =>
    Boolean(
      w &&
        rest.some(({ range }) => range.lo.lte(w.range.hi)) &&
        rest.some(({ range }) => range.hi.gte(w.range.lo)),
    );
  const all = [whole.change.q, ...parts.map(({ change }) => change.q)];
  const mend = parts.some(({ change }) => change.percent.lo.lt(0)) ? null : mendOf(all, agrees);
  report.fail({
    kind: 'wholeGrowth',
    at: [whole.change.q, ...parts.map(({ change }) => change.q)],
    expected: `在 ${signed(least)} 与 ${signed(most)} 之间`,
    found: signed(whole.change),
    because: `整体的增速必在各部分增速之间：各部分最低 ${signed(least)}、最高 ${signed(most)}，整体写的是 ${signed(whole.change)}。${mend?.of === whole.change.q ? mendWords(mend) : ''}`,
  });
  return true;
}

function baseTerms(parts: readonly Grown[], unit: Quantity): string {
  return parts
    .map(({ statement: { q }, change }) =>
      q
        ? `${show(q.value.div(unit.scale), 4)} ÷ (1 ${signed(change).replace('%', '').replace('+', '+ ').replace('−', '− ')}%)`
        : '',
    )
    .join(' + ');
}

/** The parts' implied bases must come to the whole's (all listed), or at least not exceed it (some listed). */
function basesDisagree({ report }: Context, whole: Grown, parts: readonly Grown[], full: boolean): void {
  const { q } = whole.statement;
  const figures = parts.map(({ statement }) => statement.q);
  if (!q || figures.some((one) => one === null)) return;
  const bases = sumOf(
    parts.map(({ statement, change }) => baseOf(statement.q?.range ?? q.range, change.percent)),
  );
  const own = baseOf(q.range, whole.change.percent);
  if (full ? meets(bases, own) : bases.lo.lte(own.hi)) {
    report.pass(
      'wholeGrowth',
      [whole.change.q, ...parts.map(({ change }) => change.q)],
      full ? '由各部分倒推的上年基数之和与整体的基数一致。' : '由所列部分倒推的上年基数不超过整体的基数。',
    );
    return;
  }
  const sum = middle(bases);
  const expected = growthOf(q.range, bases);
  const unit = q.printed;
  report.fail({
    kind: 'wholeGrowth',
    at: [whole.change.q, ...parts.map(({ change }) => change.q)],
    expected: full
      ? written(middle(expected), whole.change.q)
      : `不高于 ${written(expected.hi, whole.change.q)}`,
    found: signed(whole.change),
    because: `${full ? '各部分' : '所列部分'}倒推上年：${baseTerms(parts, q)} = ${show(sum.div(q.scale))}${unit}；整体倒推上年：${show(q.value.div(q.scale), 4)} ÷ (1 ${signed(whole.change).replace('+', '+ ').replace('−', '− ')}) = ${show(middle(own).div(q.scale))}${unit}。${full ? '两者应当相等' : '部分的基数不能大于整体的基数'}。`,
  });
}

function checkGroup(context: Context, group: Group, item: Item, against: Change['against']): boolean {
  let looked = false;
  for (const statement of item.statements) {
    const [whole] = grown(statement, against);
    if (!whole) continue;
    const all = group.parts.map((part) => growthUnder(part, statement.key, against));
    const parts = all.filter((one) => one !== undefined);
    if (parts.length === 0 || partsApart(group) === 'no') continue;
    looked = true;
    const complete = parts.length === all.length && parts.length > 1;
    const told = parts.map(({ statement: one }) => (one.q === null ? undefined : { ...one, q: one.q }));
    const listed = fullness(group, item, statement.key, told.every((one) => one === undefined) ? [] : told);
    const full = complete && listed === 'full';
    if (full && outsideBounds(context, whole, parts)) continue;
    if (isReal(whole) || parts.some(isReal))
      context.report.skip(
        'wholeGrowth',
        [whole.change.q],
        '按不变价或可比口径计算的增速不能由现价倒推基数，只核对了是否在各部分之间。',
      );
    else basesDisagree(context, whole, parts, full);
    if (complete && !full && listed !== 'open')
      context.report.skip(
        'wholeGrowth',
        [whole.change.q],
        '没有写明各部分是否列全，整体增速只按“部分不大于整体”核对。',
      );
  }
  return looked;
}

/** A whole whose growth its parts' growth rules out, year on year and against the period before. */
export function checkWholeGrowth(context: Context): void {
  for (const group of context.reading.groups)
    for (const against of ['year', 'period'] as const) {
      if (group.how === 'breakdown' && group.wholes.length > 1) continue;
      for (const item of group.wholes.slice(0, 1)) checkGroup(context, group, item, against);
    }
}
