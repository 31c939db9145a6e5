import Decimal from 'decimal.js';
import type { Bound } from '../projects/schema.ts';

const YI = new Decimal('100000000');
const WAN = new Decimal('10000');

const half = (value: Decimal, places: number) => value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
/** A decimal with its thousands apart. */
export const withCommas = (digits: string) => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

function plain(value: Decimal, places: number, keepZeros: boolean): string {
  const [whole = '0', fraction = ''] = half(value, places).toFixed(places).split('.');
  const tail = keepZeros ? fraction : fraction.replace(/0+$/, '');
  return withCommas(whole) + (tail ? `.${tail}` : '');
}

/** Yuan as 亿元 with exactly two decimals and no unit, rounded half up: the form of tables and briefings. */
export function inYi(yuan: string | Decimal): string {
  return plain(new Decimal(yuan).div(YI), 2, true);
}

/** 251.78亿元, as briefings print amounts. */
export function printYi(yuan: string | Decimal): string {
  return `${inYi(yuan)}亿元`;
}

/** Yuan in the unit that suits it, rounded before the unit is chosen: 99,999,999.995 prints 1亿元. */
export function printYuan(yuan: string): string {
  const value = new Decimal(yuan);
  if (half(value.div(WAN), 2).gte(WAN)) return `${plain(value.div(YI), 2, false)}亿元`;
  if (half(value, 2).gte(WAN)) return `${plain(value.div(WAN), 2, false)}万元`;
  return `${plain(value, 2, false)}元`;
}

/** As `printYuan`, with the whole amount behind it where the unit rounds: 12.63亿元（1,263,456,789.12 元）. */
export function printYuanToTheFen(yuan: string): string {
  const value = new Decimal(yuan);
  const isWhole = [YI, WAN].some(
    (unit) => value.abs().gte(unit) && half(value.div(unit), 2).times(unit).eq(value),
  );
  return isWhole || value.abs().lt(WAN) ? printYuan(yuan) : `${printYuan(yuan)}（${readBack(yuan)}）`;
}

/** No line ends between a figure and its unit. */
const NB = '\u00a0';

/** CNY 25.18 billion, CNY 720 million, never parted at the end of a line. */
export function printCny(yuan: string): string {
  const value = new Decimal(yuan);
  const million = value.div('1000000');
  if (half(million, 2).gte(1000)) return `CNY${NB}${plain(million.div(1000), 2, false)}${NB}billion`;
  if (half(value, 2).gte('1000000')) return `CNY${NB}${plain(million, 2, false)}${NB}million`;
  return `CNY${NB}${plain(value, 2, false)}`;
}

const ZH = { exact: '', atLeast: '≥', planned: '计划', undisclosed: '' };
const EN = { exact: '', atLeast: 'at least ', planned: 'planned ', undisclosed: '' };

/** A contract value with its bound: ≥100亿元, 计划120亿元, 未披露. English keeps 亿元 beside. */
export function printAmount(yuan: string | null, bound: Bound, locale: 'zh' | 'en' = 'zh'): string {
  if (yuan === null || bound === 'undisclosed') return locale === 'zh' ? '未披露' : 'not disclosed';
  return locale === 'zh'
    ? `${ZH[bound]}${printYuan(yuan)}`
    : `${EN[bound]}${printCny(yuan)} (${printYuan(yuan)})`;
}

/** The read-back beside a typed amount: 1,250,000,000.00 元. */
export function readBack(yuan: string): string {
  return `${plain(new Decimal(yuan), 2, true)} 元`;
}
