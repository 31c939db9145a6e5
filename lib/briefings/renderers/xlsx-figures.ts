import Decimal from 'decimal.js';
import type { WriteSheet } from 'hucre';
import type { Briefing, WorkbookRow } from '../document.ts';
import type { RowColumn, RowsSheet } from './xlsx-rows.ts';
import { type SheetCell, SheetDraft } from './xlsx-sheet.ts';

type Pick = { column: RowColumn; value: string } | null;
type Band = { fromYuan: string; toYuan: string | null } | null;

const YI = '100000000';
const pick = (row: WorkbookRow, by: Pick) =>
  by === null ? true : String({ ...row, counts: '', yuan: '' }[by.column]) === by.value;
const inBand = (row: WorkbookRow, band: Band) =>
  band === null ||
  (new Decimal(row.countedYuan).gte(band.fromYuan) &&
    (band.toYuan === null || new Decimal(row.countedYuan).lt(band.toYuan)));

function criteria(sheet: RowsSheet, by: Pick, band: Band): string {
  const parts = [
    ...(by ? [`${sheet.range(by.column)},"${by.value.replaceAll('"', '""')}"`] : []),
    ...(band ? [`${sheet.range('yuan')},">=${band.fromYuan}"`] : []),
    ...(band?.toYuan ? [`${sheet.range('yuan')},"<${band.toYuan}"`] : []),
  ];
  return parts.length > 0 ? `,${parts.join(',')}` : '';
}

const chosen = (sheet: RowsSheet, by: Pick, band: Band) =>
  sheet.rows.filter((row) => row.countsAsProject && pick(row, by) && inBand(row, band));

function count(sheet: RowsSheet, by: Pick, band: Band = null): SheetCell {
  const formula = `COUNTIFS(${sheet.range('counts')},1${criteria(sheet, by, band)})`;
  return { formula, now: chosen(sheet, by, band).length, style: 'count' };
}

function amount(sheet: RowsSheet, by: Pick, band: Band = null): SheetCell {
  const formula = `SUMIFS(${sheet.range('yuan')},${sheet.range('counts')},1${criteria(sheet, by, band)})/${YI}`;
  const sum = chosen(sheet, by, band).reduce((total, row) => total.plus(row.countedYuan), new Decimal(0));
  return { formula, now: sum.div(YI).toNumber(), style: 'yi' };
}

const currentOf = (cell: SheetCell) => Number('formula' in cell ? cell.now : cell.value);

function growth(row: number, now: SheetCell, before: SheetCell, columns: [string, string]): SheetCell {
  const [a, b] = columns;
  const base = currentOf(before);
  return {
    formula: `IF(${b}${row}=0,"—",(${a}${row}-${b}${row})/${b}${row})`,
    now: base === 0 ? '—' : new Decimal(currentOf(now)).minus(base).div(base).toNumber(),
    style: 'percent',
  };
}

function share(row: number, whole: number, part: SheetCell, total: SheetCell): SheetCell {
  const base = currentOf(total);
  return {
    formula: `IF(C$${whole}=0,"—",C${row}/C$${whole})`,
    now: base === 0 ? '—' : new Decimal(currentOf(part)).div(base).toNumber(),
    style: 'percent',
  };
}

/** Headline figures and breakdowns as formulas over the two rows sheets: change a row there and these move. */
export function figuresSheet(briefing: Briefing, now: RowsSheet, before: RowsSheet): WriteSheet {
  const draft = new SheetDraft('汇总', [30, 14, 18, 14, 18, 14, 14, 14]);
  draft.say(
    `${briefing.title}：汇总（单位：个、亿元；${briefing.period.labelZh}，同比${briefing.previous.labelZh}；口径${briefing.rules}）`,
  );
  let row = draft.head([
    '指标',
    '项目数（个）',
    '协议资金（亿元）',
    '同期项目数',
    '同期金额（亿元）',
    '项目数同比',
    '金额同比',
    '金额占比',
  ]);
  const wholeAmount = amount(now, null);
  const whole = row + 1;
  const add = (label: string, by: Pick, band: Band = null) => {
    row += 1;
    const [n, a] = [count(now, by, band), amount(now, by, band)];
    const [pn, pa] = [count(before, by, band), amount(before, by, band)];
    draft.add([
      { value: label, style: 'text' }, n, a, pn, pa,
      growth(row, n, pn, ['B', 'D']), growth(row, a, pa, ['C', 'E']), share(row, whole, a, wholeAmount),
    ]); // biome-ignore format: the order of the columns
  };
  add('签约项目合计', null);
  add('其中：工业项目', { column: 'sector', value: '工业' });
  const { workbook } = briefing;
  for (const name of workbook.ecosystems) add(`生态圈：${name}`, { column: 'ecosystem', value: name });
  for (const name of workbook.parks) add(`园区：${name}`, { column: 'park', value: name });
  for (const name of workbook.stages) add(`阶段：${name}`, { column: 'stage', value: name });
  for (const band of workbook.classes) add(`金额：${band.label}`, null, band);
  const first = whole + 2;
  const last = first + Math.max(workbook.ecosystems.length, 1) - 1;
  return draft.finish({
    freezePane: { rows: 2, columns: 1 },
    charts: [
      {
        type: 'bar',
        title: `${briefing.period.labelZh}各产业生态圈协议资金（亿元）`,
        series: [{ name: '协议资金', values: `C${first}:C${last}`, categories: `A${first}:A${last}` }],
        anchor: { from: { row: 1, col: 9 }, to: { row: 22, col: 18 } },
      },
    ],
  });
}
