import type { WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import type { Briefing } from '../document.ts';
import { DEMO_MARK, printDay, printInstant, redHeadOf } from './print.ts';
import { settled } from './settle.ts';
import { indexSheet } from './xlsx/index-sheet.ts';
import { rowsBook } from './xlsx/rows-book.ts';
import { chartsSheet, tablesSheets } from './xlsx/tables-sheet.ts';
import { SheetDraft } from './xlsx-sheet.ts';

function cover(briefing: Briefing): WriteSheet {
  const draft = new SheetDraft('封面', [18, 100]);
  draft.say(briefing.title, 'title');
  if (briefing.containsDemo) draft.say(DEMO_MARK, 'warning');
  const facts: [string, string][] = [
    ...(redHeadOf(briefing) ? [['红头', redHeadOf(briefing)] satisfies [string, string]] : []),
    ['编制单位', briefing.issuer],
    ['期号', briefing.issueLabel],
    ['编制日期', printDay(briefing.composedOn)],
    ['期间', `${briefing.period.labelZh}（${briefing.period.from} 至 ${briefing.period.to}）`],
    ['同期', briefing.previous.labelZh],
    ['范围', briefing.scopeLabel],
    ['统计口径', briefing.rules],
    ['台账截至', printInstant(briefing.asOf)],
    ...briefing.footnotes.map((note, index): [string, string] => [
      `注${index + 1}`,
      note.map((run) => run.text).join(''),
    ]),
    ...briefing.sources.map((source): [string, string] => ['出处', source]),
  ];
  for (const [label, value] of facts) {
    draft.add([
      { value: label, style: 'head' },
      { value, style: 'text' },
    ]);
  }
  return draft.finish({ merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }] });
}

/** Every printed page says that invented projects are among the rows. */
const marked = (sheet: WriteSheet): WriteSheet => ({
  ...sheet,
  headerFooter: { ...sheet.headerFooter, oddHeader: `&R${DEMO_MARK}` },
});

/**
 * The briefing as a workbook: cover, tables and charts, the index of figures, and the rows behind them. Every figure is a
 * formula over the rows: change a row and tables, charts and sums move, while what the briefing said stays beside.
 */
export async function renderXlsx(briefing: Briefing): Promise<Uint8Array> {
  const book = rowsBook(briefing.evidence, briefing.figures);
  const live = indexSheet(briefing, book);
  const charts = chartsSheet(briefing, live);
  const index = live.sheet.finish({ freezePane: { rows: 2, columns: 2 } });
  const sheets = [
    cover(briefing),
    ...tablesSheets(briefing, live),
    ...(charts ? [charts] : []),
    index,
    ...book.sheets,
  ];
  const file = await writeXlsx({
    properties: { title: briefing.title, creator: briefing.issuer, created: new Date(briefing.asOf) },
    defaultFont: { name: '宋体', size: 10 },
    sheets: sheets.map((sheet) => (briefing.containsDemo ? marked(sheet) : sheet)),
  });
  return settled(file, briefing.asOf);
}
