import type { SheetChart, WriteSheet } from 'hucre';
import type { Briefing, BriefingChart, BriefingTable } from '../../document.ts';
import { CHART_COLOURS } from '../chart-look.ts';
import { letters, type SheetCell, SheetDraft } from '../xlsx-sheet.ts';
import type { LivePlaces } from './index-sheet.ts';

const nowOf = (cell: SheetCell) => ('formula' in cell ? cell.now : cell.value);

/** A cell of a table: where it prints a figure, a reference to that figure's live value. */
function liveCell(text: string, key: string | null | undefined, live: LivePlaces): SheetCell {
  const found = key ? live.cellOf(key) : undefined;
  if (!found) return { value: text, style: 'text' };
  return { formula: found.place, now: nowOf(found.now), style: found.now.style };
}

function addTable(draft: SheetDraft, table: BriefingTable, live: LivePlaces): void {
  draft.say(table.caption, 'caption');
  draft.say(table.unit);
  draft.add(table.columns.map(({ label }) => ({ value: label, style: 'head' as const })));
  for (const { cells, figures } of table.rows) {
    draft.add(cells.map((text, index) => liveCell(text, figures?.[index], live)));
  }
  draft.say('');
}

/** The tables of the text part; each number is the live value of its figure. */
export function tablesSheet(briefing: Briefing, live: LivePlaces): WriteSheet | null {
  const tables = briefing.blocks.flatMap((block) => (block.type === 'table' ? [block.table] : []));
  if (tables.length === 0) return null;
  const draft = new SheetDraft('表', [36, 16, 18, 14, 14, 14, 14]);
  for (const table of tables) addTable(draft, table, live);
  return draft.finish({ freezePane: { rows: 0, columns: 1 } });
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
