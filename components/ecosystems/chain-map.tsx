import { getLocale, getTranslations } from 'next-intl/server';
import { asLocale } from '@/i18n/locales';
import { POSITION_LABELS, STRENGTH_LABELS, type Strength } from '@/lib/ecosystems/labels';
import type { ChainSegment, EcosystemChain } from '@/lib/ecosystems/queries';
import { BOX, type Box, geometryOf } from './chain-geometry';

const STROKE: Record<Strength, { width: number; dash?: string; mark: string }> = {
  strong: { width: 2.5, mark: '●' },
  thin: { width: 1.5, dash: '7 4', mark: '◐' },
  missing: { width: 1.5, dash: '2 4', mark: '○' },
};

type DrawProps = { box: Box; locale: 'zh' | 'en'; more: (count: number) => string };

function Segment({ box, locale, more }: DrawProps) {
  const { segment, x, y, lines } = box;
  const style = STROKE[segment.strength];
  const name = locale === 'en' ? segment.nameEn : segment.nameZh;
  const firms = segment.firms.map((firm) =>
    locale === 'en' ? firm.nameEn.split(' ').slice(0, 2).join(' ') : firm.shortZh,
  );
  const shown = firms.slice(0, locale === 'en' ? 1 : 2).join('、');
  const rest = firms.length - (locale === 'en' ? 1 : 2);
  const strength = STRENGTH_LABELS[segment.strength][locale];
  return (
    <a href={`#${segment.slug}`} className="group">
      <title>{`${name}：${strength}${firms.length > 0 ? `，${firms.join('、')}` : ''}`}</title>
      <rect
        x={x}
        y={y}
        width={BOX.width}
        height={BOX.height}
        rx="3"
        strokeWidth={style.width}
        {...(style.dash ? { strokeDasharray: style.dash } : {})}
        className={`fill-raised group-hover:fill-wash ${segment.strength === 'missing' ? 'stroke-gold' : 'stroke-ink'}`}
      />
      {lines.map((line, index) => (
        <text
          key={line}
          x={x + 12}
          y={y + 41 + index * 18}
          className={`fill-ink font-semibold ${locale === 'en' ? 'text-[13px]' : 'text-[15px]'}`}
        >
          {line}
        </text>
      ))}
      <text x={x + 12} y={y + BOX.height - 12} className="fill-soft text-[12px]">
        {shown}
        {rest > 0 ? ` ${more(rest)}` : ''}
      </text>
      <text
        x={x + 12}
        y={y + 20}
        className={`text-[12px] ${segment.strength === 'missing' ? 'fill-gold' : 'fill-soft'}`}
      >
        {`${style.mark} ${strength}`}
      </text>
    </a>
  );
}

const nameIn = (locale: 'zh' | 'en') => (segment: ChainSegment) => {
  const name = locale === 'en' ? segment.nameEn : segment.nameZh;
  return name;
};

/** The chain as one drawing made on the server: stands alone without JavaScript and in print. */
export async function ChainMap({ chain }: { chain: EcosystemChain }) {
  const [t, raw] = await Promise.all([getTranslations('ecosystems'), getLocale()]);
  const locale = asLocale(raw);
  const { width, height, boxes, curves, bands } = geometryOf(chain.segments, nameIn(locale));
  const title = `${locale === 'en' ? chain.nameEn : chain.nameZh} ${t('map')}`;
  return (
    <section
      aria-label={title}
      className="relative left-1/2 w-[min(96vw,100rem)] -translate-x-1/2 overflow-x-auto border border-line bg-paper max-md:hidden print:left-0 print:w-full print:translate-x-0"
    >
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        className="mx-auto block h-auto min-w-[62rem] max-w-full print:min-w-0"
      >
        <title>{title}</title>
        <defs>
          <marker
            id="supplies"
            viewBox="0 0 8 8"
            refX="6"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto-start-reverse"
          >
            <path d="M0 0 8 4 0 8Z" className="fill-strong" />
          </marker>
        </defs>
        {bands.map((band) => (
          <g key={band.position}>
            <text
              x={band.x + band.width / 2}
              y="20"
              textAnchor="middle"
              className="fill-ink font-serif text-[16px]"
            >
              {POSITION_LABELS[band.position][locale]}
            </text>
            <path d={`M${band.x} 30 h${band.width}`} className="stroke-line" />
          </g>
        ))}
        {curves.map((one) => (
          <path
            key={one.key}
            d={one.path}
            fill="none"
            strokeWidth="1.2"
            className="stroke-strong"
            markerEnd="url(#supplies)"
          />
        ))}
        {boxes.map((box) => (
          <Segment key={box.segment.slug} box={box} locale={locale} more={(count) => t('more', { count })} />
        ))}
      </svg>
    </section>
  );
}

/** What the borders and marks mean, in words. */
export async function ChainLegend() {
  const [t, raw] = await Promise.all([getTranslations('ecosystems'), getLocale()]);
  const locale = asLocale(raw);
  const kinds = ['strong', 'thin', 'missing'] as const;
  const border = {
    strong: 'border-2 border-ink',
    thin: 'border border-ink border-dashed',
    missing: 'border border-gold border-dotted',
  };
  return (
    <ul className="flex flex-wrap gap-x-8 gap-y-2 text-sm">
      {kinds.map((kind) => (
        <li key={kind} className="flex items-center gap-2">
          <span
            className={`inline-flex min-h-7 items-center px-2 ${border[kind]}`}
          >{`${STROKE[kind].mark} ${STRENGTH_LABELS[kind][locale]}`}</span>
          <span className="text-soft">{t(`${kind}Text`)}</span>
        </li>
      ))}
    </ul>
  );
}
