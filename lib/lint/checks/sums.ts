import Decimal from 'decimal.js';
import { inUnitOf, mendOf, mendOfSum, mendWords, written } from '../arithmetic.ts';
import type { Severity } from '../finding.ts';
import { meets, sumOf } from '../interval.ts';
import { insideOf, samePeriod } from '../reading/periods.ts';
import type { Quantity } from '../reading/quantities.ts';
import type { Group, Item } from '../reading/statement.ts';
import { type Context, isTold, saidUnder, type Told, told } from './context.ts';
import { fullness, partsApart } from './fullness.ts';

type Verdict = { ok: boolean; say: (context: Context) => void };

/** 四舍五入 in words: how far the figures may lie apart without a mistake. */
export function tolerance(figures: readonly Quantity[], unit: Quantity): { most: Decimal; words: string } {
  const most = figures.reduce(
    (sum, { range }) => (range.hi.isFinite() ? sum.plus(range.hi.minus(range.lo).div(2)) : sum),
    new Decimal(0),
  );
  if (most.isZero()) return { most, words: '个数没有四舍五入，应当相等' };
  return { most, words: `各数四舍五入合起来至多差 ${inUnitOf(most, unit)}${unit.printed}` };
}

const plus = (parts: readonly Quantity[], unit: Quantity) =>
  parts.map(({ value }) => inUnitOf(value, unit)).join(' + ');
/** 20 + 15 = 35; a single part is only named. */
const termsOf = (parts: readonly Quantity[], unit: Quantity) =>
  parts.length === 1 ? `部分 ${parts[0]?.text}` : `${plus(parts, unit)} = ${inUnitOf(valueSum(parts), unit)}`;
const valueSum = (parts: readonly Quantity[]) =>
  parts.reduce((sum, { value }) => sum.plus(value), new Decimal(0));

/** A part larger than its whole. */
function tooLarge(whole: Told, part: Told): Verdict {
  const mend = mendOf([part.q, whole.q], ([p, w]) => Boolean(p && w && p.range.lo.lte(w.range.hi)));
  const unit = mend?.slip === 'unit';
  return {
    ok: false,
    say: ({ report }) =>
      report.fail({
        kind: unit ? 'unit' : 'sum',
        at: [part.q, whole.q],
        expected:
          unit && mend
            ? mend.of === part.q
              ? mend.to.text
              : `总数 ${mend.to.text}`
            : `不超过 ${whole.q.text}`,
        found: part.q.text,
        because: `部分 ${part.q.text} 大于总数 ${whole.q.text}，部分不能大于总数。${mendWords(mend)}`,
      }),
  };
}

function differs(whole: Told, parts: readonly Told[], severity: Severity, more: string): Verdict {
  const figures = parts.map(({ q }) => q);
  const mend = mendOfSum([...figures, whole.q]);
  const total = valueSum(figures);
  const gap = total.minus(whole.q.value);
  const { words } = tolerance([...figures, whole.q], whole.q);
  return {
    ok: false,
    say: ({ report }) =>
      report.fail({
        kind: mend?.slip === 'unit' ? 'unit' : 'sum',
        severity,
        at: mend ? [mend.of, ...[whole.q, ...figures].filter((q) => q !== mend.of)] : [whole.q, ...figures],
        expected: mend ? mend.to.text : written(total, whole.q),
        found: mend ? mend.of.text : whole.q.text,
        because: `${plus(figures, whole.q)} = ${inUnitOf(total, whole.q)}，总数写的是 ${whole.q.text}，${gap.gt(0) ? '多' : '少'} ${inUnitOf(gap.abs(), whole.q)}${whole.q.printed}；${words}。${more}${mendWords(mend)}`,
      }),
  };
}

function agrees(whole: Told, parts: readonly Told[], note: string): Verdict {
  const figures = parts.map(({ q }) => q);
  const gap = valueSum(figures).minus(whole.q.value).abs();
  const { words } = tolerance([...figures, whole.q], whole.q);
  const tail = gap.isZero()
    ? ''
    : `，与总数 ${whole.q.text} 相差 ${inUnitOf(gap, whole.q)}${whole.q.printed}，在允许之内（${words}）`;
  return {
    ok: true,
    say: ({ report }) =>
      report.pass(
        'sum',
        [whole.q, ...figures],
        `${termsOf(figures, whole.q)}${note || tail || `，与总数 ${whole.q.text} 一致`}。`,
      ),
  };
}

function unsure(whole: Told, parts: readonly Told[]): Verdict {
  const figures = parts.map(({ q }) => q);
  return {
    ok: true,
    say: ({ report }) =>
      report.skip(
        'sum',
        [whole.q, ...figures],
        `所列各项合计 ${inUnitOf(valueSum(figures), whole.q)}${whole.q.printed}，总数 ${whole.q.text}；没有写明是否列全，未作判断。`,
      ),
  };
}

const sameAct = (a: string, b: string) => a === b || [a, b].every((act) => act === '' || act === '签约');

/** The parts that may be parts of this whole: 开工 ones of what was started, all of them of what was signed. */
function partsOf(group: Group, item: Item): Item[] {
  return group.parts.filter(
    ({ subject }) => subject.act === '' || subject.rest === '' || sameAct(subject.act, item.subject.act),
  );
}

