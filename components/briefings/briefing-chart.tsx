import type { BriefingChart } from '@/lib/briefings/document';

/** Horizontal bars, drawn on the server: the longest is the widest, each with its number. */
export function BriefingChartFigure({ chart }: { chart: BriefingChart }) {
  const numbers = chart.series.flatMap((series) => series.values.map((value) => Number(value ?? 0)));
  const most = Math.max(1, ...numbers);
  const step = chart.series.length * 16 + 14;
  const height = chart.categories.length * step + 10;
  const fills = ['fill-gold', 'fill-strong'];
  return (
    <figure className="my-5">
      <figcaption className="text-sm font-semibold">{chart.title}</figcaption>
      <svg viewBox={`0 0 720 ${height}`} className="w-full max-w-3xl" role="img" aria-label={chart.alt}>
        {chart.categories.map((category, row) => (
          <g key={category}>
            <text
              x="232"
              y={row * step + 8 + (chart.series.length * 16) / 2 + 5}
              textAnchor="end"
              className="fill-ink text-[13px]"
            >
              {category}
            </text>
            {chart.series.map((series, index) => {
              const value = Number(series.values[row] ?? 0);
              const y = row * step + 8 + index * 16;
              return (
                <g key={series.name}>
                  <rect
                    x="240"
                    y={y}
                    width={Math.max(1, (value / most) * 380)}
                    height="13"
                    className={fills[index] ?? 'fill-river'}
                  />
                  <text x={248 + (value / most) * 380} y={y + 11} className="fill-soft text-[12px]">
                    {series.values[row] ?? '—'}
                  </text>
                </g>
              );
            })}
          </g>
        ))}
      </svg>
      <ul className="flex gap-6 text-sm">
        {chart.series.map((series, index) => (
          <li key={series.name} className="flex items-center gap-2">
            <svg viewBox="0 0 12 12" className="size-3" aria-hidden="true">
              <rect width="12" height="12" className={fills[index] ?? 'fill-river'} />
            </svg>
            {series.name}（{chart.unit}）
          </li>
        ))}
      </ul>
    </figure>
  );
}
