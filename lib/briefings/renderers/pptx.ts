import PptxGenJS from 'pptxgenjs';
import type { Briefing, BriefingChart, BriefingRun, BriefingTable } from '../document.ts';
import { figureIndex } from '../figure-index.ts';
import { CHART_COLOURS, CHART_INK, numberFormat } from './chart-look.ts';
import { marksOf } from './figure-marks.ts';
import { meetingSlides, type Slide } from './pptx-slides.ts';
import { DEMO_MARK, printDay, redHeadOf, standLine } from './print.ts';
import { settled } from './settle.ts';

// Paper, ink, one accent; inches on a 13.33 × 7.5 page.
const [PAPER, SOFT, GOLD, RULE] = ['FBF8F1', '5D6663', '9A6200', 'D9D2C3'];
const SERIF = '宋体';
const SANS = '微软雅黑';
const LEFT = 0.75;
const WIDE = 11.83;
type Page = ReturnType<PptxGenJS['addSlide']>;

function framed(deck: PptxGenJS, briefing: Briefing, title: string, number: number): Page {
  const page = deck.addSlide();
  page.background = { color: PAPER };
  page.addText(title, {
    x: LEFT,
    y: 0.4,
    w: WIDE,
    h: 0.75,
    fontFace: SERIF,
    fontSize: 28,
    bold: true,
    color: CHART_INK,
  });
  page.addShape('line', { x: LEFT, y: 1.2, w: WIDE, h: 0, line: { color: GOLD, width: 1.5 } });
  page.addText(`${briefing.title}　${number}`, {
    x: LEFT,
    y: 7.05,
    w: 8,
    h: 0.3,
    fontFace: SANS,
    fontSize: 10,
    color: SOFT,
  });
  if (briefing.containsDemo) {
    page.addText(DEMO_MARK, {
      x: 8.5,
      y: 7.05,
      w: 4.08,
      h: 0.3,
      align: 'right',
      fontFace: SANS,
      fontSize: 10,
      bold: true,
      color: 'C00000',
    });
  }
  return page;
}

function spoken(runs: readonly BriefingRun[]) {
  return runs
    .filter((run) => run.text)
    .map((run, index, all) => ({
      text: run.text,
      options: {
        bold: run.figure !== undefined,
        color: run.figure === undefined ? CHART_INK : GOLD,
        ...(index === all.length - 1 ? { breakLine: true } : {}),
      },
    }));
}

function addSentences(page: Page, sentences: readonly BriefingRun[][], wide: number): void {
  const length = sentences.flat().reduce((sum, run) => sum + run.text.length, 0);
  const room = wide > 6 ? 1.8 : 1;
  const alone = wide > 6 && length < 200;
  const fontSize = alone ? 26 : length > 260 * room ? 12 : length > 130 * room ? 15 : 19;
  page.addText(sentences.flatMap(spoken), {
    x: LEFT,
    y: 1.4,
    w: wide,
    h: 5.4,
    valign: 'top',
    fontFace: SANS,
    fontSize,
    lineSpacingMultiple: 1.3,
    fit: 'shrink',
  });
}

function addChart(deck: PptxGenJS, page: Page, chart: BriefingChart, x: number, wide: number): void {
  // bars are drawn from the bottom up: turned round, the first stands on top as in the table
  const ordered = <T>(list: readonly T[]) => (chart.kind === 'bar' ? list.toReversed() : [...list]);
  const data = ordered(chart.series).map(({ name, values }) => ({
    name,
    labels: ordered(chart.categories),
    values: ordered(values).map((value) => Number(value ?? 0)),
  }));
  page.addChart(deck.ChartType.bar, data, {
    x, y: 1.4, w: wide, h: 5.5,
    barDir: chart.kind === 'bar' ? 'bar' : 'col',
    chartColors: ordered(CHART_COLOURS.slice(0, chart.series.length)),
    showTitle: true, title: chart.title, titleFontFace: SERIF, titleFontSize: 14, titleColor: CHART_INK,
    showLegend: chart.series.length > 1, legendPos: 'b', legendFontFace: SANS, legendFontSize: 11,
    showValue: true, dataLabelFontSize: 10, dataLabelColor: CHART_INK, dataLabelFormatCode: numberFormat(chart.unit),
    catAxisLabelFontFace: SANS, catAxisLabelFontSize: 11,
    valAxisHidden: true, valGridLine: { color: RULE, size: 0.5 }, barGapWidthPct: 60, altText: chart.alt,
  }); // biome-ignore format: what belongs together stands together
}

