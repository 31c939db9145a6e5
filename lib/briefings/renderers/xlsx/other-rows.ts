import { OUTSIDE_ECOSYSTEMS, OUTSIDE_PARKS } from '../../../figures/describe.ts';
import type { Evidence } from '../../../figures/evidence.ts';
import { SECTOR_LABELS } from '../../../projects/labels.ts';
import { letters, type SheetCell, SheetDraft, type StyleName } from '../xlsx-sheet.ts';
import type { RowsSheet } from './project-rows.ts';

export const LIGHT_WORDS = { amber: '黄灯', red: '红灯' };
export const CHAIN_WORDS = {
  won: '新补上',
  opened: '新出现缺口',
  missing: '仍缺',
  held: '已有企业或项目',
};

type Column<Row> = {
  head: string;
  width: number;
  style: StyleName;
  of: (row: Row) => string | number | null;
};

/** A plain list as a sheet: a caption, a head, one row a line. */
function listed<Row, Name extends string>(
  name: string,
  caption: string,
  rows: readonly Row[],
  columns: Record<Name, Column<Row>>,
): RowsSheet<Name> {
  const entries = Object.entries<Column<Row>>(columns);
  const draft = new SheetDraft(
    name,
    entries.map(([, column]) => column.width),
  );
  draft.say(caption);
  const head = draft.head(entries.map(([, column]) => column.head));
  for (const row of rows) {
    draft.add(entries.map(([, column]): SheetCell => ({ value: column.of(row), style: column.style })));
  }
  const last = Math.max(head + rows.length, head + 1);
  const letterOf = (column: string) => letters(entries.findIndex(([one]) => one === column));
  return {
    name,
    sheet: draft.finish({
      freezePane: { rows: head, columns: 1 },
      autoFilter: { range: `A${head}:${letters(entries.length - 1)}${last}` },
    }),
    range: (column) => `'${name}'!$${letterOf(column)}$${head + 1}:$${letterOf(column)}$${last}`,
  };
}

/** 2023-01-20 as the number that a spreadsheet counts days with, so that it can be compared. */
export const dayNumber = (iso: string) => Math.round(Date.parse(iso) / 86_400_000) + 25_569;

/** Every arrival of money that the figures are made of. */
export function receiptRows(evidence: Evidence) {
  const label = (slots: Evidence['parks'], key: string | null, outside: string) =>
    slots.find((slot) => slot.key === key)?.labelZh ?? outside;
  return listed('到位资金', '到位资金明细（金额单位：元）', evidence.receipts, {
    code: { head: '项目编码', width: 15, style: 'text', of: (row) => row.code },
    name: { head: '项目名称', width: 40, style: 'text', of: (row) => row.name },
    firm: { head: '企业', width: 28, style: 'text', of: (row) => row.firm },
    sector: { head: '产业分类', width: 10, style: 'text', of: (row) => SECTOR_LABELS[row.sector].zh },
    ecosystem: { head: '产业生态圈', width: 20, style: 'text', of: (row) => label(evidence.ecosystems, row.ecosystem, OUTSIDE_ECOSYSTEMS.labelZh) },
    park: { head: '园区', width: 18, style: 'text', of: (row) => label(evidence.parks, row.park, OUTSIDE_PARKS.labelZh) },
    day: { head: '到位日期', width: 12, style: 'day', of: (row) => dayNumber(row.receivedOn) },
    yuan: { head: '到位资金（元）', width: 20, style: 'yuan', of: (row) => Number(row.yuan) },
  }); // biome-ignore format: one column a line
}

/** The projects that the clocks hold amber or red. */
export function watchRows({ watch }: Evidence) {
  return listed('关注', '亮灯项目明细（金额单位：元）', watch, {
    code: { head: '项目编码', width: 15, style: 'text', of: (row) => row.code },
    name: { head: '项目名称', width: 40, style: 'text', of: (row) => row.name },
    firm: { head: '企业', width: 28, style: 'text', of: (row) => row.firm },
    stage: { head: '阶段', width: 8, style: 'text', of: (row) => row.stage },
    light: { head: '灯', width: 8, style: 'text', of: (row) => LIGHT_WORDS[row.light] },
    why: { head: '原因', width: 40, style: 'text', of: (row) => row.why },
    nextStep: { head: '下一步', width: 30, style: 'text', of: (row) => row.nextStep },
    amount: { head: '协议资金（元）', width: 20, style: 'yuan', of: (row) => (row.amountYuan === null ? null : Number(row.amountYuan)) },
  }); // biome-ignore format: one column a line
}

/** The segments of the chains and what the period brought to each. */
export function segmentRows({ segments }: Evidence) {
  return listed('环节', '产业链环节', segments, {
    ecosystem: { head: '产业生态圈', width: 24, style: 'text', of: (row) => row.ecosystemZh },
    name: { head: '环节', width: 24, style: 'text', of: (row) => row.nameZh },
    firms: { head: '企业数', width: 10, style: 'count', of: (row) => row.firms },
    earlier: { head: '此前签约', width: 10, style: 'count', of: (row) => row.earlier },
    signed: { head: '本期签约', width: 10, style: 'count', of: (row) => row.signed.length },
    state: { head: '状态', width: 14, style: 'text', of: (row) => CHAIN_WORDS[row.state] },
  }); // biome-ignore format: one column a line
}

/** Numbers that are not the ledger's: targets and published statistics, each with its source. */
export function givenRows({ given }: Evidence) {
  return listed('外部数', '目标和公布数（不由台账计算）', given, {
    label: { head: '名称', width: 36, style: 'text', of: (row) => row.labelZh },
    period: { head: '期间', width: 16, style: 'text', of: (row) => row.period },
    bound: { head: '限定', width: 8, style: 'text', of: (row) => row.bound },
    value: { head: '数值', width: 20, style: 'plain', of: (row) => Number(row.value) },
    unit: { head: '单位', width: 10, style: 'text', of: (row) => (row.unit === '亿元' && row.figure !== null ? '元' : row.unit) },
    source: { head: '出处', width: 50, style: 'text', of: (row) => row.sourceZh },
    note: { head: '说明', width: 40, style: 'text', of: (row) => row.noteZh },
  }); // biome-ignore format: one column a line
}
