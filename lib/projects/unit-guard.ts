import Decimal from 'decimal.js';
import { printYuan } from '../money/print-amount.ts';

/** What an amount is held against; amounts in yuan, land in 亩, null where unknown. */
export type SizeFacts = {
  amountYuan: string | null;
  beforeYuan: string | null; // what the project said until now
  usualYuan: readonly string[]; // the firm's other projects
  expectedOutputYuan: string | null; // a year
  landMu: string | null;
};

const CURRENCY = [6, 8] as const; // yuan for a dollar, generously
const FAR = 2_000; // beyond this a firm's usual size is missed by a unit, not by ambition
const OUTPUT = 500; // yearly output and investment seldom lie further apart
const PER_MU = [20_000, 200_000_000] as const; // yuan of investment for one 亩

const within = (ratio: Decimal, [low, high]: readonly [number, number]) => ratio.gte(low) && ratio.lte(high);
const inverse = (ratio: Decimal) => new Decimal(1).div(ratio);

/** How a ratio reads when a unit or a currency was mixed up; null for any other. */
function slip(ratio: Decimal): string | null {
  for (const [times, words] of [
    [10_000, '差一万倍，像是亿元和万元弄混了'],
    [10, '差十倍，像是多打或少打了一个零'],
  ] as const)
    if (ratio.eq(times) || inverse(ratio).eq(times)) return words;
  return within(ratio, CURRENCY) || within(inverse(ratio), CURRENCY)
    ? '差一个汇率，像是人民币和美元弄混了'
    : null;
}

function median(amounts: readonly string[]): Decimal | null {
  const sorted = amounts
    .map((amount) => new Decimal(amount))
    .filter((one) => one.gt(0))
    .sort((a, b) => a.cmp(b));
  return sorted.length >= 2 ? (sorted[Math.floor(sorted.length / 2)] ?? null) : null;
}

/**
 * What makes an amount look a unit off: against the project's former amount, the firm's usual size, its expected
 * output, its land. Each a sentence that says what it looks like; none when all is plausible or nothing is known.
 * A person who confirms is never held up. The bounds are the office's experience, not a statute.
 */
export function unitDoubts(facts: SizeFacts): string[] {
  if (facts.amountYuan === null || new Decimal(facts.amountYuan).lte(0)) return [];
  const amount = new Decimal(facts.amountYuan);
  const said = `协议资金 ${printYuan(facts.amountYuan)}`;
  const doubts: string[] = [];
  const before = facts.beforeYuan === null ? null : new Decimal(facts.beforeYuan);
  const change = before?.gt(0) ? slip(amount.div(before)) : null;
  if (change && facts.beforeYuan) doubts.push(`${said}，此前是 ${printYuan(facts.beforeYuan)}：${change}。`);
  const usual = median(facts.usualYuan);
  if (usual && (amount.div(usual).gte(FAR) || usual.div(amount).gte(FAR)))
    doubts.push(`${said}，而这家企业的项目多在 ${printYuan(usual.toFixed(2))} 上下：单位可能差一万倍。`);
  const output = facts.expectedOutputYuan === null ? null : new Decimal(facts.expectedOutputYuan);
  if (output?.gt(0) && (amount.div(output).gte(OUTPUT) || output.div(amount).gte(OUTPUT)))
    doubts.push(`${said}，而预计年产值 ${printYuan(output.toFixed(2))}：两者相差悬殊，请核对单位。`);
  const land = facts.landMu === null ? null : new Decimal(facts.landMu);
  if (land?.gt(0) && !within(amount.div(land), PER_MU)) {
    const perMu = printYuan(amount.div(land).toFixed(2));
    doubts.push(`${said}，用地 ${land.toString()} 亩，合每亩 ${perMu}：不合常理，请核对金额和面积的单位。`);
  }
  return doubts;
}
