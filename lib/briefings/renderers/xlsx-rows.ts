import type { WriteSheet } from 'hucre';
import type { WorkbookRow } from '../document.ts';
import { SheetDraft } from './xlsx-sheet.ts';

const HEAD = [
  '编码', '项目名称', '企业', '产业生态圈', '园区', '产业分类', '阶段', '状态', '建设性质', '签约时间',
  '协议资金（元）', '金额性质', '计入项目数（个）', '计入金额（元）', '说明',
]; // biome-ignore format: one line of the sheet reads as one line
const WIDTHS = [16, 40, 30, 22, 20, 10, 8, 8, 10, 16, 20, 10, 12, 20, 24];
const BOUNDS = { exact: '准确', atLeast: '不少于', planned: '计划', undisclosed: '未披露' };

export type RowColumn = 'ecosystem' | 'park' | 'sector' | 'stage' | 'counts' | 'yuan';
const LETTERS: Record<RowColumn, string> = {
  ecosystem: 'D',
  park: 'E',
  sector: 'F',
  stage: 'G',
  counts: 'M',
  yuan: 'N',
};

/** A rows sheet and how formulas elsewhere name its columns. */
export type RowsSheet = { sheet: WriteSheet; rows: WorkbookRow[]; range: (column: RowColumn) => string };

/** The ledger rows behind the figures, one a line; amounts in yuan, undisclosed left empty. */
export function rowsSheet(name: string, caption: string, rows: WorkbookRow[]): RowsSheet {
  const draft = new SheetDraft(name, WIDTHS);
  draft.say(caption);
  const head = draft.head(HEAD);
  for (const row of rows) {
    draft.add([
      ...[
        row.code,
        row.name,
        row.firm,
        row.ecosystem,
        row.park,
        row.sector,
        row.stage,
        row.status,
        row.kind,
      ].map((value) => ({ value, style: 'text' as const })),
      { value: row.signed, style: 'text' },
      { value: row.amountYuan === null ? null : Number(row.amountYuan), style: 'yuan' },
      { value: BOUNDS[row.bound], style: 'text' },
      { value: row.countsAsProject ? 1 : 0, style: 'count' },
      { value: Number(row.countedYuan), style: 'yuan' },
      { value: row.note, style: 'text' },
    ]);
  }
  const last = Math.max(head + rows.length, head + 1);
  return {
    sheet: draft.finish({
      freezePane: { rows: head, columns: 2 },
      autoFilter: { range: `A${head}:O${last}` },
    }),
    rows,
    range: (column) => `'${name}'!$${LETTERS[column]}$${head + 1}:$${LETTERS[column]}$${last}`,
  };
}
