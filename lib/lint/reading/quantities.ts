import Decimal from 'decimal.js';
import { around, exactly, INFINITE, type Interval } from '../interval.ts';
import { readNumeral } from './numerals.ts';

export type Kind = 'count' | 'money' | 'percent' | 'points' | 'times' | 'energy' | 'other' | 'bare';

/** A number with its unit. `unit` is the one it is compared in: 个, 家, 元, 美元, %, 瓦时; `range` is in it. */
export type Quantity = {
  start: number;
  end: number;
  text: string;
  digits: string; // as printed, without grouping
  kind: Kind;
  unit: string;
  printed: string; // the unit as printed: 亿元
  scale: Decimal; // one printed unit in `unit`
  value: Decimal;
  range: Interval;
  loose: boolean; // 约, 近, 超, 余: no exact figure
};

const SCALES: Record<string, string> = { 万亿: '1e12', 千亿: '1e11', 百亿: '1e10', 亿: '1e8', 千万: '1e7', 百万: '1e6', 万: '1e4', 千: '1e3', 百: '1e2', 十: '10' }; // biome-ignore format: a table
const ENERGY: Record<string, string> = { 瓦时: '1', Wh: '1', 千瓦时: '1e3', kWh: '1e3', 度: '1e3', 兆瓦时: '1e6', MWh: '1e6', 吉瓦时: '1e9', GWh: '1e9' }; // biome-ignore format: a table
const MONEY: Record<string, string> = { 元人民币: '元', 人民币: '元', 元: '元', 美元: '美元', 美金: '美元', 港元: '港元', 港币: '港元', 欧元: '欧元', 日元: '日元' }; // biome-ignore format: a table
const COUNTERS: Record<string, string> = { 个: '个', 项: '个', 宗: '个', 户: '家', 家: '家' };
const PERCENT: Record<string, Kind> = {
  个百分点: 'points',
  百分点: 'points',
  个点: 'points',
  '%': 'percent',
  倍: 'times',
};
const NOT_COUNTED = `(?!月|季度|工作日|小时|星期|周|百分点|点|年|多月)`;
const OTHERS = '平方公里|平方千米|平方米|立方米|公里|公顷|千瓦|兆瓦|吉瓦|万吨|吨|人次|人|名|位|台|套|件|条|只|片|颗|辆|艘|架|张|支|瓶|箱|头|株|亩|天|日|年|个月|个工作日|个小时|小时|分钟|分|周|岁|级|米|次|批|处|座|栋|场|款|种|类|MW|GW|kW|kV|mm|nm|cm|km|kg|t|m|斤|克|升|方|元/'; // biome-ignore format: one word list

const words = (table: object) =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .join('|');
const NUMBER =
  /(?<![\d.A-Za-z])[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?!\d)|[一二两三四五六七八九十百]+(?=(?:余|多)?(?:个(?!体|人|别|性|百分点|月|季|重)|家(?!庭)|户|成|倍))/g;
const BEFORE =
  /(?:(?<![签履合节])约为|大约|(?<![签履合节])约|将近|接近|近|超过|超|逾|突破|不足|不到|不少于|不低于|不超过|至少|≥|≤|>|<)(?=(?:人民币)?$)/;
const BEHIND = new RegExp(
  `(?<more>余|多|来)?(?<scale>${words(SCALES)})?(?<more2>余|多)?(?:(?<energy>${words(ENERGY)})|(?<money>${words(MONEY)})(?!/)|(?<percent>${words(PERCENT)})|(?<tenths>成)|(?<other>${OTHERS})|(?<counter>[${Object.keys(COUNTERS).join('')}])${NOT_COUNTED})?(?<more3>余|多)?(?<after>左右|上下|（含）以上|（含）以下|以上|以下|以内)?`,
  'y',
);

type Groups = Record<string, string | undefined>;
type Unit = { kind: Kind; unit: string; scale: Decimal };

const unitIs = (kind: Kind, unit: string, by: Decimal.Value = 1): Unit => ({
  kind,
  unit,
  scale: new Decimal(by),
});

