import type { FigureSpec, RowChoice } from '../../figures/figure.ts';
import { TARGETS } from '../../figures/year-targets.ts';
import { type Composing, listed, type Piece, paragraph } from '../composing.ts';
import type { BriefingBlock } from '../document.ts';

const count = (rows: RowChoice): FigureSpec => ({ measure: 'count', rows });
const GROWTH: FigureSpec = { measure: 'growth', rows: {} };
const COUNT_GROWTH: FigureSpec = { measure: 'countGrowth', rows: {} };
const ARRIVED: FigureSpec = { measure: 'arrivedGrowth', rows: {} };
const OVER100: RowChoice = { fromYuan: '10000000000' };
const RED: FigureSpec = { measure: 'watch', rows: { light: 'red' } };
const WON: FigureSpec = { measure: 'segments', rows: { chain: 'won' } };
const OPENED: FigureSpec = { measure: 'segments', rows: { chain: 'opened' } };
const MISSING: FigureSpec = { measure: 'segments', rows: { chain: 'missing' } };
const UNDISCLOSED = count({ bound: 'undisclosed' });
const WAITING = count({ stage: 'signed' });
const ELAPSED: FigureSpec = { measure: 'elapsed', rows: {} };

/** Sentences whose figure speaks for itself; the others are left out. */
type Told = [boolean, Piece][];
const sentences = (told: Told) => told.filter(([holds]) => holds).map(([, piece]) => piece);

function paces(composing: Composing, ahead: boolean): Told {
  const elapsed = composing.number(ELAPSED);
  return TARGETS.map(({ labelZh, spec }) => {
    const progress: FigureSpec = { ...spec, against: 'progress' };
    const { value } = composing.figure(progress);
    const holds = value !== null && Number(value) >= elapsed === ahead;
    return [
      holds,
      [labelZh, '完成全年目标的', progress, ahead ? '，快于序时进度' : '，慢于序时进度', ELAPSED],
    ];
  });
}

function bright(composing: Composing): Piece[] {
  const over100 = count(OVER100);
  return sentences([
    [composing.number(GROWTH) > 0, ['协议资金同比', GROWTH]],
    [
      composing.number(over100) > 0,
      ['签下100亿元以上项目', over100, '、', { measure: 'amount', rows: OVER100 }],
    ],
    [composing.number(ARRIVED) > 0, ['到位资金同比', ARRIVED]],
    [composing.number(WON) > 0, ['补上产业链环节', WON]],
    ...paces(composing, true),
  ]);
}

function problems(composing: Composing): Piece[] {
  // part of a period against a whole one is no fall; nor is money that nobody has recorded
  const fell = (spec: FigureSpec) => composing.isOver && composing.number(spec) < 0;
  const isPaid = composing.number({ measure: 'arrived', rows: {} }) > 0;
  return sentences([
    [fell(GROWTH), ['协议资金同比', GROWTH]],
    [fell(COUNT_GROWTH), ['签约项目数同比', COUNT_GROWTH]],
    [isPaid && fell(ARRIVED), ['到位资金同比', ARRIVED]],
    [composing.number(RED) > 0, ['亮红灯的项目有', RED]],
    [composing.number(OPENED) > 0, ['因项目终止新出现产业链缺口', OPENED]],
    [composing.number(UNDISCLOSED) > 0, ['未披露金额的签约项目有', UNDISCLOSED]],
    ...paces(composing, false),
  ]);
}

function steps(composing: Composing): Piece[] {
  return sentences([
    [composing.number(WAITING) > 0, ['推动本期已签约、台账未载开工的', WAITING, '项目尽快开工']],
    [composing.number(RED) > 0, ['对亮红灯的', RED, '项目逐个明确责任人和办结时限']],
    [composing.number(MISSING) > 0, ['围绕仍缺的', MISSING, '产业链环节开展招引']],
    [composing.number(UNDISCLOSED) > 0, ['核实未披露金额的', UNDISCLOSED, '项目的协议资金']],
  ]);
} // biome-ignore format: one sentence a line

/**
 * Where nothing was found: what was looked at, and what there was nothing to compare with. “No problem” alone would claim
 * more than the ledger holds.
 */
function nothing(composing: Composing, what: string, more: readonly string[]): string {
  const { scopeLabel, segments } = composing.evidence;
  const compared = composing.figure(GROWTH).value !== null;
  const aimed = TARGETS.some(({ spec }) => composing.figure({ ...spec, against: 'target' }).value !== null);
  const from = [
    compared ? '同比' : '',
    ...more,
    segments.length > 0 ? '产业链补链' : '',
    aimed ? '目标进度' : '',
  ];
  const not = [
    compared ? '' : '上年同期无可比基数',
    aimed || scopeLabel !== '全区' ? '' : '未设年度目标',
  ].filter(Boolean);
  const unable = not.length > 0 ? `（${not.join('、')}，不作比较）` : '';
  return `从${from.filter(Boolean).join('、')}看，台账数字没有反映出突出的${what}${unable}`;
}

/** 亮点、问题、下一步: a draft from the figures alone, for the office to finish. */
export function outlook(composing: Composing): BriefingBlock[] {
  const { say } = composing;
  const [good, bad, next] = [bright(composing), problems(composing), steps(composing)];
  const noGood = nothing(composing, '亮点', ['100亿元以上项目']);
  const noBad = nothing(composing, '问题', ['节点亮灯', '金额披露']);
  return [
    paragraph(
      'outlook.bright',
      good.length > 0 ? say`亮点：${listed(good, '；')}。` : say`亮点：${noGood}。`,
    ),
    paragraph(
      'outlook.problems',
      bad.length > 0 ? say`问题：${listed(bad, '；')}。` : say`问题：${noBad}；台账没有登记的情况不在其内。`,
    ),
    paragraph(
      'outlook.steps',
      next.length > 0
        ? say`下一步：${listed(next, '；')}。`
        : say`下一步：继续做好在谈项目的跟踪和台账登记。`,
    ),
  ];
}
