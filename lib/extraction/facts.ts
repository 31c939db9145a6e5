import type { Stage } from '../projects/schema.ts';
import { isHoped, type Known, type Proposal, proposalAt } from './proposal.ts';

const CAPACITY =
  /(?:年产能?|产能|年加工|年处理|规模为?)?\s*(\d[\d,.]*)\s*(GWh|吉瓦时|亿瓦时|MWh|GW|兆瓦|MW|万吨|吨|亿米|万米|万平方米|亿平方米|万套|套|万台|台|万辆|万件|亿支|万支|万只|亿片)(?:\/年)?([\u4e00-\u9fa5A-Za-z0-9（）]{0,16})/gi;
const LAND = /(\d[\d,]*(?:\.\d+)?)\s*(亩|公顷|平方公里|平方米|㎡)/g;
const MONTHS = /(?:建设周期|建设工期|工期|建设期)\s*(?:为|约|预计)*\s*(\d{1,3}(?:\.\d)?)\s*(个月|年)/;
const GIGAWATT = /^(\d[\d,.]*)\s*(GWh|吉瓦时)$/i;

const STAGES: readonly [Stage, RegExp][] = [
  ['full', /达产/g],
  ['producing', /投产|试生产/g],
  ['building', /在建|加快建设|正在建设|主体封顶/g],
  ['started', /开工|动工|奠基/g],
  ['signed', /签约|签订|签署|签下/g],
  ['negotiating', /洽谈|对接|考察|有意向/g],
];

/** 30亿瓦时 is 3 GWh: beside a known 30 GWh of the same firm somebody slipped by ten. */
function slipped(number: string, unit: string, known: Known, firm: string | null): string | null {
  if (unit !== '亿瓦时') return null;
  const like = known.capacities.find((one) => {
    const told = GIGAWATT.exec(/\d[\d,.]*\s*(?:GWh|吉瓦时)/i.exec(one.capacity)?.[0] ?? '');
    return told?.[1] === number && (firm === null || one.firm.includes(firm) || firm.includes(one.firm));
  });
  const gigawatts = Number(number.replaceAll(',', '')) / 10;
  const meaning = `${number}亿瓦时等于 ${gigawatts}GWh`;
  return like
    ? `${meaning}，而台账里“${like.project}”是 ${like.capacity}：疑为 ${number}GWh 的单位写错，请核对。`
    : `${meaning}，动力电池项目多以 GWh 计，请核对单位。`;
}

export function findCapacity(source: string, known: Known, firm: Proposal | null): Proposal | null {
  const all = [...source.matchAll(CAPACITY)].filter((match) => {
    const lead = source.slice(Math.max(0, match.index - 6), match.index + 3);
    return /年产|产能|年加工|年处理|规模/.test(lead) || /wh|瓦时/i.test(match[2] ?? '');
  });
  const [match] = all;
  if (!match) return null;
  const [whole, number = '', unit = '', rest = ''] = match;
  const tail = rest.replace(/(?:项目|生产基地|基地|的|及|和|，|、|建成|达产|总投资|于|将|在).*$/, '');
  const lead = whole.length - whole.trimStart().length;
  const length = whole.length - rest.length + tail.length - lead;
  const value = source.slice(match.index + lead, match.index + lead + length);
  const doubt = slipped(number, unit, known, firm?.value ?? null);
  return proposalAt(source, match.index + lead, length, { field: 'capacityZh', value, unit, doubt });
}

export function findLand(source: string): Proposal | null {
  for (const match of source.matchAll(LAND)) {
    const [whole, number = '', unit = ''] = match;
    const before = source.slice(Math.max(0, match.index - 8), match.index);
    const land = /地|占|面积/.test(before) && !/建筑/.test(before);
    if (!land || (unit !== '亩' && unit !== '公顷' && !/占地|用地/.test(before))) continue;
    const amount = Number(number.replaceAll(',', ''));
    const perMu = { 亩: 1, 公顷: 15, 平方公里: 1500, 平方米: 1 / 666.6667, '㎡': 1 / 666.6667 }[unit] ?? 1;
    const value = String(Number((amount * perMu).toFixed(2)));
    const doubt = unit === '亩' ? null : `原文是 ${number}${unit}，折合 ${value} 亩。`;
    return proposalAt(source, match.index, whole.length, { field: 'landMu', value, unit: '亩', doubt });
  }
  return null;
}

export function findPark(source: string, known: Known): Proposal | null {
  const all = known.parks.flatMap(({ slug, names }) =>
    names.map((name) => ({ slug, name, at: source.indexOf(name) })),
  );
  const [best] = all
    .filter(({ at, name }) => at >= 0 && name.length >= 2)
    .sort((a, b) => b.name.length - a.name.length || a.at - b.at);
  return best ? proposalAt(source, best.at, best.name.length, { field: 'park', value: best.slug }) : null;
}

/** How far the project is by what has happened; what is only hoped for does not count. */
export function findStage(source: string): Proposal | null {
  for (const [stage, words] of STAGES) {
    for (const match of source.matchAll(words)) {
      if (
        isHoped(source, match.index) ||
        /^(后|前|以后|仪式将)/.test(source.slice(match.index + match[0].length))
      )
        continue;
      return proposalAt(source, match.index, match[0].length, { field: 'stage', value: stage });
    }
  }
  return null;
}

export function findMonths(source: string): Proposal | null {
  const match = MONTHS.exec(source);
  if (!match) return null;
  const [whole, number = '', unit] = match;
  const value = String(unit === '年' ? Math.round(Number(number) * 12) : Number(number));
  return proposalAt(source, match.index, whole.length, { field: 'buildMonths', value, unit: '月' });
}
