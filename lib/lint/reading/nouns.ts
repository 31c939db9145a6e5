/** What kind of money a noun speaks of. Two figures are held against each other only within one. */
export type Category =
  | 'contract'
  | 'invested'
  | 'arrived'
  | 'foreign'
  | 'fixed'
  | 'gdp'
  | 'output'
  | 'revenue'
  | 'tax'
  | 'trade'
  | 'retail'
  | 'profit'
  | 'plain';

const NOUNS: readonly [Category, string][] = [
  ['arrived', '累计到位资金|实际到位资金|实际到位内资|到位市外资金|到位资金总?额?|资金到位额|到位金额|到账资金|实到资金|到位投资|到资额?'],
  ['foreign', '实际使用外资(?:金额)?|实际利用外资(?:额|金额)?|实际到位外资|利用外资|使用外资'],
  ['contract', '协议总投资额?|协议投资总额|协议投资额?|协议引资额?|协议引进资金|协议资金总额|协议资金额?|协议总?金额|合同总?投资额?|合同总?金额|合同引资额?|合同资金|签约总?金额|签约总额|签约资金|签约投资额?|签约额|引进资金总?额?|引资总?额?|招商引资额|引资'],
  ['fixed', '固定资产投资额?|工业投资|完成投资额?|工业技改投资'],
  ['invested', '计划总投资额?|计划投资总?额?|项目总投资额?|总投资额?|投资总额|投资规模|投资额|拟投资额?'],
  ['gdp', '地区生产总值|生产总值|GDP|工业增加值|增加值'],
  ['output', '规模以上工业总?产值|规上工业总?产值|工业总产值|总产值|年产值|产值'],
  ['revenue', '营业总?收入|主营业务收入|销售收入|销售额|营收'],
  ['tax', '一般公共预算收入|税收收入|纳税总?额|财政收入|税收|税金'],
  ['trade', '外贸进出口总[额值]|进出口总[额值]|进出口|出口总?[额值]|进口总?[额值]|出口|进口'],
  ['retail', '社会消费品零售总额|社零总额|零售额'],
  ['profit', '利润总额|利润|利税'],
  ['plain', '投资金额|总金额|总额|金额|资金|投资|额度|规模'],
]; // biome-ignore format: a word list

const AT_END = new RegExp(
  `(?:${NOUNS.flatMap(([, list]) => list.split('|').map((noun) => `(?:${noun})`)).join('|')})$`,
);
const WHICH = NOUNS.map(([category, list]) => [category, new RegExp(`^(?:${list})$`)] as const);

/** The noun of money that the words end with, and its kind; null when there is none. */
export function moneyNoun(words: string): { noun: string; category: Category } | null {
  const noun = AT_END.exec(words)?.[0];
  if (!noun) return null;
  const category = WHICH.find(([, test]) => test.test(noun))?.[0] ?? 'plain';
  return { noun, category };
}

/** Growth of these is told at constant prices or on a comparable base: it says nothing of the amounts printed. */
export const COMPARABLE =
  /不变价|可比|同口径|扣除|剔除|实际增长|地区生产总值|生产总值|GDP|增加值|规模以上|规上|限额以上|限上/;