/** Judges one list against one whole under one key; null when it says nothing of it. */
function judge(group: Group, item: Item, whole: Told): { verdict: Verdict; parts: string } | null {
  const list = { ...group, parts: partsOf(group, item) };
  const all = list.parts.map((part) => saidUnder(part, whole.key));
  const told_ = all.filter(isTold);
  const parts = told_.filter(
    ({ period }) =>
      !period || !whole.period || samePeriod(period, whole.period) || insideOf(period, whole.period),
  );
  if (parts.length === 0 || told_.length > parts.length) return null;
  return {
    verdict: verdictOn(list, item, whole, parts, all),
    parts: parts.map(({ place }) => place.start).join(),
  };
}

/** 按…分, 分…： or a colon says that the whole is cut into these; 其中 may name some that overlap. */
const dividesBy = ({ how, words, etc }: Group) =>
  !etc && (how === 'list' || (how === 'breakdown' && /^(?:按|分)/.test(words)));

function verdictOn(
  group: Group,
  item: Item,
  whole: Told,
  parts: readonly Told[],
  all: readonly (Told | undefined)[],
): Verdict {
  const large = parts.find(({ q }) => q.range.lo.gt(whole.q.range.hi));
  const apart = partsApart(group);
  const sum = sumOf(parts.map(({ q }) => q.range));
  const listed = fullness(group, item, whole.key, all) !== 'open' && parts.length > 1 && apart === 'yes';
  if (large) return listed ? differs(whole, parts, 'error', '部分不能大于总数。') : tooLarge(whole, large);
  if (parts.length > 1 && apart !== 'no' && sum.lo.gt(whole.q.range.hi))
    return differs(
      whole,
      parts,
      apart === 'yes' || dividesBy(group) ? 'error' : 'warning',
      '各部分之和大于总数。',
    );
  const full = fullness(group, item, whole.key, all);
  if (apart === 'no')
    return parts.length > 1
      ? overlapping(whole, parts)
      : agrees(whole, parts, `，不大于总数 ${whole.q.text}`);
  if (full === 'open') return agrees(whole, parts, `，不大于总数 ${whole.q.text}（“其中”可以不列全）`);
  if (meets(sum, whole.q.range)) return agrees(whole, parts, '');
  if (full === 'full') return differs(whole, parts, 'error', '');
  const near = valueSum(parts.map(({ q }) => q))
    .minus(whole.q.value)
    .abs()
    .lte(whole.q.value.times('0.05'));
  return near ? differs(whole, parts, 'warning', '若并未列全，请写明“其中”或“等”。') : unsure(whole, parts);
}

/** 亿元以上的 and 工业的 may be the same: each is no larger than the whole, and that is all that can be said. */
function overlapping(whole: Told, parts: readonly Told[]): Verdict {
  const at = [whole.q, ...parts.map(({ q }) => q)];
  return {
    ok: true,
    say: ({ report }) =>
      report.pass('sum', at, `各项都不大于总数 ${whole.q.text}；各项之间可能重叠，不相加。`),
  };
}

/** Parts against their total. Of several wholes that may be meant, one that agrees is enough. */
export function checkSums(context: Context): void {
  for (const group of context.reading.groups) {
    const keys = new Set(group.wholes.flatMap((item) => told(item).map(({ key }) => key)));
    for (const key of keys) {
      const judged = group.wholes.flatMap((item) => {
        const whole = item.statements.filter(isTold).find((one) => one.key === key);
        return (whole && judge(group, item, whole)) || [];
      });
      for (const parts of new Set(judged.map((one) => one.parts))) {
        const same = judged.filter((one) => one.parts === parts).map(({ verdict }) => verdict);
        (same.find(({ ok }) => ok) ?? same[0])?.say(context);
      }
    }
  }
}

const LARGE = /^([\d.]+)(亿|万|千万|百万)?元?(?:（含）)?以上$/;
const UNITS: Record<string, string> = { 亿: '1e8', 千万: '1e7', 百万: '1e6', 万: '1e4' };

/** 100亿元以上 → 10¹⁰; null for what is no threshold. */
function thresholdOf({ subject }: Item): Decimal | null {
  const match = LARGE.exec(subject.rest) ?? (/^百亿/.test(subject.rest) ? ['', '100', '亿'] : null);
  return match?.[1] ? new Decimal(match[1]).times(UNITS[match[2] ?? ''] ?? 1) : null;
}

/** 100亿元以上的 are among the 10亿元以上的: there cannot be more of them. */
export function checkThresholds({ reading, report }: Context): void {
  const sized = reading.items.flatMap((item) => {
    const from = thresholdOf(item);
    return from ? [{ item, from }] : [];
  });
  for (const high of sized)
    for (const low of sized) {
      if (
        high.from.lte(low.from) ||
        high.item.place.sentence !== low.item.place.sentence ||
        high.item.subject.act !== low.item.subject.act
      )
        continue;
      for (const many of told(high.item)) {
        const few = saidUnder(low.item, many.key);
        if (!few || many.q.range.lo.lte(few.q.range.hi) || !samePeriod(many.period, few.period)) continue;
        const because = `${high.item.subject.rest}的都在${low.item.subject.rest}之内，${many.q.text} 不能多于 ${few.q.text}。`;
        report.fail({
          kind: 'sum',
          at: [many.q, few.q],
          expected: `不超过 ${few.q.text}`,
          found: many.q.text,
          because,
        });
      }
    }
}
