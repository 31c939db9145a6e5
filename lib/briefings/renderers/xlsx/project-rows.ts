import Decimal from 'decimal.js';
import type { WriteSheet } from 'hucre';
import { hasReached, judgedOn } from '../../../figures/choose.ts';
import type { Verdict } from '../../../figures/counting.ts';
import { OUTSIDE_ECOSYSTEMS, OUTSIDE_PARKS } from '../../../figures/describe.ts';
import type { Evidence } from '../../../figures/evidence.ts';
import type { Side } from '../../../figures/figure.ts';
import { type FuzzyDate, printFuzzyDate } from '../../../periods/fuzzy-date.ts';
import {
  BOUND_LABELS,
  KIND_LABELS,
  ORIGIN_LABELS,
  SECTOR_LABELS,
  STAGE_LABELS,
  STATUS_LABELS,
} from '../../../projects/labels.ts';
import { letters, type SheetCell, SheetDraft, type StyleName } from '../xlsx-sheet.ts';

export const UNKNOWN = '未载明';
export const STANDING_WORDS = {
  counted: '计入',
  apart: '另计',
  undated: '时间未载明',
  ended: '已终止',
  outside: '其他',
};
export const NO_MONEY = '不计金额';

const NAMES = [
  'code', 'name', 'firm', 'ecosystem', 'park', 'segment', 'sector', 'origin', 'kind', 'stage', 'status', 'signed', 'amount', 'bound', 'standing', 'cohort', 'promised', 'yuan', 'classed', 'arrived', 'performed', 'started', 'building', 'producing', 'full', 'daysToSign', 'daysToStart', 'daysToBuild', 'daysToProduce', 'daysToFull', 'demo',
] as const; // biome-ignore format: the order of the columns
export type ProjectColumn = (typeof NAMES)[number];

type Row = {
  verdict: Verdict;
  evidence: Evidence;
  line: number;
  arrivals: string;
  paid: Map<string, string>;
};
type Column = { head: string; width: number; cell: (row: Row) => SheetCell };

const text = (value: string | null): SheetCell => ({ value, style: 'text' });
const yuan = (value: string | null): SheetCell => ({
  value: value === null ? null : Number(value),
  style: 'yuan',
});
const flag = (on: boolean): SheetCell => ({ value: on ? 1 : 0, style: 'count' });
const formula = (words: string, now: number | string, style: StyleName = 'yuan'): SheetCell => ({
  formula: words,
  now,
  style,
});

function days(from: FuzzyDate, to: FuzzyDate): SheetCell {
  const known = from?.precision === 'day' && to?.precision === 'day';
  const value = known ? Math.round((Date.parse(to.value) - Date.parse(from.value)) / 86_400_000) : null;
  return { value, style: 'count' };
}

const addsMoney = ({ verdict: { row }, evidence: { rules } }: Row) =>
  row.kind === null || !rules.kindsWithoutMoney.includes(row.kind);
/** What has arrived for each project, by its id. */
function paidOf({ receipts }: Evidence): Map<string, string> {
  const paid = new Map<string, string>();
  for (const { projectId, yuan: arrived } of receipts) {
    paid.set(projectId, new Decimal(paid.get(projectId) ?? 0).plus(arrived).toFixed(2));
  }
  return paid;
}

