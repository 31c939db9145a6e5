import { type Category, moneyNoun } from './nouns.ts';

/** What a statement speaks of. `rest` is what is left of the words when scope, verbs and common nouns are taken away. */
export type Subject = {
  words: string;
  scope: string; // 全区; empty when not said
  act: string; // 签约, 开工…; empty when not said
  rest: string; // 工业, 新材料, 100亿元以上
  noun: string; // 协议资金
  category: Category | null;
  dimension: Dimension;
};
export type Dimension =
  | 'all'
  | 'sector'
  | 'size'
  | 'stage'
  | 'origin'
  | 'kind'
  | 'industry'
  | 'place'
  | 'merit'
  | 'remainder'
  | 'project'
  | 'period'
  | 'other';

const LEAD =
  /^(?:[、，：；（“\s□]|其中|包括|包含|涵盖|另有|另外|此外|还有|以及|同时|并且|而|且|并|和|与|及|则|按|了|由|从|在|对|截至|共计|合计|总计|总共|累计|共有|共|新增|本(?=[区市县]?新)|已|其(?!他|它|余)|含(?!税)|有(?!色)|是|分别|全部|主要|实现|完成|新(?=签|引|招|开|投|落|注|建成|入)|我们|我(?!区|市|县))+/;
const TAIL =
  /(?:分别|合计|共计|总计|累计|共有|总共|共|已达|高达|达到|达成|达|为|是|(?<![国所私])有|已|(?<![签履合节])约|均|仅为|仅|只有|各|(?<![设统会])计|实现|完成|：|的|了|至|增至|增加到|增长到|扩大到|提高到|上升到|下降到|减少到|降至|升至|“|年|数量|个数|总数|总量|数(?!字|据)|□|计划|拟|拥有|涉及|占)+$/;
const HOME =
  /^(?!.{0,3}(?:高新|经开|开发|新|园|城|保税|工业|产业|港|库|片|景|社|校)区)[一-龥]{1,3}[区县市](?=□|新签|签约|招商引资|招引|共|全年|累计|实现|完成|今年)/;
const SCOPE =
  /^(?:全[区县市国省域州镇]|[我本][区县市省]|[区县市]内|(?:[^，。；、的]{0,4})?各(?:园区|镇街|区县|平台))(?![市区县]场)/;
const ACTS: readonly [string, RegExp][] = [
  ['未开工', /(?:未|尚未|未载|未登记)(?:开工|动工)/],
  ['开工', /(?:新|已|集中)?(?:开工建设|开工|动工|奠基)/],
  ['投产', /(?:新|已)?(?:竣工投产|建成投产|竣工投用|投产达效|投产|投运)/],
  ['达产', /(?:新|已)?达产(?:达效)?/],
  ['竣工', /(?:新|已)?竣工/],
  ['在建', /(?:加快)?(?:正在|在)建设?/],
  ['落地', /(?:新|已)?(?:落地|落户|注册)/],
  ['到位', /(?:新|已)?到位/],
  ['履约', /(?:已)?履约/],
  ['入统', /(?:新|已)?(?:入统|纳统)/],
  ['在谈', /(?:正在|在)(?:谈|洽谈)|洽谈|储备/],
  ['签约', /(?:新|已|正式|集中)?(?:签约引进|签约|签订|签署|招引|引进|引入|招商引资|招商)(?:合同|协议)?/],
];
const COMMON =
  /(?:正式)?(?:合同|协议)?(?:招商引资|招商)?(?:项目|企业|产业生态圈|生态圈|产业集群|(?<!第?[一二三])产业|行业|领域|板块|类|等)+$/;

const SECTORS: readonly [string, RegExp][] = [
  ['一产', /^(?:第?一产业?|农林牧渔业|现代农业|农业|农业类)$/],
  ['二产', /^(?:第?二产业?|工业|工业类)$/],
  ['三产', /^(?:第?三产业?|现代服务业|服务业|服务业类|服务)$/],
];
const DIMENSIONS: readonly [Dimension, RegExp][] = [
  ['remainder', /^(?:其他|其它|其余|剩余|余下|另外|生态圈外|未落园区)/],
  ['size', /[亿万]元?(?:（含）)?(?:以上|以下|以内|级|—|-|～|至)|^[十百千]?亿[元级]|亿元$/],
  ['sector', /^(?:农业|服务业|制造业|建筑业|商贸|文旅|文化旅游|现代服务业|生产性服务业|工业|非工业)$/],
  [
    'origin',
    /^(?:内资|外资|市内|市外|境外|境内|省内|省外|区内|区外|外地|本地|港澳台|东部|西部|中部|东北|川渝|成渝|长三角|珠三角|粤港澳|京津冀|.{2,4}地区$)/,
  ],
  ['kind', /^(?:新建|扩建|新建扩建|改扩建|技改|技术改造|增资|增资扩产|并购|迁建|续建)/],
  [
    'merit',
    /国有|民营|央企|国企|外企|高新技术|专精特新|规上|规模以上|上市|龙头|链主|强企|独角兽|小巨人|重点|重大|优质|亿级|示范|总部|科技型|中小|单体/,
  ],
  [
    'place',
    /园区|高新区|经开区|工业园|科技城|新区|新城|组团|片区|[镇乡]$|街道|保税区|产业园|开发区|工业区|园$/,
  ],
  ['project', /项目.|公司|集团|示例.|基地|生产线|年产|研究院|[一二三]期/],
  [
    'industry',
    /新材料|材料|装备|制造|消费品|医药|电子|汽车|摩托|化工|能源|轻纺|食品|纺织|建材|冶金|钢铁|有色|机械|智能|数字|软件|信息|航空|航天|物流|旅游|金融|康养|环保|节能|半导体|集成电路|健康|电池|页岩气|榨菜/,
  ],
];

function dimensionOf(rest: string, act: string): Dimension {
  if (rest === '') return act && act !== '签约' ? 'stage' : 'all';
  if (SECTORS.some(([, test]) => test.test(rest))) return 'sector';
  return DIMENSIONS.find(([, test]) => test.test(rest))?.[0] ?? 'other';
}

/** 一产, 第一产业 and 农业 are one. */
export const sectorOf = (rest: string) => SECTORS.find(([, test]) => test.test(rest))?.[0] ?? null;

function peel(words: string): string {
  let [now, before] = [words, ''];
  while (now !== before) {
    before = now;
    now = now.replace(LEAD, '').replace(TAIL, '');
  }
  return now;
}

/** Takes scope, verbs and common nouns off the words before a figure; what is left says what is spoken of. */
export function readSubject(words: string): Subject {
  let left = peel(words.replaceAll('（含）', ''));
  const scope = SCOPE.exec(left)?.[0] ?? HOME.exec(left)?.[0] ?? '';
  left = peel(left.slice(scope.length));
  const money = moneyNoun(left);
  if (money) left = peel(left.slice(0, -money.noun.length));
  const act = ACTS.find(([, test]) => test.test(left));
  if (act) left = peel(left.replace(act[1], ''));
  const rest = peel(left.replace(COMMON, '')).replace(/^[^一-龥\dA-Za-z“《]+|[^一-龥\dA-Za-z”》]+$/g, '');
  const category = money?.category ?? null;
  return {
    words: words.trim(),
    scope: scope
      .replace(/^.*(?=[区县市]$)/, '全')
      .replace(/^本/, '全')
      .replace(/^([区县市])内/, '全$1'),
    act: act?.[0] ?? '',
    rest,
    noun: money?.noun ?? '',
    category,
    dimension: dimensionOf(rest, act?.[0] ?? ''),
  };
}
