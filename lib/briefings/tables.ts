import type { Slot } from '../figures/evidence.ts';
import type { RowChoice } from '../figures/figure.ts';
import type { Composing, FigureCell } from './composing.ts';
import type { BriefingChart, BriefingTable, BriefingTableRow } from './document.ts';

const plain = (cell: string): FigureCell => ({ cell, figure: null });

export function figureRow(label: string, cells: readonly FigureCell[], total = false): BriefingTableRow {
  const all = [plain(label), ...cells];
  return {
    cells: all.map((one) => one.cell),
    figures: all.map((one) => one.figure),
    ...(total ? { total } : {}),
  };
}

export type Choice = (key: string) => RowChoice;

/** The parts with a project in this period or a year before: the others are not worth a line. */
export function shownSlots(composing: Composing, slots: readonly Slot[], choice: Choice): Slot[] {
  return slots.filter(({ key }) => {
    const rows = choice(key);
    return (
      composing.number({ measure: 'count', rows }) > 0 ||
      composing.number({ measure: 'count', rows: { ...rows, side: 'previous' } }) > 0
    );
  });
}

/** One breakdown with its total: projects, money, share, growth. */
export function breakdownTable(
  composing: Composing,
  caption: string,
  label: string,
  slots: readonly Slot[],
  choice: Choice,
): BriefingTable {
  const cells = (rows: RowChoice) => [
    composing.cell({ measure: 'count', rows }),
    composing.cell({ measure: 'amount', rows }),
    composing.cell({ measure: 'share', rows, of: {} }),
    composing.cell({ measure: 'growth', rows }),
  ];
  const shown = shownSlots(composing, slots, choice);
  return {
    caption,
    unit: '单位：个、亿元、%',
    columns: [
      { label, align: 'left', width: 5.6 },
      { label: '项目数', align: 'right', width: 2 },
      { label: '协议资金', align: 'right', width: 2.5 },
      { label: '金额占比', align: 'right', width: 2.2 },
      { label: '金额同比', align: 'right', width: 2.2 },
    ],
    rows: [
      ...shown.map((slot) => figureRow(slot.labelZh, cells(choice(slot.key)))),
      figureRow('合计', cells({}), true),
    ],
  };
}

/** The money of each part, this period beside the same a year before. */
export function amountChart(
  composing: Composing,
  title: string,
  slots: readonly Slot[],
  choice: Choice,
): BriefingChart {
  const shown = shownSlots(composing, slots, choice);
  const series = (name: string, side: 'current' | 'previous') => {
    const cells = shown.map(({ key }) =>
      composing.cell({
        measure: 'amount',
        rows: side === 'current' ? choice(key) : { ...choice(key), side },
      }),
    );
    return {
      name,
      values: cells.map((one) => one.cell.replaceAll(',', '')),
      figures: cells.map((one) => one.figure),
    };
  };
  const [top] = [...shown].sort(
    (a, b) =>
      composing.number({ measure: 'amount', rows: choice(b.key) }) -
      composing.number({ measure: 'amount', rows: choice(a.key) }),
  );
  const text = top ? composing.figure({ measure: 'amount', rows: choice(top.key) }).text : '';
  return {
    title,
    kind: 'bar',
    unit: '亿元',
    categories: shown.map((slot) => slot.labelZh),
    series: [series(composing.now, 'current'), series(composing.before, 'previous')],
    alt: top
      ? `${composing.now}协议资金最多的是${top.labelZh}，${text}。`
      : `${composing.now}没有计入的项目。`,
  };
}

/** How many projects fall into each part, both periods. */
export function countChart(
  composing: Composing,
  title: string,
  slots: readonly Slot[],
  choice: Choice,
): BriefingChart {
  const series = (name: string, side: 'current' | 'previous') => {
    const cells = slots.map(({ key }) =>
      composing.cell({
        measure: 'count',
        rows: side === 'current' ? choice(key) : { ...choice(key), side },
      }),
    );
    return { name, values: cells.map((one) => one.cell), figures: cells.map((one) => one.figure) };
  };
  const now = series(composing.now, 'current');
  return {
    title,
    kind: 'column',
    unit: '个',
    categories: slots.map((slot) => slot.labelZh),
    series: [now, series(composing.before, 'previous')],
    alt: slots.map((slot, index) => `${slot.labelZh}${now.values[index]}个`).join('，'),
  };
}