/** Every attribute by which a figure chooses its rows, one column each; sums hang on the amount typed in 协议资金. */
const COLUMNS: Record<ProjectColumn, Column> = {
  code: { head: '编码', width: 15, cell: ({ verdict }) => text(verdict.row.code) },
  name: { head: '项目名称', width: 40, cell: ({ verdict }) => text(verdict.row.name) },
  firm: { head: '企业', width: 28, cell: ({ verdict }) => text(verdict.row.firm) },
  ecosystem: { head: '产业生态圈', width: 20, cell: ({ verdict }) => text(verdict.row.ecosystem?.nameZh ?? OUTSIDE_ECOSYSTEMS.labelZh) },
  park: { head: '园区', width: 18, cell: ({ verdict }) => text(verdict.row.park?.nameZh ?? OUTSIDE_PARKS.labelZh) },
  segment: { head: '环节', width: 16, cell: ({ verdict }) => text(verdict.row.segment?.nameZh ?? '') },
  sector: { head: '产业分类', width: 10, cell: ({ verdict }) => text(SECTOR_LABELS[verdict.row.sector].zh) },
  origin: { head: '来源', width: 10, cell: ({ verdict }) => text(verdict.row.origin ? ORIGIN_LABELS[verdict.row.origin].zh : UNKNOWN) },
  kind: { head: '建设性质', width: 10, cell: ({ verdict }) => text(verdict.row.kind ? KIND_LABELS[verdict.row.kind].zh : UNKNOWN) },
  stage: { head: '阶段', width: 8, cell: ({ verdict }) => text(STAGE_LABELS[verdict.row.stage].zh) },
  status: { head: '状态', width: 8, cell: ({ verdict }) => text(STATUS_LABELS[verdict.row.status].zh) },
  signed: { head: '签约时间', width: 16, cell: ({ verdict }) => text(printFuzzyDate(verdict.row.signed)) },
  amount: { head: '协议资金（元）', width: 20, cell: ({ verdict }) => yuan(verdict.row.amountYuan) },
  bound: { head: '金额性质', width: 10, cell: (row) => text(addsMoney(row) ? BOUND_LABELS[row.verdict.row.amountYuan === null ? 'undisclosed' : row.verdict.row.bound].zh : NO_MONEY) },
  standing: { head: '归类', width: 10, cell: ({ verdict }) => text(STANDING_WORDS[verdict.standing]) },
  cohort: { head: '签约批次', width: 8, cell: (row) => formula(`IF(OR(${at('standing', row)}="计入",${at('standing', row)}="已终止"),1,0)`, ['counted', 'ended'].includes(row.verdict.standing) ? 1 : 0, 'count') },
  promised: { head: '合同金额（元）', width: 20, cell: (row) => formula(`IF(${at('bound', row)}="${NO_MONEY}",0,N(${at('amount', row)}))`, Number(row.verdict.promisedYuan)) },
  yuan: { head: '计入金额（元）', width: 20, cell: (row) => formula(`IF(OR(${at('standing', row)}="计入",${at('standing', row)}="另计"),${at('promised', row)},0)`, Number(row.verdict.yuan)) },
  classed: { head: '分档金额（元）', width: 20, cell: (row) => formula(`IF(OR(${at('bound', row)}="${NO_MONEY}",${at('amount', row)}=""),"",${at('amount', row)})`, addsMoney(row) && row.verdict.row.amountYuan !== null ? Number(row.verdict.row.amountYuan) : '') },
  arrived: { head: '到位资金（元）', width: 18, cell: (row) => formula(row.arrivals.replace('@', at('code', row)), Number(row.paid.get(row.verdict.row.id) ?? 0)) },
  performed: { head: '履约', width: 6, cell: ({ verdict, paid }) => flag(hasReached(verdict.row, 'started') || paid.has(verdict.row.id)) },
  started: { head: '开工', width: 6, cell: ({ verdict }) => flag(hasReached(verdict.row, 'started')) },
  building: { head: '在建', width: 6, cell: ({ verdict }) => flag(hasReached(verdict.row, 'building')) },
  producing: { head: '投产', width: 6, cell: ({ verdict }) => flag(hasReached(verdict.row, 'producing')) },
  full: { head: '达产', width: 6, cell: ({ verdict }) => flag(hasReached(verdict.row, 'full')) },
  daysToSign: { head: '接洽到签约（天）', width: 10, cell: ({ verdict: { row } }) => days(row.firstContact, row.signed) },
  daysToStart: { head: '签约到开工（天）', width: 10, cell: ({ verdict: { row } }) => days(row.signed, row.started) },
  daysToBuild: { head: '开工到建设（天）', width: 10, cell: ({ verdict: { row } }) => days(row.started, row.building) },
  daysToProduce: { head: '建设到投产（天）', width: 10, cell: ({ verdict: { row } }) => days(row.building ?? row.started, row.producing) },
  daysToFull: { head: '投产到达产（天）', width: 10, cell: ({ verdict: { row } }) => days(row.producing, row.full) },
  demo: { head: '演示', width: 6, cell: ({ verdict }) => text(verdict.row.isDemo ? '是' : '') },
}; // biome-ignore format: one column a line

const letterOf = (name: ProjectColumn) => letters(NAMES.indexOf(name));

function at(name: ProjectColumn, { line }: Row): string {
  return `${letterOf(name)}${line}`;
}

/** A rows sheet and how formulas elsewhere name its columns. */
export type RowsSheet<Name extends string> = {
  name: string;
  sheet: WriteSheet;
  range: (column: Name) => string;
};

const HEAD = 2; // the caption and the head stand above the rows
const SHEET_NAMES: Record<Side, string> = {
  current: '明细',
  previous: '同期明细',
  preceding: '上期明细',
  year: '本年明细',
  yearBefore: '上年累计明细',
};

/** The judged rows of one side, counted or not, one a line. `arrivals` is the sum of a project's receipts, with @ for its code. */
export function projectRows(
  evidence: Evidence,
  side: Side,
  caption: string,
  arrivals: string,
): RowsSheet<ProjectColumn> {
  const name = SHEET_NAMES[side];
  const draft = new SheetDraft(
    name,
    NAMES.map((column) => COLUMNS[column].width),
  );
  draft.across = { pages: 3, repeated: '$A:$B' };
  draft.say(caption);
  draft.head(NAMES.map((column) => COLUMNS[column].head));
  const rows = judgedOn(evidence, side);
  const paid = paidOf(evidence);
  for (const [index, verdict] of rows.entries()) {
    const row = { verdict, evidence, line: HEAD + index + 1, arrivals, paid };
    draft.add(NAMES.map((column) => COLUMNS[column].cell(row)));
  }
  const last = Math.max(HEAD + rows.length, HEAD + 1);
  return {
    name,
    sheet: draft.finish({
      freezePane: { rows: HEAD, columns: 2 },
      autoFilter: { range: `A${HEAD}:${letters(NAMES.length - 1)}${last}` },
    }),
    range: (column) => `'${name}'!$${letterOf(column)}$${HEAD + 1}:$${letterOf(column)}$${last}`,
  };
}
