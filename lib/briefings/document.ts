import type { Evidence } from '../figures/evidence.ts';
import type { Figure } from '../figures/figure.ts';
import type { Bound } from '../projects/schema.ts';
import type { BriefingKind } from './kinds.ts';

/**
 * One composed briefing: plain data that the page, Word, PDF and Excel renderers all draw, so that the
 * figures cannot differ. Text is finished Chinese; amounts are decimal strings in yuan beside their print.
 * An issued briefing is this, frozen: `evidence` traces every figure without the ledger.
 */
export type Briefing = {
  kind: BriefingKind;
  title: string; // 涪陵区2023年一季度招商引资简报
  issuer: string; // the office that signs
  redHead?: string; // the name in red at the head, as the administrator set it: 涪陵区招商引资工作简报
  districtZh: string;
  issueLabel: string; // 第1期, or 草稿
  period: { code: string; labelZh: string; from: string; to: string }; // ISO dates, inclusive
  previous: { code: string; labelZh: string }; // the same period a year before
  scopeLabel: string; // 全区, or an ecosystem or park
  rules: string; // counting rules version: v1
  asOf: string; // ISO instant
  composedOn: string; // ISO date in Asia/Shanghai
  containsDemo: boolean; // print 演示数据 on every page
  blocks: BriefingBlock[]; // the text part, in order
  annexes: BriefingTable[]; // 项目一览表: landscape, header repeated; there may be none
  figures: Figure[]; // in order of first appearance: index + 1 is a figure's number
  footnotes: BriefingRun[][]; // index + 1 is the mark used in runs
  sources: string[];
  workbook: BriefingWorkbook; // what Excel computes again with formulas
  evidence: Evidence; // what the figures are made of
};

/** A block's id is stable from one composing to the next (overview.total): edits are kept by it. */
export type BriefingBlock =
  | { type: 'heading'; id: string; level: 1 | 2; text: string } // 一、… / （一）…
  | { type: 'paragraph'; id: string; runs: BriefingRun[] }
  | { type: 'table'; id: string; table: BriefingTable }
  | { type: 'chart'; id: string; chart: BriefingChart };

/** A run with a `figure` is that figure's text and nothing else. */
export type BriefingRun = { text: string; strong?: boolean; note?: number; figure?: string };

export type BriefingTable = {
  caption: string;
  unit: string; // 单位：亿元
  columns: { label: string; align: 'left' | 'right' | 'center'; width: number }[]; // relative widths
  rows: BriefingTableRow[];
};

/** `figures` names, cell by cell, the figure that a cell prints in the table's unit; null = plain text. */
export type BriefingTableRow = { cells: string[]; figures?: (string | null)[]; total?: boolean };

export type BriefingChart = {
  title: string; // with its unit and period
  kind: 'column' | 'bar';
  unit: string;
  categories: string[];
  series: { name: string; values: (string | null)[]; figures?: (string | null)[] }[]; // decimal strings in the chart's unit
  alt: string; // one sentence that says what the chart says
};

export type BriefingWorkbook = {
  rows: WorkbookRow[]; // this period's, counted or not
  previousRows: WorkbookRow[]; // the same period a year before
  ecosystems: string[]; // order of the breakdowns, 生态圈外 last
  parks: string[];
  stages: string[];
  classes: { label: string; fromYuan: string; toYuan: string | null }[]; // [from, to)
};

export type WorkbookRow = {
  code: string;
  name: string;
  firm: string;
  ecosystem: string;
  park: string;
  sector: string; // 工业, 服务业, 农业
  stage: string;
  status: string;
  kind: string;
  signed: string; // as printed, with its precision
  amountYuan: string | null; // null = undisclosed
  bound: Bound;
  countsAsProject: boolean;
  countedYuan: string; // what the rules add for this row; 0.00 for an upgrade or undisclosed
  note: string; // 至少, 计划总投资, 未披露, 框架协议…
};