function unitOf(g: Groups, next: string): Unit {
  const scale = g.scale ?? '';
  const by = SCALES[scale] ?? '1';
  if (g.energy) return unitIs('energy', '瓦时', new Decimal(by).times(ENERGY[g.energy] ?? 1));
  if (g.money) return unitIs('money', MONEY[g.money] ?? '元', by);
  if (g.percent) return unitIs(PERCENT[g.percent] ?? 'percent', g.percent);
  if (g.tenths) return unitIs('percent', '%', 10);
  if (g.counter) return unitIs('count', COUNTERS[g.counter] ?? '个', by);
  if (g.other) return unitIs('other', g.other, by);
  // 251.78亿 is money; 12万 followed by a word may be anything
  if (/亿$/.test(scale) && !/^[吨股斤千米]/.test(next)) return unitIs('money', '元', by);
  if (scale === '万' && !/^[一-龥]/.test(next)) return unitIs('money', '元', by);
  return scale ? unitIs('other', scale, by) : unitIs('bare', '');
}

/** Half of the last printed place: what rounding may hide. Things that are counted one by one hide nothing. */
function halfPlace(digits: string, { kind, scale }: Unit): Decimal {
  const places = digits.split('.')[1]?.length ?? 0;
  if (kind === 'count' && places === 0 && scale.eq(1)) return new Decimal(0);
  if (kind === 'times' && places === 0) return new Decimal('0.1'); // 增长2倍 is said of 1.9 to 2.1
  return new Decimal(`5e${-places - 1}`).times(scale);
}

/** 430余 is from 430 to 440, 100余 to 200: the last digit that is not zero says how far. */
function upTo(digits: string): Decimal {
  const zeros = digits.includes('.')
    ? -(digits.split('.')[1]?.length ?? 0)
    : (/0*$/.exec(digits)?.[0].length ?? 0);
  return new Decimal(`1e${zeros}`);
}

function rangeOf(value: Decimal, digits: string, unit: Unit, g: Groups, before: string): Interval {
  const half = halfPlace(digits, unit);
  if (/^(超过|超|逾|突破|不少于|不低于|至少|≥|>)$/.test(before) || /以上$/.test(g.after ?? ''))
    return { lo: value.minus(half), hi: INFINITE };
  if (/^(不足|不到|不超过|≤|<)$/.test(before) || /(以下|以内)$/.test(g.after ?? ''))
    return { lo: new Decimal(0), hi: value.plus(half) };
  if (/^(近|将近|接近)$/.test(before)) return { lo: value.times('0.9'), hi: value.plus(half) };
  if (g.more || g.more2 || g.more3) return { lo: value, hi: value.plus(upTo(digits).times(unit.scale)) };
  if (/^(约为|大约|约)$/.test(before) || g.after || g.tenths)
    return around(value, Decimal.max(half, value.abs().times('0.05'), g.tenths ? '5' : '0'));
  return half.isZero() ? exactly(value) : around(value, half);
}

// Written out field by field, not spread: thousands are made as one types, and V8 spreads fifty times slower.
function made(
  start: number,
  end: number,
  text: string,
  digits: string,
  unit: Unit,
  printed: string,
  value: Decimal,
  range: Interval,
  loose: boolean,
): Quantity {
  return {
    start,
    end,
    text,
    digits,
    kind: unit.kind,
    unit: unit.unit,
    printed,
    scale: unit.scale,
    value,
    range,
    loose,
  };
}

