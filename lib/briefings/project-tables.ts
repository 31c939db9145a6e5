import { AMOUNT_CLASSES } from '../figures/amount-classes.ts';
import { chooseRows, judgedOn } from '../figures/choose.ts';
import type { Verdict } from '../figures/counting.ts';
import { OUTSIDE_ECOSYSTEMS, OUTSIDE_PARKS } from '../figures/describe.ts';
import type { Evidence } from '../figures/evidence.ts';
import type { Figure, RowChoice } from '../figures/figure.ts';
import { printAmount } from '../money/print-amount.ts';
import { printFuzzyDate } from '../periods/fuzzy-date.ts';
import { KIND_LABELS, SECTOR_LABELS, STAGE_LABELS, STATUS_LABELS } from '../projects/labels.ts';
import { STAGES } from '../projects/schema.ts';
import type { Composing } from './composing.ts';
import type { BriefingTable, BriefingTableRow, BriefingWorkbook, WorkbookRow } from './document.ts';

const column = (label: string, width: number, align: 'left' | 'right' | 'center' = 'left') => ({
  label,
  width,
  align,
});
export const shownName = (row: { name: string; isDemo: boolean }) =>
  row.isDemo ? `〔演示〕${row.name}` : row.name;

/** The amount of a row as its source has it, marked where the rules add none of it: the rows and their total then agree. */
export function shownAmount({ row, yuan }: Verdict): string {
  const printed = printAmount(row.amountYuan, row.bound);
  return Number(row.amountYuan ?? 0) > 0 && Number(yuan) === 0 ? `${printed}（不计金额）` : printed;
}

/** The projects that a briefing counts, one a line. */
export function annexTable(caption: string, verdicts: readonly Verdict[]): BriefingTable {
  return {
    caption,
    unit: '金额单位见各行',
    columns: [
      column('序号', 1.15, 'center'),
      column('项目编码', 3.3),
      column('项目名称', 5),
      column('企业', 4),
      column('产业生态圈', 3.5),
      column('园区', 2.7),
      column('阶段', 1.3, 'center'),
      column('协议资金', 2.7, 'right'),
      column('签约时间', 3.1),
    ],
    rows: verdicts.map((verdict, index) => {
      const { row } = verdict;
      return {
        cells: [
          String(index + 1),
          row.code,
          shownName(row),
          row.firm,
          row.ecosystem?.nameZh ?? OUTSIDE_ECOSYSTEMS.labelZh,
          row.park?.nameZh ?? OUTSIDE_PARKS.labelZh,
          STAGE_LABELS[row.stage].zh,
          shownAmount(verdict),
          printFuzzyDate(row.signed),
        ],
      };
    }),
  };
}

/** The same with its total: the very figures of the text. Without projects there is no total. */
export function totalledAnnex(composing: Composing, caption: string, choice: RowChoice): BriefingTable {
  const table = annexTable(caption, chooseRows(composing.evidence, choice));
  const told: Record<number, Figure> = {
    2: composing.figure({ measure: 'count', rows: choice }),
    7: composing.figure({ measure: 'amount', rows: choice }),
  };
  const total: BriefingTableRow = {
    total: true,
    cells: table.columns.map((_, at) => (at === 0 ? '合计' : (told[at]?.text ?? ''))),
    figures: table.columns.map((_, at) => told[at]?.key ?? null),
  };
  return table.rows.length > 0 ? { ...table, rows: [...table.rows, total] } : table;
}

/** The largest projects of the period, for the text part. */
export function majorTable(caption: string, evidence: Evidence): BriefingTable {
  return {
    caption,
    unit: '金额单位见各行',
    columns: [column('序号', 1, 'center'), column('项目名称', 6), column('企业', 5), column('协议资金', 2.4, 'right')],
    rows: chooseRows(evidence, { fromYuan: '1000000000' }).map(({ row }, index) => ({
      cells: [String(index + 1), shownName(row), row.firm, printAmount(row.amountYuan, row.bound)],
    })),
  }; // biome-ignore format: columns read as one line
}

function noteOf({ row, standing, undisclosed }: Verdict): string {
  const parts = [
    standing === 'apart' ? '框架协议，另计' : '',
    standing === 'ended' ? '已终止，不计' : '',
    standing === 'undated'
      ? `签约时间只到${row.signed?.precision === 'quarter' ? '季度' : '年'}，未计入`
      : '',
    row.kind === 'upgrade' ? '技改，不计金额' : '',
    undisclosed ? '未披露' : '',
    row.bound === 'atLeast' ? '不少于' : row.bound === 'planned' ? '计划' : '',
    row.isDemo ? '演示' : '',
  ];
  return parts.filter(Boolean).join('；');
}

/** The rows sheet of the workbook: all that touch the period, counted or not, and why. */
function workbookRows(verdicts: readonly Verdict[]): WorkbookRow[] {
  return verdicts
    .filter((verdict) => verdict.standing !== 'outside')
    .map((verdict) => ({
      code: verdict.row.code,
      name: verdict.row.name,
      firm: verdict.row.firm,
      ecosystem: verdict.row.ecosystem?.nameZh ?? OUTSIDE_ECOSYSTEMS.labelZh,
      park: verdict.row.park?.nameZh ?? OUTSIDE_PARKS.labelZh,
      sector: SECTOR_LABELS[verdict.row.sector].zh,
      stage: STAGE_LABELS[verdict.row.stage].zh,
      status: STATUS_LABELS[verdict.row.status].zh,
      kind: verdict.row.kind ? KIND_LABELS[verdict.row.kind].zh : '',
      signed: printFuzzyDate(verdict.row.signed),
      amountYuan: verdict.row.amountYuan,
      bound: verdict.row.bound,
      countsAsProject: verdict.standing === 'counted',
      countedYuan: verdict.standing === 'counted' ? verdict.yuan : '0.00',
      note: noteOf(verdict),
    }));
}

/** What the workbook computes again with formulas. */
export function workbookOf(evidence: Evidence): BriefingWorkbook {
  return {
    rows: workbookRows(judgedOn(evidence, 'current')),
    previousRows: workbookRows(judgedOn(evidence, 'previous')),
    ecosystems: [...evidence.ecosystems, OUTSIDE_ECOSYSTEMS].map((slot) => slot.labelZh),
    parks: [...evidence.parks, OUTSIDE_PARKS].map((slot) => slot.labelZh),
    stages: STAGES.slice(1).map((stage) => STAGE_LABELS[stage].zh),
    classes: AMOUNT_CLASSES.flatMap(({ labelZh, fromYuan, toYuan }) =>
      fromYuan === null ? [] : [{ label: labelZh, fromYuan: fromYuan === '0' ? '0.01' : fromYuan, toYuan }],
    ),
  };
}
