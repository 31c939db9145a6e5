import { isHoped, type Proposal, proposalAt } from './proposal.ts';

const AMOUNT =
  /(不少于|不低于|至少|超过|超|逾|突破|≥|约|近)?\s*(?:人民币)?\s*(\d[\d,，]*(?:\.\d+)?)\s*(亿|万)\s*(元人民币|人民币|元|美元)?(以上|余元|左右)?/g;
const INVESTED = /(投资|协议|资金|金额|合同额|总额)[^，。；]{0,12}$/;
const OUTPUT = /(产值|销售收入|营业收入|营收|销售额)[^，。；]{0,12}$/;
const OTHER =
  /(税收|利税|税金|利润|注册资本|到位|补贴|市值|负债|融资|GDP|生产总值|累计|全区|全市|园区|已(完成)?投资)[^，。；]{0,12}$/;
const AT_LEAST = /^(不少于|不低于|至少|超过|超|逾|突破|≥)$/;

function typed(match: RegExpMatchArray): {
  value: string;
  bound: Proposal['bound'];
  unit: string;
  doubt: string | null;
} {
  const [, before = '', digits = '', scale = '', currency = '', after = ''] = match;
  const dollars = currency === '美元';
  const value = `${digits.replace(/[,，]/g, '')}${scale}${dollars ? '美元' : '元'}`;
  const bound =
    AT_LEAST.test(before) || after === '以上' || after === '余元'
      ? 'atLeast'
      : /约|近/.test(before) || after === '左右'
        ? 'planned'
        : 'exact';
  const doubt = dollars
    ? '是美元：请在后面补上 @汇率。'
    : currency === ''
      ? `原文没有写“元”，按“${scale}元”理解。`
      : null;
  return { value, bound, unit: `${scale}${dollars ? '美元' : '元'}`, doubt };
}

/** The contract value and the expected output of a text: told apart by the words before them. */
export function findMoney(source: string): Proposal[] {
  const found: Proposal[] = [];
  for (const match of source.matchAll(AMOUNT)) {
    const at = match.index;
    const next = source.slice(at + match[0].length, at + match[0].length + 3);
    if (/^(瓦时|千瓦|吨|平方米|米|只|台|套|件|支|块|人|户|亩|片|辆)/.test(next)) continue;
    const before = source.slice(Math.max(0, at - 20), at);
    const money = typed(match);
    const lead = match[0].length - match[0].trimStart().length;
    const place = [at + lead, match[0].trim().length] as const;
    if (OUTPUT.test(before))
      found.push(proposalAt(source, ...place, { field: 'expectedOutput', ...money, bound: money.bound }));
    else if (!OTHER.test(before)) {
      const told = INVESTED.test(before);
      const doubt = money.doubt ?? (told ? null : '前后没有写明是投资额，请核对。');
      const planned = told && money.bound === 'exact' && isHoped(source, at) ? 'planned' : money.bound;
      found.push(proposalAt(source, ...place, { field: 'amount', ...money, bound: planned, doubt }));
    }
  }
  const best = (field: string) => {
    const all = found.filter((one) => one.field === field);
    return all.find((one) => one.doubt === null) ?? all[0];
  };
  return [best('amount'), best('expectedOutput')].filter((one) => one !== undefined);
}
