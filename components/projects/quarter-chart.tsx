import { useLocale, useTranslations } from 'next-intl';
import { asLocale } from '@/i18n/locales';
import { printCny, printYuan } from '@/lib/money/print-amount';
import { labelPeriod, parsePeriod } from '@/lib/periods/period';
import type { ProjectSpread } from '@/lib/projects/spread';
import { CHART, type Column, type Grid, HEIGHT, quarterGeometry } from './quarter-geometry';

/** The values at the lines of an axis. */
function Scale({ lines, print }: { lines: readonly Grid[]; print: (value: number) => string }) {
  return lines.map(({ y, value }) => (
    <text
      key={value}
      x={CHART.gutter - 8}
      y={y + 4}
      textAnchor="end"
      className="fill-soft text-[15px] lg:text-[12px]"
    >
      {print(value)}
    </text>
  ));
}

function Bars({ column, title }: { column: Column; title: string }) {
  const { x, width, amount, count } = column;
  return (
    <g>
      <title>{title}</title>
      {[amount.real, count.real].map(({ y, height }) =>
        height > 0 ? (
          <rect key={y} x={x} y={y} width={width} height={Math.max(height, 1)} className="fill-data-1" />
        ) : null,
      )}
      {[amount.demo, count.demo].map(({ y, height }) =>
        height > 0 ? (
          <rect
            key={y}
            x={x + 0.5}
            y={y}
            width={width - 1}
            height={Math.max(height, 1)}
            className="fill-paper stroke-data-1"
            strokeDasharray="3 2"
          />
        ) : null,
      )}
    </g>
  );
}

/**
 * Amounts above the axis of quarters, numbers of projects below it, drawn on the server. A picture of the table and the
 * list beside it, which say the same in words.
 */
export function QuarterChart({ spread }: { spread: ProjectSpread }) {
  const t = useTranslations('views');
  const locale = asLocale(useLocale());
  const { columns, years, end, base, countTop, amountGrid, countGrid } = quarterGeometry(spread);
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last || columns.length < 2) return null;
  const label = (code: string) => labelPeriod(parsePeriod(code), locale);
  const money = (yuan: number) => (locale === 'en' ? printCny : printYuan)(`${Math.round(yuan)}`);
  return (
    <figure className="flex flex-col gap-2 max-md:hidden">
      <figcaption className="text-sm text-soft">{t('chartHead')}</figcaption>
      <svg
        viewBox={`0 0 ${CHART.width} ${HEIGHT}`}
        role="img"
        aria-label={t('chart', { from: label(first.code), to: label(last.code) })}
        className="h-auto w-full"
      >
        {years.map(({ year, x }) => (
          <g key={year}>
            <path d={`M${x} ${base}V${base + 24}`} className="stroke-strong" />
            <text x={x + 6} y={base + 21} className="fill-ink font-serif text-[20px] lg:text-[16px]">
              {year}
            </text>
          </g>
        ))}
        {amountGrid.map(({ y, value }) => (
          <path
            key={value}
            d={`M${CHART.gutter} ${y}H${end}`}
            className="stroke-line"
            strokeDasharray="1 4"
          />
        ))}
        {countGrid.map(({ y, value }) => (
          <path
            key={value}
            d={`M${CHART.gutter} ${y}H${end}`}
            className="stroke-line"
            strokeDasharray="1 4"
          />
        ))}
        <path
          d={`M${CHART.gutter} ${base}H${end}M${CHART.gutter} ${countTop}H${end}`}
          className="stroke-strong"
        />
        {columns.map((column, index) => (
          <Bars
            key={column.code}
            column={column}
            title={`${label(column.code)}${t('colon')}${t('count', {
              count:
                (spread.quarters[index]?.split.real.projects ?? 0) +
                (spread.quarters[index]?.split.demo.projects ?? 0),
            })}`}
          />
        ))}
        <Scale lines={amountGrid} print={money} />
        <Scale lines={countGrid} print={(count) => t('count', { count })} />
      </svg>
    </figure>
  );
}
