import type PptxGenJS from 'pptxgenjs';
import type { Briefing, BriefingChart, BriefingRun, BriefingTable } from '../document.ts';
import { CHART_COLOURS, CHART_INK, numberFormat } from './chart-look.ts';
import { BOTTOM, GOLD, LEFT, type Page, RULE, SANS, SERIF, SOFT, TOP, WIDE } from './pptx-page.ts';
import { linesOf, type Slide } from './pptx-slides.ts';
import { addTiles, TILES_TALL, tilesOf } from './pptx-tiles.ts';

type Box = { x: number; y: number; w: number; h: number };
const ASIDE = 4.3; // sentences beside what is shown
const inches = (points: number) => points / 72;
const LEADING = 1.3;

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

/** Inches that sentences take at a size in points: Chinese letters are square, others are taken for as wide. */
function tallOf(sentences: readonly BriefingRun[][], size: number, wide: number): number {
  const across = Math.floor((wide - 0.2) / inches(size));
  const lines = sentences.map((runs) =>
    Math.ceil(runs.reduce((sum, run) => sum + run.text.length, 0) / across),
  );
  return lines.reduce((sum, count) => sum + Math.max(1, count), 0) * inches(size) * LEADING * 1.2;
}

const SIZES = [26, 22, 19, 17, 15, 13, 12];
/** The largest size, up to a limit, at which sentences keep to a box. */
const sizeFor = (sentences: readonly BriefingRun[][], { w, h }: Box, most: number) =>
  SIZES.find((size) => size <= most && tallOf(sentences, size, w) <= h) ?? 12;

export function addSentences(page: Page, sentences: readonly BriefingRun[][], box: Box, most: number): void {
  page.addText(sentences.flatMap(spoken), {
    ...box,
    valign: 'top',
    fontFace: SANS,
    fontSize: sizeFor(sentences, box, most),
    lineSpacingMultiple: LEADING,
    fit: 'shrink',
  });
}

function addChart(deck: PptxGenJS, page: Page, chart: BriefingChart, box: Box): void {
  // bars are drawn from the bottom up: turned round, the first stands on top as in the table
  const ordered = <T>(list: readonly T[]) => (chart.kind === 'bar' ? list.toReversed() : [...list]);
  const data = ordered(chart.series).map(({ name, values }) => ({
    name,
    labels: ordered(chart.categories),
    values: ordered(values).map((value) => Number(value ?? 0)),
  }));
  page.addChart(deck.ChartType.bar, data, {
    ...box,
    barDir: chart.kind === 'bar' ? 'bar' : 'col',
    chartColors: ordered(CHART_COLOURS.slice(0, chart.series.length)),
    showTitle: true, title: chart.title, titleFontFace: SERIF, titleFontSize: 14, titleColor: CHART_INK,
    showLegend: chart.series.length > 1, legendPos: 'b', legendFontFace: SANS, legendFontSize: 12,
    showValue: true, dataLabelFontSize: 11, dataLabelColor: CHART_INK, dataLabelFormatCode: numberFormat(chart.unit),
    catAxisLabelFontFace: SANS, catAxisLabelFontSize: 12,
    valAxisHidden: true, valGridLine: { color: RULE, size: 0.5 }, barGapWidthPct: 60, altText: chart.alt,
  }); // biome-ignore format: what belongs together stands together
}

const ROWS = [18, 16, 14, 12.5, 11]; // points of a table's letters, the largest that fits is taken
const rowTall = (size: number, lines: number) => inches(size) * 1.2 * lines + 0.16;

/** Inches that a table takes, its caption and head included. */
function tableTall(table: BriefingTable, size: number, wide: number): number {
  const letters = Math.floor((wide - 0.2 * table.columns.length) / inches(size));
  const rows = table.rows.reduce((sum, { cells }) => sum + rowTall(size, linesOf(table, cells, letters)), 0);
  return 0.4 + rowTall(size, 1) + rows;
}

function addTable(page: Page, table: BriefingTable, { x, y, w }: Box, size: number): void {
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0);
  const rule = { type: 'solid' as const, pt: 0.5, color: RULE };
  const none = { type: 'none' as const };
  const cell = (text: string, align: 'left' | 'right' | 'center', bold: boolean) => ({
    text,
    options: { align, bold, border: [none, none, rule, none] as [object, object, object, object] },
  });
  const caption = `${table.caption}　${table.unit}`;
  page.addText(caption, { x, y, w, h: 0.35, fontFace: SERIF, fontSize: 13, color: SOFT });
  page.addTable(
    [
      table.columns.map((column) => cell(column.label, column.align, true)),
      ...table.rows.map(({ cells, total }) =>
        table.columns.map((column, index) => cell(cells[index] ?? '', column.align, total ?? false)),
      ),
    ],
    {
      x,
      y: y + 0.4,
      w,
      colW: table.columns.map((column) => (w * column.width) / whole),
      fontFace: SANS,
      fontSize: size,
      color: CHART_INK,
      valign: 'middle',
    },
  );
}

/** A table under its sentences, as large as the slide allows; beside them where it does not fit below. */
function addTold(page: Page, sentences: readonly BriefingRun[][], table: BriefingTable): void {
  const above = sentences.length > 0 ? tallOf(sentences, 17, WIDE) + 0.2 : 0;
  const under: Box = { x: LEFT, y: TOP + above, w: WIDE, h: BOTTOM - TOP - above };
  const size = ROWS.find((one) => tableTall(table, one, WIDE) <= under.h);
  if (size) {
    if (sentences.length > 0) addSentences(page, sentences, { x: LEFT, y: TOP, w: WIDE, h: above }, 17);
    addTable(page, table, under, size);
    return;
  }
  if (sentences.length > 0) addSentences(page, sentences, { x: LEFT, y: TOP, w: ASIDE, h: BOTTOM - TOP }, 19);
  const [x, w] = sentences.length > 0 ? [LEFT + ASIDE + 0.3, WIDE - ASIDE - 0.3] : [LEFT, WIDE];
  const beside = ROWS.find((one) => tableTall(table, one, w) <= BOTTOM - TOP);
  addTable(page, table, { x, y: TOP - 0.05, w, h: BOTTOM - TOP }, beside ?? 11);
}

/** What a slide says and shows: tiles over sentences, a chart beside them, or a table under them. */
export function addShown(deck: PptxGenJS, page: Page, briefing: Briefing, { sentences, shown }: Slide): void {
  const whole: Box = { x: LEFT, y: TOP, w: WIDE, h: BOTTOM - TOP };
  if (shown && 'table' in shown) addTold(page, sentences, shown.table);
  else if (shown && 'chart' in shown) {
    // bars that lie need height, columns need breadth for the names under them
    const lies = shown.chart.kind === 'bar' && sentences.length > 0;
    const above = lies || sentences.length === 0 ? 0 : tallOf(sentences, 17, WIDE) + 0.1;
    const [x, w] = lies ? [LEFT + ASIDE + 0.3, WIDE - ASIDE - 0.3] : [LEFT, WIDE];
    if (lies) addSentences(page, sentences, { ...whole, w: ASIDE }, 19);
    else if (above) addSentences(page, sentences, { ...whole, h: above }, 17);
    addChart(deck, page, shown.chart, { x, w, y: TOP + above, h: whole.h - above });
  } else {
    const tiles = tilesOf(briefing, sentences);
    if (tiles.length > 0) addTiles(page, tiles);
    const under = tiles.length > 0 ? TILES_TALL : 0;
    addSentences(
      page,
      sentences,
      { ...whole, y: TOP + under, h: whole.h - under },
      tiles.length > 0 ? 22 : 26,
    );
  }
}
