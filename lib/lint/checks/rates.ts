import Decimal from 'decimal.js';
import { mendOf, mendWords, show, written } from '../arithmetic.ts';
import { meets } from '../interval.ts';
import type { Quantity } from '../reading/quantities.ts';
import type { Rate } from '../reading/statement.ts';
import { readSubject } from '../reading/subject.ts';
import { type Context, isTold, type Told } from './context.ts';
import { isShare, percentOf } from './shares.ts';

const SYNONYMS: readonly [RegExp, RegExp][] = [
  [/开工|动工/, /开工|动工/],
  [/投产|投运/, /投产|投运/],
  [/到位|到资/, /到位|到账|到资/],
  [/履约/, /履约/],
  [/落地|注册/, /落地|注册/],
  [/入统|纳统/, /入统|纳统/],
  [/完成|达成/, /完成|实现/],
];

/** The words that the numerator of a rate goes by: 开工率 counts what was 开工. */
function stemOf(name: string): RegExp {
  const stem = name.replace(/率$/, '');
  return SYNONYMS.find(([test]) => test.test(stem))?.[1] ?? new RegExp(stem.slice(-2));
}

const wordsOf = ({ subject }: Told) => `${subject.act}${subject.rest}${subject.noun}${subject.words}`;

type Pair = { part: Told; whole: Told; likely: boolean };

/** Numerators and denominators near a rate: its own clauses first, then its sentence, then the paragraph before it. */
function candidates({ reading }: Context, rate: Rate): Told[][] {
  const all = reading.items
    .flatMap(({ statements }) => statements)
    .filter(isTold)
    .filter(({ place, q }) => place.paragraph === rate.place.paragraph && q.start < rate.q.start);
  const sentence = all.filter(({ place }) => place.sentence === rate.place.sentence);
  const segment = sentence.filter(({ place }) => place.segment === rate.place.segment);
  return [segment, sentence, all].filter((level) => level.length > 0);
}

function pairsIn(level: readonly Told[], rate: Rate): Pair[] {
  const stem = stemOf(rate.name);
  const parts = level.filter((one) => stem.test(wordsOf(one)));
  return parts.flatMap((part) =>
    level
      .filter(
        (whole) =>
          whole !== part &&
          whole.q.unit === part.q.unit &&
          !stem.test(`${whole.subject.act}${whole.subject.noun}${whole.subject.rest}`),
      )
      .map((whole) => ({
        part,
        whole,
        likely: /签约|协议|合同|总|共|应/.test(wordsOf(whole)) || whole.subject.dimension === 'all',
      })),
  );
}

/** A rate said of one park or sector is only held against figures of the same. */
function sameTopic(rate: Rate, { part, whole }: Pair): boolean {
  const { rest } = readSubject(rate.lead.slice(0, rate.lead.lastIndexOf(rate.name)));
  return (
    rest === '' ||
    part.subject.rest.includes(rest) ||
    whole.subject.rest.includes(rest) ||
    rate.name.includes(rest)
  );
}

function fail({ report }: Context, rate: Rate, { part, whole }: Pair): void {
  const agrees = ([r, p, w]: readonly Quantity[]) =>
    Boolean(r && p && w && meets(r.range, percentOf(p.range, w.range)));
  const mend = mendOf([rate.q, part.q, whole.q], agrees, isShare);
  const value = part.q.value.div(whole.q.value).times(100);
  const other = mend && mend.of !== rate.q;
  report.fail({
    kind: mend?.slip === 'unit' ? 'unit' : 'rate',
    at: other
      ? [mend.of, ...[rate.q, part.q, whole.q].filter((q) => q !== mend.of)]
      : [rate.q, part.q, whole.q],
    expected: other ? mend.to.text : written(value, rate.q),
    found: other ? mend.of.text : rate.q.text,
    because: `${rate.name}：${show(part.q.value.div(whole.q.scale), 4)} ÷ ${show(whole.q.value.div(whole.q.scale), 4)} = ${show(value, 4)}%，写的是 ${rate.q.text}，按四舍五入也对不上。${mendWords(mend)}`,
  });
}

function checkRate(context: Context, rate: Rate): void {
  const { report } = context;
  const levels = candidates(context, rate).map((level) =>
    pairsIn(level, rate).filter((pair) => pair.whole.q.value.gt(0) && sameTopic(rate, pair)),
  );
  const fits = levels
    .flat()
    .find(({ part, whole }) => meets(rate.q.range, percentOf(part.q.range, whole.q.range)));
  if (fits) {
    const value = fits.part.q.value.div(fits.whole.q.value).times(100);
    report.pass(
      'rate',
      [rate.q, fits.part.q, fits.whole.q],
      `${rate.name}：${show(fits.part.q.value.div(fits.whole.q.scale), 4)} ÷ ${show(fits.whole.q.value.div(fits.whole.q.scale), 4)} = ${show(value, 4)}%，与 ${rate.q.text} 一致。`,
    );
    return;
  }
  const near = levels.find((level) => level.length > 0) ?? [];
  const likely = near.filter((pair) => pair.likely);
  const named = likely.filter(({ whole }) => /签约|协议|合同|引进/.test(wordsOf(whole)));
  const chosen =
    likely.length === 1 ? likely[0] : (named.at(-1) ?? (near.length === 1 ? near[0] : undefined));
  if (chosen) fail(context, rate, chosen);
  else
    report.skip(
      'rate',
      [rate.q],
      near.length > 0
        ? `${rate.name}的分子或分母有几种可能，都不等于 ${rate.q.text}，看不出用的是哪一个。`
        : `附近没有${rate.name}的分子和分母，无法核对。`,
    );
}

/** 由55.2%提高到61.5%，提高6.3个百分点: the change against the two rates. */
function checkChange({ report }: Context, rate: Rate): void {
  for (const base of rate.bases)
    for (const { q, amount } of rate.changes) {
      const moved = rate.q.value.minus(base.value);
      const most = [rate.q, base, q].reduce(
        (sum, { range }) => sum.plus(range.hi.minus(range.lo).div(2)),
        new Decimal(0),
      );
      const points = `${show(moved.abs())}个百分点`;
      const sum = `${show(rate.q.value)}% − ${show(base.value)}% = ${show(moved)}个百分点`;
      const close = moved.minus(amount).abs().lte(most);
      if (close && q.kind === 'points')
        report.pass('points', [q, rate.q, base], `${sum}，与 ${q.text} 一致。`);
      else if (close)
        report.fail({
          kind: 'points',
          at: [q, rate.q, base],
          expected: points,
          found: q.text,
          because: `${sum}；两个百分数之差应写“百分点”，写成 ${q.text} 意思是增长了 ${q.text}。`,
        });
      else if (q.kind === 'points')
        report.fail({
          kind: 'points',
          at: [q, rate.q, base],
          expected: points,
          found: q.text,
          because: `${sum}，写的是 ${q.text}。`,
        });
    }
}

/** Rates against their numerator and denominator, and their changes against the rate before. */
export function checkRates(context: Context): void {
  for (const rate of context.reading.rates) {
    checkRate(context, rate);
    checkChange(context, rate);
  }
}
