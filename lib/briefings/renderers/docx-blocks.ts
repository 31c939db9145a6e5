import { AlignmentType, HeadingLevel, Paragraph, TextRun } from 'docx';
import type { BriefingBlock, BriefingRun } from '../document.ts';
import { chartParagraph } from './docx-chart.ts';
import { exactly, FIRST_LINE, LINE, TRACKING } from './docx-page.ts';
import { bodyRuns } from './docx-runs.ts';
import { caption, type RuledTables, unitLine } from './docx-table.ts';
import type { Marks } from './figure-marks.ts';

export function bodyParagraph(runs: readonly BriefingRun[], marks: Marks, keepNext = false): Paragraph {
  return new Paragraph({
    keepNext,
    spacing: exactly(LINE),
    indent: FIRST_LINE,
    alignment: AlignmentType.BOTH,
    children: bodyRuns(runs, marks),
  });
}

/** 一、in 黑体, （一）in 楷体; 1. and （1）are text of a paragraph, in 仿宋. */
function heading(level: 1 | 2, text: string): Paragraph {
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    keepNext: true,
    children: [new TextRun({ text, characterSpacing: TRACKING })],
  });
}

export function docxBlock(block: BriefingBlock, marks: Marks, tables: RuledTables): Paragraph[] {
  switch (block.type) {
    case 'heading':
      return [heading(block.level, block.text)];
    case 'paragraph':
      return [bodyParagraph(block.runs, marks)];
    case 'table':
      return [
        caption(block.table.caption),
        unitLine(block.table.unit),
        tables.place({ table: block.table, widthMm: 156, size: 21, marks }),
        new Paragraph({ spacing: exactly(200), children: [] }),
      ];
    case 'chart':
      return [chartParagraph(block.chart)];
  }
}
