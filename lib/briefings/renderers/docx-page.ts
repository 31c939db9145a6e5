import {
  AlignmentType,
  DocumentGridType,
  Footer,
  Header,
  HorizontalPositionRelativeFrom,
  type ISectionPropertiesOptions,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import { ShapeRun } from 'docx/shapes';
import { DEMO_MARK } from './print.ts';

// GB/T 9704-2012: A4, text block 156 × 225 mm, 22 lines of 28 characters of size 三号 (16 pt).
export const mm = (value: number) => Math.round((value * 1440) / 25.4);
export const BODY_SIZE = 32; // half-points: 三号
export const LINE = 579; // twips: 225 mm is 12756, a twenty-second of it 579.8; 580 would push the last line off the page
export const TRACKING = -5; // twips: makes 28 characters fill 156 mm in every word processor
export const FIRST_LINE = { firstLineChars: 200, firstLine: 640 };

const font = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
  hint: 'eastAsia' as const,
});

export const FONTS = {
  body: font('仿宋_GB2312'),
  title: font('方正小标宋简体'),
  heading1: font('黑体'),
  heading2: font('楷体_GB2312'),
  table: font('宋体'),
};

const NUMBER_LINE = 400; // twips: the line of a page number, 20 pt
// The dashes of the number stand 7 mm below the text block; the footer is measured to the end of its line.
const NUMBER_END = 25.1; // mm from the edge of the paper

const portrait = {
  size: { width: mm(210), height: mm(297) },
  margin: {
    top: mm(37),
    left: mm(28),
    right: mm(26),
    bottom: mm(35),
    header: mm(15),
    footer: mm(NUMBER_END),
  },
};

const grid = { type: DocumentGridType.LINES, linePitch: LINE };

export const PORTRAIT: ISectionPropertiesOptions = { page: portrait, grid };

/** A table that lies across: the portrait page turned, its head towards the left edge of the bound sheet. */
export const LANDSCAPE: ISectionPropertiesOptions = {
  type: SectionType.NEXT_PAGE,
  page: {
    size: { ...portrait.size, orientation: PageOrientation.LANDSCAPE },
    margin: { top: mm(28), left: mm(35), right: mm(37), bottom: mm(26), header: mm(14), footer: mm(12) },
  },
};

type Side = 'left' | 'right'; // of the bound portrait sheet

function numberLine(side: Side): Paragraph {
  const run = new TextRun({ font: FONTS.table, size: 28, children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Paragraph({
    alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: side === 'right' ? { right: 280 } : { left: 280 },
    spacing: exactly(NUMBER_LINE),
    children: [run],
  });
}

/** On a page that lies across, the number stays where the other pages have it: turned, at the left edge. */
function turnedNumber(side: Side): Paragraph {
  const emu = (millimetres: number) => Math.round(millimetres * 36_000);
  const px = (millimetres: number) => (millimetres * 96) / 25.4;
  const deep = (NUMBER_LINE / 1440) * 25.4;
  const box = new ShapeRun({
    type: 'rectangle',
    transformation: { width: px(deep), height: px(156) },
    fill: 'none',
    line: 'none',
    altText: { name: '页码', description: '页码' },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: emu(NUMBER_END) },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: emu(28) },
      wrap: { type: TextWrappingType.NONE },
    },
    textOptions: {
      direction: 'topToBottom',
      verticalAlignment: 'top',
      margins: { top: 0, right: 0, bottom: 0, left: 0 },
    },
    children: [numberLine(side)],
  });
  return new Paragraph({ spacing: exactly(240), children: [box] });
}

/** Odd pages carry “— 1 —” at the right, even ones at the left, one character in from the edge. */
export const footers = () => ({
  default: new Footer({ children: [numberLine('right')] }),
  even: new Footer({ children: [numberLine('left')] }),
});

export const turnedFooters = () => ({
  default: new Footer({ children: [turnedNumber('right')] }),
  even: new Footer({ children: [turnedNumber('left')] }),
});

/** Every page of a briefing that contains invented projects says so. */
export function demoHeaders(containsDemo: boolean) {
  const header = () =>
    new Header({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: containsDemo
            ? [new TextRun({ text: DEMO_MARK, font: FONTS.heading1, size: 21, color: 'C00000' })]
            : [],
        }),
      ],
    });
  return { default: header(), even: header() };
}

export const TABLE_STYLE = 'TableText';

export const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });
