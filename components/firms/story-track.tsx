import { type Glyph, GlyphShape } from '@/components/ui/step-glyph';
import { placeOf, type Step } from '@/lib/firms/story';

type Years = { first: number; last: number };

export const GLYPHS: Record<Step['kind'], Glyph> = {
  landed: 'diamond',
  figure: 'square',
  negotiating: 'ring',
  signed: 'ring',
  started: 'half',
  building: 'half',
  producing: 'disc',
  full: 'disc',
};

const WIDTH = 1000;
const INSET = 16; // room for a mark on the first and the last day
const x = (part: number) => INSET + part * (WIDTH - 2 * INSET);

const yearsOf = ({ first, last }: Years) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
const startOf = (year: number, years: Years) =>
  x(placeOf({ value: `${year}-01-01`, precision: 'day' }, years).from);

/** The years above the lanes; where there are many, not each is named. */
export function StoryAxis({ years }: { years: Years }) {
  const all = yearsOf(years);
  const every = Math.ceil(all.length / 8);
  return (
    <svg viewBox={`0 0 ${WIDTH} 40`} className="block h-auto w-full" aria-hidden="true">
      {all.map((year, index) => (
        <g key={year}>
          <path d={`M${startOf(year, years)} 30V40`} className="stroke-strong" />
          {index % every === 0 ? (
            <text
              x={startOf(year, years)}
              y="24"
              className="fill-soft font-serif text-[34px] sm:text-[22px] md:text-[20px]"
            >
              {year}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}

/** One lane: a mark for a day, a bar as long as a coarser date may mean. The words below it say the same. */
export function StoryTrack({ steps, years }: { steps: readonly Step[]; years: Years }) {
  const places = steps.map(({ kind, date }) => ({ kind, ...placeOf(date, years) }));
  const first = Math.min(...places.map(({ from }) => from));
  const last = Math.max(...places.map(({ to }) => to));
  return (
    <svg viewBox={`0 0 ${WIDTH} 44`} className="block h-auto w-full" aria-hidden="true">
      {yearsOf(years).map((year) => (
        <path key={year} d={`M${startOf(year, years)} 0V44`} className="stroke-line" strokeDasharray="2 5" />
      ))}
      <path d={`M${x(first)} 22H${x(last)}`} className="stroke-ink" strokeWidth="2" />
      {places.map(({ kind, from, to }) =>
        to > from ? (
          <rect
            key={kind}
            x={x(from)}
            y="14"
            width={x(to) - x(from)}
            height="16"
            rx="8"
            strokeWidth="2"
            className={
              {
                disc: 'fill-ink',
                square: 'fill-data-4',
                half: 'fill-line stroke-ink',
                ring: 'fill-paper stroke-ink',
                diamond: 'fill-paper stroke-ink',
              }[GLYPHS[kind]]
            }
          />
        ) : (
          <g key={kind} transform={`translate(${x(from)} 22)`}>
            <g className="scale-180 md:scale-110">
              <g transform="translate(-10 -10)">
                <GlyphShape glyph={GLYPHS[kind]} />
              </g>
            </g>
          </g>
        ),
      )}
    </svg>
  );
}
