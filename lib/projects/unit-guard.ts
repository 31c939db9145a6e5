import Decimal from 'decimal.js';
import { printYuan } from '../money/print-amount.ts';
import { readCapacity } from './capacity.ts';

/** What an amount, a capacity and an area are held against; amounts in yuan, land in 亩, null where unknown. */
export type SizeFacts = {
  amountYuan: string | null;
  beforeYuan: string | null; // what the project said until now
  usualYuan: readonly string[]; // the firm's other projects
  expectedOutputYuan: string | null; // a year
  landMu: string | null;
  beforeMu: string | null;
  capacity: string | null; // as it is written: 年产30GWh
  beforeCapacity: string | null;
  usualCapacities: readonly string[]; // of the firm's other projects
};

const CURRENCY = [6, 8] as const; // yuan for a dollar, generously
const FAR = 2_000; // beyond this a firm's usual size is missed by a unit, not by ambition
const OUTPUT = 500; // yearly output and investment seldom lie further apart
const PER_MU = [20_000, 200_000_000] as const; // yuan of investment for one 亩

const within = (ratio: Decimal, [low, high]: readonly [number, number]) => ratio.gte(low) && ratio.lte(high);
const inverse = (ratio: Decimal) => new Decimal(1).div(ratio);

const AREA_SLIPS = [
  [15, '差 15 倍，像是公顷和亩弄混了'],
  [10_000 / 15, '差 667 倍，像是平方米和亩弄混了'],
  [1_500, '差 1500 倍，像是平方公里和亩弄混了'],
  [10, '差十倍，像是多打或少打了一个零'],
  [10_000, '差一万倍，像是多写或少写了“万”'],
] as const;

/** How a ratio of areas reads; a hundredth of difference is rounding. */
function areaSlip(ratio: Decimal): string | null {
  const near = (times: number) =>
    [ratio, inverse(ratio)].some((one) => one.div(times).minus(1).abs().lte(0.01));
  return AREA_SLIPS.find(([times]) => near(times))?.[1] ?? null;
}

function landDoubts({ landMu, beforeMu }: SizeFacts): string[] {
  if (landMu === null || beforeMu === null) return [];
  const [now, before] = [new Decimal(landMu), new Decimal(beforeMu)];
  if (now.lte(0) || before.lte(0) || now.eq(before)) return [];
  const slipped = areaSlip(now.div(before));
  return slipped ? [`用地 ${now.toString()} 亩，此前是 ${before.toString()} 亩：${slipped}。`] : [];
}

function capacityDoubts({ capacity, beforeCapacity, usualCapacities }: SizeFacts): string[] {
  const now = readCapacity(capacity);
  if (!now) return [];
  const ratioTo = (text: string | null) => {
    const other = readCapacity(text);
    return other && other.unit === now.unit ? now.value.div(other.value) : null;
  };
  const change = ratioTo(beforeCapacity);
  const ten = (ratio: Decimal) => [10, 10_000].some((times) => ratio.eq(times) || inverse(ratio).eq(times));
  const doubts: string[] = [];
  if (change && ten(change))
    doubts.push(`产能 ${capacity}，此前是 ${beforeCapacity}：正好差 10 倍或一万倍，像是单位写错了。`);
  const usual = usualCapacities.find((text) => {
    const ratio = ratioTo(text);
    return ratio !== null && (ten(ratio) || ratio.gte(FAR) || inverse(ratio).gte(FAR));
  });
  if (usual && doubts.length === 0)
    doubts.push(`产能 ${capacity}，而这家企业另一个项目是 ${usual}：请核对单位。`);
  return doubts;
}

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
 * What makes an amount, a capacity or an area look a unit off: against what the project said before, the firm's usual
 * size, its expected output, its land. Each a sentence that says what it looks like; none when all is plausible or
 * nothing is known. A person who confirms is never held up. The bounds are the office's experience, not a statute.
 */
export const unitDoubts = (facts: SizeFacts): string[] => [
  ...amountDoubts(facts),
  ...landDoubts(facts),
  ...capacityDoubts(facts),
];

function amountDoubts(facts: SizeFacts): string[] {
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
