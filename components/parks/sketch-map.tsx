import { useLocale, useTranslations } from 'next-intl';
import { KeptWords } from '@/components/ui/kept-words';
import { LocaleLink } from '@/components/ui/locale-link';
import type { DistrictProfile } from '@/lib/dataset/schema';
import type { ParkDossier } from '@/lib/parks/queries';
import { riverName } from '@/lib/parks/river-name';
import { SHEET, type SketchPlace, smoothPath } from '@/lib/parks/sketch';
import { nameLines } from './name-lines';

type River = DistrictProfile['rivers'][number];
type Drawn = ParkDossier & { sketch: SketchPlace };

/** Letters that are read on the narrowest phone (12 px there), and no larger than they must be in wider drawings. */
const LETTERS = 'text-[36px] @min-[28rem]:text-[28px]';

/** Banks of all rivers first, then their water, so that they run into each other; names beside the water. */
function Rivers({ rivers, name }: { rivers: readonly River[]; name: (river: River) => string }) {
  const drawn = rivers.flatMap(({ course, ...river }) =>
    course
      ? [
          {
            ...river,
            id: `river-${river.nameEn.replace(/\W+/g, '-')}`,
            path: smoothPath(course),
            width: river.width ?? 24,
            spot: riverName(course, river.width ?? 24),
          },
        ]
      : [],
  );
  return (
    <g fill="none" strokeLinecap="round" strokeLinejoin="round">
      {drawn.map(({ id, path, width }) => (
        <path key={id} d={path} strokeWidth={width + 3} className="stroke-river" strokeOpacity="0.6" />
      ))}
      {drawn.map(({ id, path, width }) => (
        <path key={id} d={path} strokeWidth={width} className="stroke-paper" />
      ))}
      <g opacity="0.16">
        {drawn.map(({ id, path, width }) => (
          <path key={id} d={path} strokeWidth={width} className="stroke-river" />
        ))}
      </g>
      {drawn.map(({ id, spot, ...river }) =>
        spot ? (
          <text
            key={id}
            x={spot.x}
            y={spot.y}
            dy="0.36em"
            textAnchor={spot.anchor}
            className={`fill-river stroke-none font-serif ${LETTERS} @min-[52rem]:text-[22px]`}
          >
            {name(river)}
          </text>
        ) : null,
      )}
    </g>
  );
}

type Square = { x: number; y: number; size: number; className: string };

/** Round the seal of the park that the page is about. */
function Frame({ x, y, size, className }: Square) {
  return (
    <rect
      x={x - size / 2}
      y={y - size / 2}
      width={size}
      height={size}
      rx={size / 10}
      fill="none"
      strokeWidth="3"
      className={`stroke-gold ${className}`}
    />
  );
}

function Seal({ number, tone, x, y, size, className }: Square & { number: number; tone: string }) {
  return (
    <g className={className}>
      <rect
        x={x - size / 2}
        y={y - size / 2}
        width={size}
        height={size}
        rx={size / 12}
        className={`${tone} group-hover:fill-river`}
      />
      <text
        x={x}
        y={y}
        dy="0.36em"
        textAnchor="middle"
        fontSize={size * 0.62}
        className="fill-paper font-serif"
      >
        {number}
      </text>
    </g>
  );
}

const NAME = 22; // its size, in units of the drawing

