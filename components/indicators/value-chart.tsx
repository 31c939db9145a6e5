import { useLocale, useTranslations } from 'next-intl';
import { asLocale } from '@/i18n/locales';
import { labelStatisticsPeriod } from '@/lib/indicators/periods';
import { type Bar, drawableGroups, type Point, SIZE, valueGeometry } from './value-geometry';

const LOOKS = {
  preferred: { className: 'fill-data-1' },
  other: { className: 'fill-paper stroke-data-1', strokeWidth: 1.5 },
  derived: { className: 'fill-paper stroke-data-4', strokeWidth: 1.5, strokeDasharray: '4 3' },
} as const;

function Value({ bar }: { bar: Bar }) {
  return (
    <>
      <rect x={bar.x} y={bar.y} width={bar.width} height={bar.height} {...LOOKS[bar.kind]} />
      <text x={bar.x + bar.width / 2} y={bar.y - 6} textAnchor="middle" className="fill-ink text-[13px]">
        {bar.label}
      </text>
    </>
  );
}

/**
 * Published values of one length drawn at their true distance in time: no line joins them, and a dot stands where nothing
 * was published. Nothing is drawn out of one or two values. The table beside it says the same.
 */
export function ValueChart({
  title,
  points,
  unit,
}: {
  title: string;
  points: readonly Point[];
  unit?: string;
}) {
  const t = useTranslations('statistics');
  const locale = asLocale(useLocale());
  return drawableGroups(points).map((group) => {
    const { bars, missing, middles, base, height } = valueGeometry(group);
    const label = (code: string) => labelStatisticsPeriod(code, locale);
    return (
      <figure key={group[0]?.period} className="flex flex-col gap-1">
        <svg
          viewBox={`0 0 ${SIZE.width} ${height}`}
          width={SIZE.width}
          height={height}
          role="img"
          aria-label={`${title}${t('colon')}${bars.map((bar) => `${label(bar.period)} ${bar.label}`).join(t('comma'))}`}
          className="h-auto max-w-full"
        >
          <path d={`M0 ${base}H${SIZE.width}`} className="stroke-strong" />
          {bars.map((bar) => (
            <Value key={`${bar.period} ${bar.label} ${bar.kind}`} bar={bar} />
          ))}
          {missing.map((x) => (
            <circle key={x} cx={x} cy={base - 4} r="1.8" className="fill-soft" />
          ))}
          {middles.map(({ period, x }) => (
            <text
              key={period}
              x={Math.min(Math.max(x, 40), SIZE.width - 40)}
              y={base + 18}
              textAnchor="middle"
              className="fill-soft text-[12px]"
            >
              {label(period)}
            </text>
          ))}
        </svg>
        {unit || missing.length > 0 ? (
          <figcaption className="text-soft text-xs">
            {unit ? <span className="block">{unit}</span> : null}
            {missing.length > 0 ? t('gaps', { count: missing.length }) : null}
          </figcaption>
        ) : null}
      </figure>
    );
  });
}
