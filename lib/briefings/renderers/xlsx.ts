import type { WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { runsText } from '../collect-figures.ts';
import type { Briefing } from '../document.ts';
import { DEMO_MARK, printDay, printInstant } from './print.ts';
import { figuresSheet } from './xlsx-figures.ts';
import { rowsSheet } from './xlsx-rows.ts';
import { SheetDraft } from './xlsx-sheet.ts';

function cover(briefing: Briefing): WriteSheet {
  const draft = new SheetDraft('封面', [18, 100]);
  draft.say(briefing.title, 'title');
  if (briefing.containsDemo) draft.say(DEMO_MARK, 'warning');
  const facts: [string, string][] = [
    ['编制单位', briefing.issuer],
    ['编制日期', printDay(briefing.composedOn)],
    ['期间', `${briefing.period.labelZh}（${briefing.period.from} 至 ${briefing.period.to}）`],
    ['同期', briefing.previous.labelZh],
    ['范围', briefing.scopeLabel],
    ['统计口径', briefing.rules],
    ['台账截至', printInstant(briefing.asOf)],
    ...briefing.footnotes.map((note, index): [string, string] => [`注${index + 1}`, runsText(note)]),
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

/** The briefing as a workbook: cover, figures as formulas, and the rows of both periods that make them. */
export async function renderXlsx(briefing: Briefing): Promise<Uint8Array> {
  const { workbook, period, previous } = briefing;
  const now = rowsSheet('明细', `${period.labelZh}项目明细（金额单位：元）`, workbook.rows);
  const before = rowsSheet('同期明细', `${previous.labelZh}项目明细（金额单位：元）`, workbook.previousRows);
  return writeXlsx({
    properties: { title: briefing.title, creator: briefing.issuer },
    defaultFont: { name: '宋体', size: 10 },
    sheets: [cover(briefing), figuresSheet(briefing, now, before), now.sheet, before.sheet],
  });
}
