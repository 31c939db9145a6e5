import {
  AlignmentType,
  DocumentGridType,
  Footer,
  Header,
  type ISectionPropertiesOptions,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
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

const portrait = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35), header: mm(15), footer: mm(23) },
};

const grid = { type: DocumentGridType.LINES, linePitch: LINE };

export const PORTRAIT: ISectionPropertiesOptions = { page: portrait, grid };

export const LANDSCAPE: ISectionPropertiesOptions = {
  type: SectionType.NEXT_PAGE,
  page: {
    size: { ...portrait.size, orientation: PageOrientation.LANDSCAPE },
    margin: { top: mm(28), left: mm(26), right: mm(26), bottom: mm(26), header: mm(14), footer: mm(14) },
  },
};

/** Odd pages carry “— 1 —” at the right, even ones at the left, one character in from the edge. */
function pageNumber(side: 'left' | 'right'): Footer {
  const run = new TextRun({ font: FONTS.table, size: 28, children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'right' ? { right: 280 } : { left: 280 },
        children: [run],
      }),
    ],
  });
}

export const footers = () => ({ default: pageNumber('right'), even: pageNumber('left') });

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

export const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });
