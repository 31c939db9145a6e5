import type { Quantity } from './quantities.ts';

/**
 * What a figure is in its sentence. `bound` = a threshold or range in a name (10亿元以上项目); `whole` = a figure
 * that only serves as the denominator of a share (占430亿元的…).
 */
export type Role =
  | 'value'
  | 'growth'
  | 'delta'
  | 'base'
  | 'share'
  | 'rate'
  | 'points'
  | 'bound'
  | 'whole'
  | 'target'
  | 'average'
  | 'none';

/**
 * A figure in its sentence: `gap` are the words since the figure before, `lead` those of its own clause.
 * `of` = a change of a share or a rate, said with the figure itself.
 */
export type Mention = {
  q: Quantity;
  role: Role;
  gap: string;
  lead: string;
  after: string;
  rate: string;
  of: boolean;
  falls: boolean;
  against: 'year' | 'period' | 'other';
};

const VERBS =
  '增长|上升|提高|提升|增加|扩大|攀升|净增|上涨|下降|减少|降低|回落|下滑|下跌|负增长|缩减|收窄|高|低|多|少|增|减|降|升';
const LINK = '(?:了|约|近|超过|超|达到|达|为|逾|是|：|幅度|幅|□)*';
const GROWS = new RegExp(`(?:${VERBS})${LINK}$`);
const GROWN_TO =
  /(?:增长|上升|提高|提升|增加|扩大|下降|减少|降低|回落|升|增|降)(?:到|至)(?:了|约|近|超过|超|达到|达)*$/;
const COMPARED = /同比|环比|较|比(?!例|重|率)|相比|增速|增幅|涨幅|降幅|增长率|净增/;
const PLAIN_GROWTH = new RegExp(
  `(?:同比|环比|增速|增幅|涨幅|降幅|增长率|增长速度)(?:分别|均|也)?${LINK}[+-]?$`,
);
const FALLS = /下降|减少|降低|回落|下滑|下跌|负增长|缩减|降幅|少$|减$|降$|低$/;
const SHARE = /占|比重|份额|(?<!同|环)比例/;
const RATE =
  /([一-龥]{1,10}率)(?:分别|均|已|也)?(?:同比|较□?|比□?)?(?:(?:提高|提升|上升|增长|下降|降低|回落|升|降)(?:到|至))?(?:为|达到|达|约|仅|超过|超|近|：|至|是|（|□)*$/;
const CHANGED_RATE = new RegExp(
  `(?:占比|比重|份额|(?<!增长|汇|利|税|概|效|费)率)(?:同比|环比|较□?(?:同期)?|比□?)*(?:${VERBS})${LINK}$`,
);
const RISES_TO = /^(?:增长|上升|提高|提升|增加|扩大|下降|减少|降低|回落|升|增|降)(?:到|至)/;
const NAMES_RATE = /([一-龥]{0,8}(?:率|占比|比重))[^率]*$/;
const NO_RATE = /增长率|增速|汇率|利率|税率|概率|效率$|费率/;
const BASE = /(?:上年同期|去年同期|同期|上年|去年|上季度|上月|基数)/;
const TARGET = /目标|任务|力争|预期|预计|计划(?!总?投资)|到20[2-9]\d|将达|拟|有望|确保|争取/;
const DONE = /^(?:已|共|累计|现已)?完成(?:率|进度|比例)?(?:了|为|达到|达|约|：)?$/; // 目标420亿元，…，完成51.2%
const NAMED_YEAR = /[比较](?:19|20)\d{2}年[^，；。]{0,8}$/;
const MOVES = new RegExp(`^(?:${VERBS})`);
const AVERAGE = /平均|户均|亩均|人均|[项个]均|每(?:个|户|家|亩|公顷|平方)|单价|单个/;

const clauseOf = (gap: string) =>
  gap.slice(
    Math.max(...['，', '；', '：', '。', '\n', '（', '）', '\t'].map((mark) => gap.lastIndexOf(mark))) + 1,
  );

