import type { Briefing } from '../../document.ts';
import { figureIndex, INDEX_TITLE } from '../../figure-index.ts';
import { type SheetCell, SheetDraft } from '../xlsx-sheet.ts';
import { figureCell, figureValue, rowsSheetOf } from './figure-formula.ts';
import type { RowsBook } from './rows-book.ts';

const HEAD = [
  '编号',
  '数字名称',
  '期间',
  '简报所载',
  '定稿值',
  '现值（公式）',
  '单位',
  '核对',
  '算法',
  '依据',
  '明细',
];
const [ISSUED, NOW] = ['E', 'F'];

/** Where each figure's live value stands, for the tables and charts of the other sheets. */
export type LivePlaces = {
  sheet: SheetDraft;
  cellOf: (key: string) => { place: string; now: SheetCell } | undefined;
};

/** Every figure of the briefing: what it said when it was issued, what the rows of this file say now, and whether the two agree. */
export function indexSheet(briefing: Briefing, book: RowsBook): LivePlaces {
  const draft = new SheetDraft(INDEX_TITLE, [6, 32, 16, 16, 14, 14, 8, 8, 32, 60, 10]);
  draft.say('“现值”是公式：改动明细表中的行，数字随之变动；“核对”比较现值与简报定稿时的值。');
  draft.head(HEAD);
  const places = new Map<string, { place: string; now: SheetCell }>();
  const entries = figureIndex(briefing);
  for (const [index, figure] of briefing.figures.entries()) {
    const entry = entries[index];
    if (!entry) continue;
    const line = index + 3;
    const issued = figureValue(figure, book.evidence);
    const live = figureCell(figure, book);
    const same = `IF(AND(ISNUMBER(${ISSUED}${line}),ISNUMBER(${NOW}${line})),IF(ABS(${ISSUED}${line}-${NOW}${line})<0.0000001,"一致","已改动"),IF(${ISSUED}${line}=${NOW}${line},"一致","已改动"))`;
    const rows = rowsSheetOf(figure, book);
    draft.add([
      { value: entry.number, style: 'count' },
      { value: figure.label, style: 'text' },
      { value: figure.period, style: 'text' },
      { value: figure.text, style: 'text' },
      issued,
      live,
      { value: figure.unit, style: 'text' },
      { formula: same, now: '一致', style: 'text' },
      { value: entry.rule, style: 'text' },
      { value: entry.rows, style: 'text' },
      rows ? { value: rows, style: 'link', to: `'${rows}'!A1` } : { value: '', style: 'text' },
    ]);
    places.set(figure.key, { place: `'${INDEX_TITLE}'!$${NOW}$${line}`, now: live });
  }
  return { sheet: draft, cellOf: (key) => places.get(key) };
}
