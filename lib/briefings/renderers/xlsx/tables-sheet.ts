import type { SheetChart, WriteSheet } from 'hucre';
import type { Briefing, BriefingChart, BriefingTable } from '../../document.ts';
import { CHART_COLOURS, numberFormat } from '../chart-look.ts';
import { letters, type SheetCell, SheetDraft, type StyleName } from '../xlsx-sheet.ts';
import type { LivePlaces } from './index-sheet.ts';

const nowOf = (cell: SheetCell) => ('formula' in cell ? cell.now : cell.value);

/** Where a table prints the unit in each cell, so does the sheet. */
const SAID: { style: StyleName; unit: string; withUnit: StyleName }[] = [
  { style: 'yi', unit: '亿元', withUnit: 'yiSaid' },
  { style: 'plain', unit: '亿元', withUnit: 'plainYiSaid' },
  { style: 'count', unit: '个', withUnit: 'countSaid' },
  { style: 'count', unit: '户', withUnit: 'firmsSaid' },
];

/** A cell of a table: where it prints a figure, a reference to that figure's live value. */
function liveCell(
  text: string,
  key: string | null | undefined,
  live: LivePlaces,
  style: StyleName = 'text',
): SheetCell {
  const found = key ? live.cellOf(key) : undefined;
  if (!found || /^不少于/.test(text)) return { value: text, style };
  const said = SAID.find((one) => one.style === found.now.style && text.endsWith(one.unit));
  return { formula: found.place, now: nowOf(found.now), style: said?.withUnit ?? found.now.style };
}

const ASIDE = { left: 'text', center: 'centred', right: 'wrappedRight' } as const;

function addTable(draft: SheetDraft, table: BriefingTable, live: LivePlaces): void {
  draft.say(table.caption, 'caption');
  draft.say(table.unit);
  draft.add(table.columns.map(({ label }) => ({ value: label, style: 'head' as const })));
  for (const { cells, figures } of table.rows) {
    draft.add(
      cells.map((text, index) =>
        liveCell(text, figures?.[index], live, ASIDE[table.columns[index]?.align ?? 'left']),
      ),
    );
  }
  draft.say('');
}

const PAGE = 470; // points of rows on a sheet of A4 that lies across, between its margins
const PAPER = { paperSize: 'a4', orientation: 'landscape', horizontalCentered: true } as const;

/** Tables that compare: a name, then numbers. They share a sheet; none is cut by the end of a printed page. */
function comparisons(tables: readonly BriefingTable[], live: LivePlaces): WriteSheet {
  const most = Math.max(...tables.map(({ columns }) => columns.length));
  const draft = new SheetDraft('表', [36, ...Array.from({ length: most - 1 }, () => 16)]);
  const breaks: number[] = [];
  let page = 1;
  for (const table of tables) {
    const begins = draft.nextRow;
    addTable(draft, table, live);
    if (begins > page && draft.pointsBetween(page, draft.nextRow) > PAGE) {
      breaks.push(begins - 2); // the row above: the page ends with it
      page = begins;
    }
  }
  return draft.finish({ freezePane: { rows: 0, columns: 1 }, rowBreaks: breaks, pageSetup: { ...PAPER } });
}

/** A table that lists, in words, has a sheet of its own, with columns as wide as they need. */
function list(table: BriefingTable, live: LivePlaces): WriteSheet {
  const whole = table.columns.reduce((sum, { width }) => sum + width, 0);
  const draft = new SheetDraft(
    /^表\d+/.exec(table.caption)?.[0] ?? table.caption.slice(0, 20),
    table.columns.map(({ width }) => Math.max(6, Math.round((120 * width) / whole))),
  );
  addTable(draft, table, live);
  return draft.finish();
}

const isList = ({ columns: [, ...others] }: BriefingTable) => others.some(({ align }) => align === 'left');

/** The tables of the text part; each number is the live value of its figure. */
export function tablesSheets(briefing: Briefing, live: LivePlaces): WriteSheet[] {
  const tables = briefing.blocks.flatMap((block) => (block.type === 'table' ? [block.table] : []));
  const compared = tables.filter((table) => !isList(table));
  return [
    ...(compared.length > 0 ? [comparisons(compared, live)] : []),
    ...tables.filter(isList).map((table) => list(table, live)),
  ];
}

const TALL = 20; // rows that a chart takes

function addChart(draft: SheetDraft, chart: BriefingChart, live: LivePlaces): SheetChart {
  draft.say(chart.title, 'caption');
  const head = draft.add([
    { value: '', style: 'head' },
    ...chart.series.map(({ name }) => ({ value: name, style: 'head' as const })),
  ]);
  for (const [index, category] of chart.categories.entries()) {
    const cells = chart.series.map(({ values, figures }): SheetCell => {
      const value = values[index];
      const found = liveCell('', figures?.[index], live);
      if ('formula' in found) return found;
      return { value: value == null ? null : Number(value), style: 'plain' };
    });
    draft.add([{ value: category, style: 'text' }, ...cells]);
  }
  const [first, last] = [head + 1, head + chart.categories.length];
  for (let row = chart.categories.length; row < TALL; row++) draft.say('');
  return {
    type: chart.kind,
    title: chart.title,
    titleFontSize: 12,
    series: chart.series.map(({ name }, index) => ({
      name,
      values: `${letters(index + 1)}${first}:${letters(index + 1)}${last}`,
      categories: `A${first}:A${last}`,
      color: CHART_COLOURS[index % CHART_COLOURS.length] ?? '9A6200',
    })),
    gapWidth: 70,
    dataLabels: { showValue: true, numberFormat: { formatCode: numberFormat(chart.unit) } },
    // each bar has its number: no scale; the first on top, as in the table beside
    axes: { x: { reverse: chart.kind === 'bar' }, y: { hidden: true } },
    ...(chart.series.length > 1 ? { legend: 'bottom' as const } : { legend: false as const }),
    anchor: { from: { row: head - 1, col: 4 }, to: { row: head + TALL - 3, col: 14 } },
  };
}

/** The charts with the figures that they draw; a change in the rows moves both. */
export function chartsSheet(briefing: Briefing, live: LivePlaces): WriteSheet | null {
  const charts = briefing.blocks.flatMap((block) => (block.type === 'chart' ? [block.chart] : []));
  if (charts.length === 0) return null;
  const draft = new SheetDraft('图', [36, 16, 16]);
  const drawn = charts.map((chart) => addChart(draft, chart, live));
  return draft.finish({ charts: drawn });
}