function addTable(page: Page, table: BriefingTable, x: number, wide: number): void {
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0);
  const rule = { type: 'solid' as const, pt: 0.5, color: RULE };
  const cell = (text: string, align: 'left' | 'right' | 'center', strong: boolean) => ({
    text,
    options: {
      align,
      bold: strong,
      border: [{ type: 'none' as const }, { type: 'none' as const }, rule, { type: 'none' as const }] as [
        object,
        object,
        object,
        object,
      ],
    },
  });
  page.addText(`${table.caption}　${table.unit}`, {
    x,
    y: 1.35,
    w: wide,
    h: 0.35,
    fontFace: SERIF,
    fontSize: 13,
    color: SOFT,
  });
  page.addTable(
    [
      table.columns.map((column) => cell(column.label, column.align, true)),
      ...table.rows.map(({ cells, total }) =>
        table.columns.map((column, index) => cell(cells[index] ?? '', column.align, total ?? false)),
      ),
    ],
    {
      x,
      y: 1.75,
      w: wide,
      colW: table.columns.map((column) => (wide * column.width) / whole),
      fontFace: SANS,
      fontSize: table.rows.length > 7 ? 11 : 12.5,
      color: CHART_INK,
      valign: 'middle',
    },
  );
}

function addShown(deck: PptxGenJS, page: Page, { sentences, shown }: Slide): void {
  const beside = sentences.length > 0 && shown !== null;
  if (sentences.length > 0) addSentences(page, sentences, beside ? 4.3 : WIDE);
  const [x, wide] = beside ? [LEFT + 4.6, WIDE - 4.6] : [LEFT, WIDE];
  if (shown && 'chart' in shown) addChart(deck, page, shown.chart, x, wide);
  if (shown && 'table' in shown) addTable(page, shown.table, x, wide);
}

function cover(deck: PptxGenJS, briefing: Briefing): void {
  const page = deck.addSlide();
  page.background = { color: PAPER };
  page.addShape('line', { x: LEFT, y: 2.35, w: 1.6, h: 0, line: { color: GOLD, width: 3 } });
  if (redHeadOf(briefing))
    page.addText(redHeadOf(briefing), {
      x: LEFT,
      y: 1.7,
      w: WIDE,
      h: 0.6,
      fontFace: SERIF,
      fontSize: 20,
      bold: true,
      color: 'C00000',
    });
  page.addText(briefing.title, {
    x: LEFT,
    y: 2.5,
    w: WIDE,
    h: 1.4,
    fontFace: SERIF,
    fontSize: 40,
    bold: true,
    color: CHART_INK,
    valign: 'top',
    fit: 'shrink',
  });
  page.addText(`${briefing.issuer}　${briefing.issueLabel}\n${printDay(briefing.composedOn)}`, {
    x: LEFT,
    y: 4.3,
    w: WIDE,
    h: 1,
    fontFace: SANS,
    fontSize: 18,
    color: SOFT,
    valign: 'top',
  });
  if (briefing.containsDemo)
    page.addText(DEMO_MARK, {
      x: LEFT,
      y: 6.6,
      w: WIDE,
      h: 0.4,
      fontFace: SANS,
      fontSize: 14,
      bold: true,
      color: 'C00000',
    });
}

/** Every figure with its number, print and rule: what the speaker needs when somebody asks. */
function speakerNotes(briefing: Briefing): string {
  return figureIndex(briefing)
    .map((one) => `${one.number}. ${one.label}（${one.period}）：${one.text}。${one.rule}；${one.rows}`)
    .join('\n');
}

/** The briefing for a meeting: eight to twelve slides with native charts; every figure is in the notes of the last one. */
export async function renderPptx(briefing: Briefing): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = briefing.title;
  deck.author = briefing.issuer;
  deck.company = briefing.issuer;
  deck.theme = { headFontFace: SERIF, bodyFontFace: SANS };
  cover(deck, briefing);
  const marks = marksOf(briefing);
  const slides = meetingSlides(briefing);
  for (const [index, slide] of slides.entries())
    addShown(deck, framed(deck, briefing, slide.title, index + 2), slide);
  const last = framed(deck, briefing, '口径与出处', slides.length + 2);
  const notes = briefing.footnotes.map((note, index) => [{ text: `〔${index + 1}〕` }, ...note]);
  addSentences(
    last,
    [
      ...notes,
      [{ text: standLine(briefing) }],
      [{ text: `本片及备注共载${marks.size}个数字，备注逐一列出名称、算法和依据。` }],
    ],
    WIDE,
  );
  last.addNotes(speakerNotes(briefing));
  const file = await deck.write({ outputType: 'uint8array', compression: true });
  if (!(file instanceof Uint8Array)) throw new Error('The slides were not written as bytes.');
  return settled(file, briefing.asOf);
}
