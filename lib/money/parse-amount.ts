import Decimal from 'decimal.js';
import { Refusal } from '../errors.ts';

/** What a person typed as an amount, in CNY yuan with two decimals; a foreign amount keeps its own figures. */
export type ParsedAmount = {
  yuan: string;
  currency: 'CNY' | 'USD';
  foreignAmount: string | null; // in the foreign currency
  rate: string | null; // CNY for one unit of it
  bound: 'atLeast' | null; // ≥ or 不少于 was typed
  approximate: boolean; // 约 was typed
};

const UNITS: Record<string, string> = { 亿: '100000000', 万: '10000', '': '1' };
const HELP = '请写成“12.5亿”“3000万”“12500000元”，外币写成“1200万美元 @7.1”（@后是汇率）。';
const MAX = new Decimal('9999999999999999.99'); // the column holds 16 digits before the point

function refuse(input: string, why: string): never {
  throw new Refusal('invalid', `金额“${input.trim()}”${why}。${HELP}`);
}

function grouped(digits: string, input: string): string {
  if (digits.includes(',') && !/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits))
    refuse(input, '的千分位逗号位置不对');
  return digits.replaceAll(',', '');
}

/**
 * Reads an amount: `12.5亿`, `3000万元`, `1,200万美元 @7.1`, `≥100亿`, `约20亿`, `12500000元`; full width
 * digits too. The unit must be written. Throws `invalid` for letters, a missing unit or rate, a negative
 * or too large amount, and parts of a fen.
 */
export function parseAmount(input: string): ParsedAmount {
  const text = input.normalize('NFKC').replace(/[\s¥]/g, '').replaceAll('，', ',');
  const match =
    /^(≥|>=|不少于|不低于|至少)?(约|大约)?(?:人民币)?(-?)([\d,]*\.?\d+)(亿|万)?(元|人民币|美元|usd)?(?:@(\d+(?:\.\d+)?))?$/i.exec(
      text,
    );
  if (!match) return refuse(input, '无法识别');
  const [, bound, about, minus, digits = '', unit = '', name = '', rate] = match;
  if (minus) return refuse(input, '不能为负');
  if (!unit && !name) return refuse(input, '没有写单位，可能差一万倍');
  const foreign = /美元|usd/i.test(name);
  if (foreign && !rate) return refuse(input, '是美元，请在后面写上汇率');
  if (!foreign && rate) return refuse(input, '是人民币，不需要汇率');
  if (rate && !new Decimal(rate).gt(0)) return refuse(input, '的汇率必须大于零');
  const amount = new Decimal(grouped(digits, input)).times(UNITS[unit] ?? '1');
  if (amount.decimalPlaces() > 2) return refuse(input, '精确到了分以下');
  const yuan = foreign ? amount.times(rate ?? '1').toDecimalPlaces(2, Decimal.ROUND_HALF_UP) : amount;
  if (yuan.gt(MAX)) return refuse(input, '过大，请检查单位');
  return {
    yuan: yuan.toFixed(2),
    currency: foreign ? 'USD' : 'CNY',
    foreignAmount: foreign ? amount.toFixed(2) : null,
    rate: foreign ? new Decimal(rate ?? '1').toString() : null,
    bound: bound ? 'atLeast' : null,
    approximate: Boolean(about),
  };
}
