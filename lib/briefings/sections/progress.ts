import type { FigureSpec, RowChoice } from '../../figures/figure.ts';
import { STAGE_LABELS } from '../../projects/labels.ts';
import { STAGES, type Stage } from '../../projects/schema.ts';
import { type Composing, type Piece, paragraph } from '../composing.ts';
import type { BriefingBlock, BriefingTable } from '../document.ts';
import { breakdownTable, type Choice } from '../tables.ts';

const cohort: RowChoice = { standing: 'cohort' };
const reached = (stage: 'performed' | 'started' | 'producing'): RowChoice => ({ ...cohort, reached: stage });
const rate = (stage: 'performed' | 'started' | 'producing'): FigureSpec => ({
  measure: 'rate',
  rows: reached(stage),
  of: cohort,
});
const count = (rows: RowChoice): FigureSpec => ({ measure: 'count', rows });

const STAGE_SLOTS = STAGES.slice(1).map((key) => ({ key, labelZh: STAGE_LABELS[key].zh }));
const ofStage: Choice = (key) => {
  const stage = STAGES.find((one): one is Stage => one === key);
  return stage ? { stage } : {};
};

/** The period's signings by the stage that they have reached. */
export const stageTable = (composing: Composing, caption = ''): BriefingTable =>
  breakdownTable(composing, caption, '阶段', STAGE_SLOTS, ofStage);

/** How far the period's signings have come, each rate with its denominator named. */
export function progress(composing: Composing): BriefingBlock[] {
  const { say } = composing;
  if (composing.number(count(cohort)) === 0) return [];
  const ended = count({ standing: 'ended' });
  const includes: Piece = composing.number(ended) > 0 ? ['（含后来终止的', ended, '）'] : '';
  const started: FigureSpec = { measure: 'daysToStart', rows: cohort };
  const days: Piece = composing.figure(started).value === null ? '' : ['签约到开工的天数，中位数为', started, '（只计两个日期都精确到日的项目）。'];
  const funds: FigureSpec = { measure: 'fundRate', rows: cohort };
  const money: Piece =
    composing.figure(funds).value === null
      ? '这些项目没有载明协议资金，资金到位率不作计算。'
      : ['以这些项目的协议资金', { measure: 'promised', rows: cohort }, '为分母，资金到位率为', funds, '。'];
  return [
    paragraph(
      'progress.rates',
      say`截至台账时点，以本期签约的全部项目${count(cohort)}${includes}为分母：已履约（已开工或已有资金到位）${count(reached('performed'))}，履约率${rate('performed')}；已开工${count(reached('started'))}，开工率${rate('started')}；已投产${count(reached('producing'))}，投产率${rate('producing')}。${money}${days}`,
    ),
    ...(composing.number(count({})) > 0
      ? [
          {
            type: 'table' as const,
            id: 'structure.stage.table',
            table: stageTable(composing, composing.tableTitle('按进展阶段')),
          },
        ]
      : []),
  ];
} // biome-ignore format: sentences read as one line
