import type { BriefingChart } from '@/lib/briefings/document';
import type { FigureOpener } from './printed-figure';

const [LEFT, WIDE, BAR] = [240, 380, 16];
const FILLS = ['fill-gold', 'fill-strong'];

type BarProps = {
  chart: BriefingChart;
  row: number;
  index: number;
  most: number;
  top: number;
  opener: FigureOpener;
};

/** One bar with its number; where its figure can be opened it is a link as wide and high as a finger needs. */
function Bar({ chart, row, index, most, top, opener }: BarProps) {
  const series = chart.series[index];
  const value = series?.values[row] ?? null;
  const figure = series?.figures?.[row];
  const at = figure ? opener?.(figure) : null;
  const wide = Math.max(1, (Number(value ?? 0) / most) * WIDE);
  const drawn = (
    <>
      <rect x={LEFT} y={top} width={wide} height="13" className={FILLS[index] ?? 'fill-river'} />
      <text x={LEFT + 8 + wide} y={top + 11} className="fill-soft text-[12px]">
        {value ?? '—'}
      </text>
    </>
  );
  if (!at) return <g>{drawn}</g>;
  const said = `${series?.name}，${chart.categories[row]}：${value ?? '—'}${chart.unit}（看明细）`;
  return (
    <a href={at.href} aria-label={said} className="chart-link">
      <title>{said}</title>
      <rect x={LEFT} y={top - 1.5} width={WIDE + 90} height={BAR} className="fill-transparent" />
      {drawn}
    </a>
  );
}

/** Horizontal bars, drawn on the server: the longest is the widest, each with its number, each opens its rows. */
export function BriefingChartFigure({
  chart,
  opener = null,
}: {
  chart: BriefingChart;
  opener?: FigureOpener;
}) {
  const numbers = chart.series.flatMap((series) => series.values.map((value) => Number(value ?? 0)));
  const most = Math.max(1, ...numbers);
  const step = chart.series.length * BAR + 14;
  const height = chart.categories.length * step + 10;
  return (
    <figure className="my-5">
      <figcaption className="text-sm font-semibold">{chart.title}</figcaption>
      <svg
        viewBox={`0 0 720 ${height}`}
        className="w-full max-w-3xl"
        role={opener ? 'group' : 'img'}
        aria-label={chart.alt}
      >
        {chart.categories.map((category, row) => (
          <g key={category}>
            <text
              x={LEFT - 8}
              y={row * step + 8 + (chart.series.length * BAR) / 2 + 5}
              textAnchor="end"
              className="fill-ink text-[13px]"
            >
              {category}
            </text>
            {chart.series.map((series, index) => (
              <Bar
                key={series.name}
                {...{ chart, row, index, most, opener }}
                top={row * step + 8 + index * BAR}
              />
            ))}
          </g>
        ))}
      </svg>
      <ul className="flex flex-wrap gap-x-6 text-sm">
        {chart.series.map((series, index) => (
          <li key={series.name} className="flex items-center gap-2">
            <svg viewBox="0 0 12 12" className="size-3" aria-hidden="true">
              <rect width="12" height="12" className={FILLS[index] ?? 'fill-river'} />
            </svg>
            {series.name}（{chart.unit}）
          </li>
        ))}
      </ul>
    </figure>
  );
}
