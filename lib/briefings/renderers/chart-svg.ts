import * as echarts from 'echarts';
import type { BriefingChart } from '../document.ts';
import { CHART_COLOURS, CHART_INK } from './chart-look.ts';

const INK = `#${CHART_INK}`;
const SERIES = CHART_COLOURS.map((colour) => `#${colour}`);

const FRAME = 76; // above, below: axis and legend
const [LEAST, MOST] = [320, 860]; // a page of paper is 900 tall at this width, its caption included

/** Height for every name and, of lying bars, for a number beside each bar; a page holds it all. */
function tallFor({ kind, categories, series }: BriefingChart): number {
  if (kind === 'column') return LEAST;
  const wanted = FRAME + categories.length * (series.length * 16 + 10);
  return Math.min(Math.max(LEAST, wanted), MOST);
}

/** One chart as a standing SVG, its text in the named font, for paper. */
export function chartSvg(chart: BriefingChart, font: string, width = 620): string {
  const height = tallFor(chart);
  const room = (height - FRAME) / Math.max(1, chart.categories.length * chart.series.length);
  const letters = Math.min(12, Math.max(6, Math.floor(room * 0.75)));
  const names = {
    type: 'category' as const,
    data: chart.categories,
    axisLabel: {
      color: INK,
      interval: 0,
      width: chart.kind === 'bar' ? 150 : 120,
      overflow: 'break' as const,
    },
  };
  const values = {
    type: 'value' as const,
    name: chart.unit,
    axisLabel: { color: INK },
    nameTextStyle: { color: INK },
  };
  const digits = chart.unit === '个' ? 0 : 2;
  const printed = new Intl.NumberFormat('zh-CN', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const drawing = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  drawing.setOption({
    animation: false,
    textStyle: { fontFamily: font, color: INK },
    legend: { show: chart.series.length > 1, bottom: 0, textStyle: { fontFamily: font, color: INK } },
    grid: { left: 12, right: 44, top: 36, bottom: 40, containLabel: true },
    xAxis: chart.kind === 'column' ? names : values,
    yAxis: chart.kind === 'column' ? values : { ...names, inverse: true },
    series: chart.series.map((series, index) => ({
      name: series.name,
      type: 'bar',
      barMaxWidth: 26,
      barGap: '8%',
      itemStyle: { color: SERIES[index % SERIES.length] },
      label: {
        show: true,
        fontSize: letters,
        position: chart.kind === 'column' ? 'top' : 'right',
        color: INK,
        fontFamily: font,
        formatter: ({ value }: { value?: unknown }) =>
          typeof value === 'number' ? printed.format(value) : '',
      },
      data: series.values.map((value) => (value === null ? null : Number(value))),
    })),
  });
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  return svg;
}
