import { InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { BriefingRun } from '../document.ts';
import { BODY_SIZE, FONTS, TRACKING } from './docx-page.ts';
import { anchorOf, type Marks } from './figure-marks.ts';

const MARK_SIZE = 28; // the digits are small and raised by themselves
const JOINER = '\u200d'; // Word's “no-width non break”
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Digits of their own: Word is told that none of them begins a line, so a mark stays with its figure. */
export const raised = (number: number) => [...String(number)].map((digit) => RAISED[Number(digit)]).join('');

/** The small number beside a figure: it leads to the figure's line in the index. */
function figureMark(number: number): ParagraphChild {
  const run = new TextRun({ text: raised(number), font: FONTS.table, size: MARK_SIZE });
  return new InternalHyperlink({ anchor: anchorOf(number), children: [run] });
}

/** A sentence: figures with their numbers, footnotes with theirs in brackets. */
export function bodyRuns(runs: readonly BriefingRun[], marks: Marks): ParagraphChild[] {
  return runs.flatMap((run) => {
    const number = run.figure ? marks.get(run.figure) : undefined;
    const text = new TextRun({
      text: number ? run.text + JOINER : run.text,
      font: FONTS.body,
      size: BODY_SIZE,
      characterSpacing: TRACKING,
      bold: run.strong ?? false,
    });
    const note = `〔${run.note}〕`;
    return [
      ...(run.text ? [text] : []),
      ...(number ? [figureMark(number)] : []),
      ...(run.note ? [new TextRun({ text: note, font: FONTS.body, size: 28, superScript: true })] : []),
    ];
  });
}
