import { getLocale, getTranslations } from 'next-intl/server';
import { asLocale } from '@/i18n/locales';
import { type ChainView, inView } from '@/lib/ecosystems/chain-view';
import { POSITION_LABELS } from '@/lib/ecosystems/labels';
import type { ChainSegment, EcosystemChain } from '@/lib/ecosystems/queries';
import { namesNobody } from '@/lib/ecosystems/unnamed';
import { BASIS_LABELS, ROLE_LABELS } from '@/lib/firms/labels';
import { type Band, type Edge, type EdgeKind, geometryOf } from './chain-geometry';
import { StrengthGlyph } from './chain-marks';
import type { MapWords } from './map-words';
import { SegmentBox } from './segment-box';
import { UnplacedStrip } from './strip';

const LINE: Record<EdgeKind, { className: string; width: number; dash?: string; fill: string }> = {
  quiet: { className: 'stroke-strong opacity-80', width: 1.1, fill: 'fill-strong' },
  wanted: { className: 'stroke-gold', width: 1.5, dash: '1 4', fill: 'fill-gold' },
  live: { className: 'stroke-river', width: 2.6, fill: 'fill-river' },
};
const WIDE = 1.6; // width to height: in print the key then stands below
const KINDS: EdgeKind[] = ['quiet', 'wanted', 'live'];

/** One supply line; the arrow stands at its start and points to the customer. */
function Line({ edge, faded }: { edge: Edge; faded: boolean }) {
  const { className, width, dash } = LINE[edge.kind];
  return (
    <path
      d={edge.path}
      fill="none"
      strokeWidth={width}
      strokeLinecap="round"
      {...(dash ? { strokeDasharray: dash } : {})}
      markerStart={`url(#supply-${edge.kind})`}
      data-from={edge.from}
      data-to={edge.to}
      className={faded ? `${className} faded` : className}
    />
  );
}

const STRENGTHS = ['strong', 'thin', 'missing'] as const;

type HeadingProps = { band: Band; text: string; locale: 'zh' | 'en'; quiet: boolean };

/** The head of a band: its name, and how many of its segments are strong, thin and missing. */
function Heading({ band, text, locale, quiet }: HeadingProps) {
  const right = band.x + band.width;
  return (
    <g>
      <title>{text}</title>
      <text x={band.x} y="22" className="fill-ink font-serif font-semibold text-[17px]">
        {POSITION_LABELS[band.position][locale]}
      </text>
      <path
        d={`M${band.x} 32H${right}M${right - 6} 28.5 ${right} 32 ${right - 6} 35.5`}
        fill="none"
        className="stroke-strong"
      />
      {(quiet ? [] : STRENGTHS).map((strength, index) => (
        <g key={strength}>
          <StrengthGlyph x={band.x + 5 + index * 38} y={48} strength={strength} />
          <text x={band.x + 14 + index * 38} y="52" className="fill-soft text-[12px]">
            {band.segments.filter((one) => one.strength === strength).length}
          </text>
        </g>
      ))}
    </g>
  );
}

/** How many firms stand on the segments that a segment supplies directly. */
const buyersOf = (segment: ChainSegment, bySlug: ReadonlyMap<string, ChainSegment>): number =>
  new Set(segment.customers.flatMap((slug) => bySlug.get(slug)?.firms ?? []).map((firm) => firm.slug)).size;

/**
 * The chain as one drawing made on the server: stands alone without JavaScript and in print. The instrument beside it
 * moves and lights this very drawing.
 */
export async function ChainMap({ chain, view }: { chain: EcosystemChain; view: ChainView }) {
  const [t, raw] = await Promise.all([getTranslations('chain'), getLocale()]);
  const locale = asLocale(raw);
  const { width, height, cells, edges, bands, strip } = geometryOf(chain, locale);
  const bySlug = new Map(chain.segments.map((one) => [one.slug, one]));
  const shown = new Set(chain.segments.filter((one) => inView(one, view)).map((one) => one.slug));
  const words: MapWords = {
    locale,
    seal: t('seal'),
    lead: ROLE_LABELS.lead[locale],
    ours: BASIS_LABELS.classified[locale],
    flower: t('legend.flower'),
    framework: t('framework'),
    undisclosed: t('valueUndisclosed'),
    buyers: (count) => t('buyers', { count }),
    says: (one) =>
      t('tools.focused', {
        name: locale === 'en' ? one.nameEn : one.nameZh,
        suppliers: one.suppliers.length,
        customers: one.customers.length,
      }),
    yetToProduce: t('yetToProduce'),
    nobody: namesNobody(chain) ? t('nobodyYet') : null,
    more: (count) => t('more', { count }),
    moreProjects: (count) => t('moreProjects', { count }),
  };
  const counted = ({ segments }: Band) => {
    const of = (strength: string) => segments.filter((one) => one.strength === strength).length;
    return { count: segments.length, strong: of('strong'), thin: of('thin'), missing: of('missing') };
  };
  return (
    <svg
      id="chain-drawing"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className="chain-drawing"
      data-wide={width > height * WIDE ? '' : undefined}
      data-span={width <= 760 ? 'narrow' : width <= 1100 ? 'page' : undefined}
    >
      <title>{t('mapName', { name: locale === 'en' ? chain.nameEn : chain.nameZh })}</title>
      <defs>
        {KINDS.map((kind) => (
          <marker
            key={kind}
            id={`supply-${kind}`}
            viewBox="0 0 8 8"
            refX="5"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d="M0 .5 8 4 0 7.5Z" className={LINE[kind].fill} />
          </marker>
        ))}
      </defs>
      {bands.map((band) => (
        <Heading
          key={band.position}
          band={band}
          text={t(words.nobody ? 'bandEmpty' : 'band', counted(band))}
          locale={locale}
          quiet={words.nobody !== null}
        />
      ))}
      <g data-lines="">
        {KINDS.flatMap((kind) => edges.filter((edge) => edge.kind === kind)).map((edge) => (
          <Line
            key={`${edge.from}-${edge.to}`}
            edge={edge}
            faded={!shown.has(edge.from) || !shown.has(edge.to)}
          />
        ))}
      </g>
      {cells.map((cell) => (
        <SegmentBox
          key={cell.segment.slug}
          cell={cell}
          words={words}
          buyers={buyersOf(cell.segment, bySlug)}
          faded={!shown.has(cell.segment.slug)}
        />
      ))}
      {strip ? (
        <UnplacedStrip
          strip={strip}
          width={width}
          words={words}
          title={t('strip')}
          introduced={(firm) => t('introduced', { firm })}
        />
      ) : null}
    </svg>
  );
}