/** The words around a number that are part of it: 近, 余, 亿元, 以上. */
function toQuantity(number: string, start: number, text: string): Quantity {
  const sign = /^[+-]/.exec(number)?.[0] ?? '';
  const digits = /\d/.test(number)
    ? number.slice(sign.length).replaceAll(',', '')
    : String(readNumeral(number) ?? 0);
  BEHIND.lastIndex = start + number.length;
  const match = BEHIND.exec(text);
  const g: Groups = match?.groups ?? {};
  const before = BEFORE.exec(text.slice(Math.max(0, start - 7), start))?.[0] ?? '';
  const end = start + number.length + (match?.[0].length ?? 0) - (g.after?.length ?? 0);
  const unit = unitOf(g, text.slice(end, end + 2));
  const value = new Decimal(`${sign === '-' ? '-' : ''}${digits}`).times(unit.scale);
  const printed = [g.scale, g.energy ?? g.money ?? g.percent ?? g.tenths ?? g.other ?? g.counter].join('');
  const loose = Boolean(before || (g.after ?? g.more ?? g.more2 ?? g.more3 ?? g.tenths));
  return made(
    start,
    end,
    text.slice(start, end),
    digits,
    unit,
    printed,
    value,
    rangeOf(value, digits, unit, g, before),
    loose,
  );
}

const DOUBLED = /翻(?:了)?(?<times>[一两二三])?番(?<more>多|有余)?/g;

/** 翻一番 is +100 %, 翻两番 +300 %; said of what is near it. */
function doubled(text: string): Quantity[] {
  return [...text.matchAll(DOUBLED)].map((match) => {
    const times = new Decimal(2).pow(readNumeral(match.groups?.times ?? '一') ?? 1).minus(1);
    const hi = match.groups?.more ? INFINITE : times.times('1.05');
    const range = { lo: times.times('0.95'), hi };
    return made(
      match.index,
      match.index + match[0].length,
      match[0],
      '',
      unitIs('times', '倍'),
      '',
      times,
      range,
      true,
    );
  });
}

/** 20、15、10个: the numbers before take the unit of the last. */
function withUnitOf(bare: Quantity, next: Quantity): Quantity {
  const unit = { kind: next.kind, unit: next.unit, scale: next.scale };
  const value = bare.value.times(next.scale);
  return made(
    bare.start,
    bare.end,
    bare.text,
    bare.digits,
    unit,
    next.printed,
    value,
    rangeOf(value, bare.digits, unit, {}, ''),
    bare.loose,
  );
}

/** Every number with a unit, in order; `text` has the numbers that count nothing blotted out. */
export function quantitiesIn(text: string): Quantity[] {
  const found = [...text.matchAll(NUMBER)].map((match) => toQuantity(match[0], match.index, text));
  for (let at = found.length - 2; at >= 0; at--) {
    const [here, next] = [found[at], found[at + 1]];
    if (here?.kind !== 'bare' || !next || next.kind === 'bare') continue;
    if (/^[、和与及]$/.test(text.slice(here.end, next.start))) found[at] = withUnitOf(here, next);
  }
  return [...found.filter((one) => one.kind !== 'bare' && !isTurnOfPhrase(one, text)), ...doubled(text)].sort(
    (a, b) => a.start - b.start,
  );
}

/** 一个新的起点, 两个方面: words, not counts, unless projects or firms are counted. */
function isTurnOfPhrase({ kind, start, end }: Quantity, text: string): boolean {
  if (kind !== 'count' || /[\d.]/.test(text[start] ?? '')) return false;
  return (
    !/^[^，。；、]{0,8}(?:项目|企业|公司|平台|园区)/.test(text.slice(end)) &&
    !/(?:项目|企业|公司)$/.test(text.slice(0, start))
  );
}

/** The same figure with other digits: what it would be if they were the right ones. */
export function withDigits(q: Quantity, digits: string): Quantity {
  const value = new Decimal(digits).times(q.scale).times(q.value.lt(0) ? -1 : 1);
  return made(
    q.start,
    q.end,
    q.text.replace(q.digits, digits),
    digits,
    q,
    q.printed,
    value,
    rangeOf(value, digits, q, {}, ''),
    q.loose,
  );
}

/** The same figure printed in a unit `by` times as large. */
export function withUnit(q: Quantity, text: string, printed: string, by: Decimal.Value): Quantity {
  const range = { lo: q.range.lo.times(by), hi: q.range.hi.times(by) };
  const unit = { kind: q.kind, unit: q.unit, scale: q.scale.times(by) };
  return made(q.start, q.end, text, q.digits, unit, printed, q.value.times(by), range, q.loose);
}