function percentRole(m: Mention, previous: Mention | undefined, aimed: boolean): Role {
  const { lead, gap, q } = m;
  const whole = gap.length <= 3 && /^的(?:约|近|□)?$/.test(gap) && previous?.role === 'whole';
  if (whole) return 'share';
  if (q.kind === 'times') return timesRole(m);
  if (RISES_TO.test(m.after) && NAMES_RATE.test(lead) && !NO_RATE.test(lead)) {
    m.rate = NAMES_RATE.exec(lead)?.[1] ?? '';
    return 'base';
  }
  if (q.kind === 'percent' && CHANGED_RATE.test(lead)) {
    m.of = true;
    return 'growth';
  }
  if (SHARE.test(lead) && !/占(?:地|用)/.test(lead)) return q.kind === 'points' ? 'points' : 'share';
  if (q.kind === 'points') return 'points';
  if (aimed && DONE.test(lead)) return 'share';
  if (GROWN_TO.test(lead))
    return previous?.role === 'rate' || previous?.rate || /率/.test(lead) ? 'rate' : 'none';
  if (RATE.test(lead) && !NO_RATE.test(lead) && !/(?:增长|下降|提高|提升|上升)$/.test(lead)) return 'rate';
  if (/完成.*(?:目标|任务|计划|预算)/.test(lead)) return 'share';
  if (PLAIN_GROWTH.test(lead) || GROWS.test(lead)) return 'growth';
  if (lead === '' && /[（(]$/.test(gap) && /^[+-]/.test(q.text)) return 'growth';
  return BASE.test(gap) && previous?.role === 'rate' ? 'base' : 'none';
}

function timesRole({ q, lead, gap, after }: Mention): Role {
  if (q.digits === '') return 'growth';
  if (
    /(?:增长|增加|提高|上升|扩大|净增|增)(?:了|约|近|超过|超|逾|达|□)*$/.test(lead) &&
    !/以上水平/.test(after)
  )
    return 'growth';
  return /□.{0,3}的$|同期的$|上年的$/.test(gap) && BASE.test(gap) ? 'growth' : 'none';
}

function valueRole(
  m: Mention,
  text: string,
  previous: Mention | undefined,
  next: Quantity | undefined,
): Role {
  const { lead, after, q } = m;
  if (
    /^(?:（含）)?(?:以上|以下|以内|及以上|级|量级|（含）)(?=[^，。；、）\n])/.test(after) &&
    !/^以上[，。]/.test(after)
  )
    return 'bound';
  const between = next ? text.slice(q.end, next.start) : '';
  if (/^(?:（含）|（不含）)?(?:—|–|-|～|至|到)+$/.test(between) && !/[从由][^，。；]*$/.test(lead))
    return 'bound';
  if (/^\/|^每/.test(after) || (AVERAGE.test(lead) && !/平均(?:增长|增速)/.test(lead))) return 'average';
  if (/(?:占|完成)[^，；]*$/.test(lead) && /^的?$/.test(between) && next?.kind === 'percent') return 'whole';
  if (previous?.role === 'base' && previous.q.kind !== q.kind && /^、/.test(m.gap)) return 'base';
  if (TARGET.test(lead)) return 'target';
  if (GROWN_TO.test(lead)) return 'value';
  if (isDelta(m)) return 'delta';
  return isBase(m) ? 'base' : 'value';
}

function isDelta({ lead, gap, after }: Mention): boolean {
  if (!GROWS.test(lead)) return false;
  return (
    COMPARED.test(gap) ||
    /^(?:，|、|（)?(?:增加|减少|净增|增长|下降)/.test(gap) ||
    /^，?[^，]{0,4}(?:同比|较)/.test(after)
  );
}

/** 上年同期145.80亿元; 由145.80亿元增至. A figure whose clause goes on to this year is not meant. */
function isBase({ lead, gap, after }: Mention): boolean {
  if (/(?:由|从)[^，；]{0,14}$/.test(lead) && RISES_TO.test(after)) return true;
  if (NAMED_YEAR.test(gap) && MOVES.test(after)) return true; // 比2024年的1200亿元增长15.5%
  return /(?:□|同期|上年|去年|基数|上季度)(?:同口径|基数)?[^，；□]{0,10}$/.test(lead) && BASE.test(gap);
}

const against = (gap: string): Mention['against'] =>
  /环比|上季度|上月|上个/.test(gap)
    ? 'period'
    : /年初|年均|平均增|两年|[三五]年|\d{4}年末|上年末|累计增长|全[国市省]|高于|低于|快于|目标|时序/.test(gap)
      ? 'other'
      : 'year';

/**
 * Gives each figure of one sentence its role, from the words around it. `words` is the text with words for times
 * blotted out, `whole` the same with them; a figure in a name does not end the words of the next one.
 */
export function mentionsIn(
  quantities: readonly Quantity[],
  words: string,
  whole: string,
  start: number,
): Mention[] {
  const found: Mention[] = [];
  let from = start;
  for (const [index, q] of quantities.entries()) {
    const gap = whole.slice(from, q.start);
    const after = whole.slice(q.end, q.end + 16);
    const lead = clauseOf(words.slice(from, q.start).replace(/（[^（）]*）/g, '')); // 演示（虚构）项目
    const m: Mention = {
      q,
      role: 'none',
      gap,
      lead,
      after,
      rate: '',
      of: false,
      falls: false,
      against: against(clauseOf(gap)),
    };
    const isFigure = q.kind === 'percent' || q.kind === 'points' || q.kind === 'times';
    if (isFigure)
      m.role = percentRole(
        m,
        found.at(-1),
        found.some(({ role }) => role === 'target'),
      );
    else if (q.kind === 'money' || q.kind === 'count')
      m.role = valueRole(m, whole, found.at(-1), quantities[index + 1]);
    else m.role = 'bound';
    if (m.role === 'rate') m.rate = RATE.exec(lead)?.[1] ?? found.at(-1)?.rate ?? '';
    m.falls = FALLS.test(lead) || q.text.startsWith('-');
    found.push(m);
    if (m.role !== 'bound') from = q.end;
  }
  return found.filter(({ role }) => role !== 'bound');
}
