import Decimal from 'decimal.js';

/** A yearly capacity in its base unit: 年产30GWh → 30,000,000,000 Wh. */
export type Capacity = { value: Decimal; unit: string };

const TIMES: Record<string, number> = { '': 1, 万: 1e4, 亿: 1e8 };
const BASE: Record<string, [string, number]> = {
  gwh: ['瓦时', 1e9],
  mwh: ['瓦时', 1e6],
  kwh: ['瓦时', 1e3],
  吉瓦时: ['瓦时', 1e9],
  兆瓦时: ['瓦时', 1e6],
  千瓦时: ['瓦时', 1e3],
  瓦时: ['瓦时', 1],
  gw: ['瓦', 1e9],
  mw: ['瓦', 1e6],
  吉瓦: ['瓦', 1e9],
  兆瓦: ['瓦', 1e6],
  公斤: ['吨', 1e-3],
  千吨: ['吨', 1e3],
  平方米: ['平方米', 1],
};
const SAID =
  /(\d[\d,]*(?:\.\d+)?)\s*([万亿]?)\s*(GWh|MWh|kWh|GW|MW|吉瓦时|兆瓦时|千瓦时|瓦时|吉瓦|兆瓦|平方米|公斤|千吨|吨|米|套|台|辆|件|支|只|片|瓶|个)/i;

/** The first capacity that a text names, or null. */
export function readCapacity(text: string | null): Capacity | null {
  const found = SAID.exec((text ?? '').normalize('NFKC'));
  const [, number = '', times = '', name = ''] = found ?? [];
  if (!found) return null;
  const [unit, factor] = BASE[name.toLowerCase()] ?? [name, 1];
  const value = new Decimal(number.replaceAll(',', '')).times(TIMES[times] ?? 1).times(factor);
  return value.gt(0) ? { value, unit } : null;
}
