import { AlignmentType, LineRuleType, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { BriefingChart } from '../document.ts';
import { CHART_COLOURS, CHART_INK, numberFormat } from './chart-look.ts';

/** A native chart: the office can edit its data in Word. */
export function chartParagraph(chart: BriefingChart): Paragraph {
  const tall = chart.kind === 'bar' ? Math.max(220, 70 + chart.categories.length * 40) : 260;
  const run = new ChartRun({
    type: chart.kind,
    title: chart.title,
    font: { name: '宋体', color: CHART_INK },
    chartArea: { border: 'none' },
    gapWidth: 70,
    // as the table above lists them: the first on top
    ...(chart.kind === 'bar' ? { categoryAxis: { reverseOrder: true }, valueAxis: { visible: false } } : {}),
    legend: chart.series.length > 1 ? {} : false,
    categories: chart.categories,
    series: chart.series.map((series, index) => ({
      name: series.name,
      color: CHART_COLOURS[index % CHART_COLOURS.length] ?? CHART_INK,
      values: series.values.map((value) => (value === null ? null : Number(value))),
      dataLabels: { value: true, numberFormat: numberFormat(chart.unit) },
    })),
    transformation: { width: 580, height: Math.min(tall, 680) },
    altText: { title: chart.title, description: chart.alt, name: chart.title },
  });
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, after: 120, line: 240, lineRule: LineRuleType.AUTO },
    children: [run],
  });
}
