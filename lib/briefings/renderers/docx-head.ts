import { AlignmentType, BorderStyle, Paragraph, TabStopType, TextRun } from 'docx';
import type { Briefing } from '../document.ts';
import { BODY_SIZE, exactly, FONTS, LINE, mm } from './docx-page.ts';
import { printDay, redHeadOf, redHeadPoints } from './print.ts';

const RED = 'FF0000';
const empty = (line = LINE) => new Paragraph({ spacing: exactly(line), children: [] });

/** 2号 小标宋, centred. */
export function titleParagraph(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: exactly(660),
    children: [new TextRun({ text, font: FONTS.title, size: 44 })],
  });
}

/** Without a red head: number, body and day stand over the title, for paper that has its head printed already. */
function plainHead(briefing: Briefing): Paragraph[] {
  const { issueLabel, issuer, composedOn } = briefing;
  const text = [issueLabel, issuer, printDay(composedOn)].join('　');
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: exactly(LINE),
      children: [new TextRun({ text, font: FONTS.heading2, size: BODY_SIZE })],
    }),
    empty(),
    titleParagraph(briefing.title),
    empty(),
  ];
}

/** The red head: whose paper it is, its issue number, the issuing body and the day, the red line; then the title. */
export function redHead(briefing: Briefing): Paragraph[] {
  const run = (text: string) => new TextRun({ text, font: FONTS.body, size: BODY_SIZE });
  const name = redHeadOf(briefing);
  if (!name) return plainHead(briefing);
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: exactly(1000),
      children: [new TextRun({ text: name, font: FONTS.title, size: redHeadPoints(name) * 2, color: RED })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: exactly(LINE),
      children: [run(briefing.issueLabel)],
    }),
    new Paragraph({
      spacing: exactly(LINE),
      tabStops: [{ type: TabStopType.RIGHT, position: mm(156) }],
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: RED, space: 4 } },
      children: [run(briefing.issuer), run(`\t${printDay(briefing.composedOn)}`)],
    }),
    empty(),
    titleParagraph(briefing.title),
    empty(),
  ];
}