function ParkMark({
  park,
  current,
  href,
  name,
}: {
  park: Drawn;
  current: boolean;
  href: string;
  name: string;
}) {
  const t = useTranslations('terrain');
  const { x, y, label } = park.sketch;
  const tone = current ? 'fill-gold' : 'fill-ink';
  const side = label === 'left' ? -1 : 1;
  const gap = current ? 38 : 30; // clear of the frame
  const anchor = label === 'left' ? 'end' : 'start';
  const count = t('count', { count: park.projects.real.projects });
  const lines = nameLines(name, NAME, (side < 0 ? x : SHEET.width - x) - gap);
  return (
    <a href={href} className="group" aria-current={current ? 'page' : undefined}>
      <title>{`${name}${t('colon')}${count}`}</title>
      {current ? (
        <>
          <Frame x={x} y={y} size={50} className="@max-[52rem]:hidden" />
          <Frame x={x} y={y} size={86} className="@min-[52rem]:hidden" />
        </>
      ) : null}
      <Seal number={park.number} tone={tone} x={x} y={y} size={36} className="@max-[52rem]:hidden" />
      <Seal number={park.number} tone={tone} x={x} y={y} size={72} className="@min-[52rem]:hidden" />
      {lines.map((line, index) => (
        <text
          key={line}
          x={x + side * gap}
          y={y - 2 - (lines.length - 1 - index) * 26}
          textAnchor={anchor}
          fontSize={NAME}
          strokeWidth="6"
          paintOrder="stroke"
          className={`${tone} stroke-paper font-serif group-hover:fill-river @max-[52rem]:hidden ${current ? 'font-semibold' : ''}`}
        >
          {line}
        </text>
      ))}
      <text
        x={x + side * gap}
        y={y + 20}
        textAnchor={anchor}
        strokeWidth="5"
        paintOrder="stroke"
        className="fill-soft stroke-paper text-[15px] @max-[52rem]:hidden"
      >
        {count}
      </text>
    </a>
  );
}

type KeyProps = { parks: readonly Drawn[]; current: string | undefined; name: (park: Drawn) => string };

/** In a narrow drawing the names find no room beside their numbers and stand below. */
function MapKey({ parks, current, name }: KeyProps) {
  return (
    <ol className="grid grid-cols-2 gap-x-4 @min-[52rem]:hidden">
      {parks.map((park) => (
        <li key={park.slug} className="flex gap-2">
          <span className="font-serif">{park.number}</span>
          <LocaleLink
            className="link inline-block min-h-6 aria-[current=page]:font-semibold aria-[current=page]:text-gold"
            href={`/parks/${park.slug}`}
            aria-current={park.slug === current ? 'page' : undefined}
          >
            <KeptWords text={name(park)} />
          </LocaleLink>
        </li>
      ))}
    </ol>
  );
}

type Props = { parks: readonly ParkDossier[]; district: DistrictProfile; current?: string };

/** The rivers, the town and the parks as the data set sketches them: which side of which river, nothing more. */
export function SketchMap({ parks, district, current }: Props) {
  const t = useTranslations('terrain');
  const english = useLocale() === 'en';
  const name = (one: { nameZh: string; nameEn: string }) => (english ? one.nameEn : one.nameZh);
  const drawn = parks.flatMap((park) => (park.sketch ? [{ ...park, sketch: park.sketch }] : []));
  if (drawn.length === 0) return null;
  return (
    <figure className="@container flex flex-col gap-2">
      <svg viewBox={`0 0 ${SHEET.width} ${SHEET.height}`} className="h-auto w-full border border-line">
        <title>{t('map')}</title>
        <Rivers rivers={district.rivers} name={name} />
        {district.sketchPlaces.map((place) => (
          <g key={place.nameEn}>
            <circle cx={place.x} cy={place.y} r="7" strokeWidth="2.5" className="fill-paper stroke-ink" />
            <text
              x={place.x + (place.label === 'left' ? -18 : 18)}
              y={place.y}
              dy="0.36em"
              textAnchor={place.label === 'left' ? 'end' : 'start'}
              strokeWidth="6"
              paintOrder="stroke"
              className={`fill-soft stroke-paper ${LETTERS} @min-[52rem]:text-[17px]`}
            >
              {name(place)}
            </text>
          </g>
        ))}
        {drawn.map((park) => (
          <ParkMark
            key={park.slug}
            park={park}
            current={park.slug === current}
            href={`${english ? '/en' : ''}/parks/${park.slug}`}
            name={name(park)}
          />
        ))}
        <path d="M52 490V432M45 444L52 430L59 444" strokeWidth="1.5" fill="none" className="stroke-soft" />
        <text
          x="52"
          y="522"
          dy="0.36em"
          textAnchor="middle"
          className={`fill-soft ${LETTERS} @min-[52rem]:text-[15px]`}
        >
          {t('north')}
        </text>
      </svg>
      <figcaption className="flex flex-col gap-2 text-sm text-soft">
        <MapKey parks={drawn} current={current} name={name} />
        {t('schematic')}
      </figcaption>
    </figure>
  );
}
