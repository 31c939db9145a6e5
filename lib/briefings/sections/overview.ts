import type { FigureSpec, RowChoice } from '../../figures/figure.ts';
import { type Composing, listed, type Piece, paragraph } from '../composing.ts';
import type { BriefingBlock, BriefingRun } from '../document.ts';

const count = (rows: RowChoice): FigureSpec => ({ measure: 'count', rows });

/** What the money contains that is not exact, as one footnote; nothing where all is exact. */
function amountNote(composing: Composing): number | null {
  const told: [RowChoice, string, string][] = [
    [{ bound: 'atLeast' }, '“不少于”金额的项目', '，按所载数额计入'],
    [{ bound: 'planned' }, '“计划”金额的项目', '，按所载数额计入'],
    [{ bound: 'undisclosed' }, '未披露金额的项目', '，计项目数、不计金额'],
    [{ bound: 'none' }, '技改项目', '，计项目数、不计金额'],
  ];
  const parts = told
    .filter(([rows]) => composing.number(count(rows)) > 0)
    .map(([rows, before, after]): Piece => [before, count(rows), after]);
  return parts.length > 0 ? composing.note(composing.say`协议资金中，${listed(parts, '；')}。`) : null;
}

/** What touches the period and is not in its totals. */
function otherNotes(composing: Composing): BriefingRun[] {
  const { say } = composing;
  const apart: RowChoice = { standing: 'apart' };
  // a quarter that is told belongs to no month; a year to neither
  const coarse = composing.period.kind === 'month' ? '只载明季度或年份' : '只载明年份';
  const demo = (standing?: 'any') =>
    composing.number(count({ ...(standing ? { standing } : {}), demo: 'yes' }));
  const uncounted = demo('any') > demo();
  const told: [RowChoice, () => BriefingRun[]][] = [
    [{ standing: 'undated' }, () => say`另有签约时间${coarse}的项目${count({ standing: 'undated' })}，无法归入本期，未计入。`],
    [apart, () => say`框架协议${count(apart)}、${{ measure: 'amount', rows: apart }}，另行统计，未计入。`],
    [{ standing: 'ended' }, () => say`本期签约后已终止的项目${count({ standing: 'ended' })}，自终止之日起不再计入。`],
    [{ standing: 'any', demo: 'yes' }, () => say`本期数据含演示（虚构）项目${count({ standing: 'any', demo: 'yes' })}${uncounted ? '（含未计入上述总数的）' : ''}。`],
  ]; // biome-ignore format: one note a line
  const notes = told.filter(([rows]) => composing.number(count(rows)) > 0).map(([, note]) => note());
  const unfinished = say`${composing.now}尚未结束，各数截至台账时点，不宜与完整的上年同期相比。`;
  return [...(composing.isOver ? [] : [unfinished]), ...notes].map((runs) => ({
    text: '',
    note: composing.note(runs),
  }));
}

/** 总量、增速: projects, money, arrived money, each against the year before. */
export function overview(composing: Composing): BriefingBlock[] {
  const scope = composing.evidence.scopeLabel;
  const paid: FigureSpec = { measure: 'arrived', rows: {} };
  // nothing recorded is not nothing arrived: no fall of a hundred per cent is told
  const arrived: Piece =
    composing.number(paid) === 0
      ? '当年1月1日起的到位资金台账没有登记。'
      : ['当年1月1日起累计到位资金', paid, '，同比', { measure: 'arrivedGrowth', rows: {} }, '。'];
  if (composing.number(count({})) === 0) {
    const runs = composing.say`${composing.opening}，${scope}没有计入的新签约项目。${arrived}${otherNotes(composing)}`;
    return [paragraph('overview.total', runs)];
  }
  const note = amountNote(composing);
  const sequential: FigureSpec = { measure: 'sequential', rows: {} };
  const before: Piece = composing.evidence.periods.preceding ? ['，环比', sequential] : '';
  const amount = composing.run({ measure: 'amount', rows: {} }, { strong: true, ...(note ? { note } : {}) });
  return [
    paragraph(
      'overview.total',
      composing.say`${composing.opening}，${scope}新签约项目${composing.strong(count({}))}，同比${{ measure: 'countGrowth', rows: {} }}；协议资金${amount}，同比${{ measure: 'growth', rows: {} }}${before}。${arrived}${otherNotes(composing)}`,
    ),
  ];
}
