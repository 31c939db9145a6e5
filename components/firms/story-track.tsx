import { type Glyph, GlyphShape } from '@/components/ui/step-glyph';
import { placeOf, type Step, type Years } from '@/lib/firms/story';

type Kind = Step['kind'];

const GLYPHS: Record<Kind, Glyph> = {
  landed: 'diamond',
  negotiating: 'ring',
  signed: 'ring',
  started: 'half',
  building: 'half',
  producing: 'disc',
  full: 'disc',
};
const BARS: Record<Glyph, string> = {
  disc: 'fill-ink',
  square: 'fill-data-4',
  half: 'fill-line stroke-ink',
  ring: 'fill-paper stroke-ink',
  diamond: 'fill-paper stroke-ink',
};

/** The mark of a known day, about the middle of 20 × 20 units; full output is production with a ring round it. */
function DayMark({ kind }: { kind: Kind }) {
  if (kind !== 'full') return <GlyphShape glyph={GLYPHS[kind]} />;
  return (
    <>
      <circle cx="10" cy="10" r="8.5" className="fill-paper stroke-ink" strokeWidth="2" />
      <circle cx="10" cy="10" r="4.5" className="fill-ink" />
    </>
  );
}

type BarProps = { kind: Kind; x: number; width: number; y: number; height: number };

/** The bar of a coarser date, ringed for full output as its mark is. */
function SpanMark({ kind, x, width, y, height }: BarProps) {
  const round = { strokeWidth: 2, rx: height / 2 };
  if (kind !== 'full') return <rect {...{ x, y, width, height }} {...round} className={BARS[GLYPHS[kind]]} />;
  return (
    <>
      <rect {...{ x, y, width, height }} {...round} className="fill-paper stroke-ink" />
      <rect x={x + 4} y={y + 4} width={width - 8} height={height - 8} rx="4" className="fill-ink" />
    </>
  );
}

/** In a line of text, the mark that a step has in the drawing: a bar where its date is coarse. */
export function StepMark({ kind, coarse }: { kind: Kind; coarse: boolean }) {
  return coarse ? (
    <svg viewBox="0 0 40 20" className="inline-block h-3.5 w-7 shrink-0" aria-hidden="true">
      <SpanMark kind={kind} x={2} y={2} width={36} height={16} />
    </svg>
  ) : (
    <svg viewBox="0 0 20 20" className="inline-block size-3.5 shrink-0" aria-hidden="true">
      <DayMark kind={kind} />
    </svg>
  );
}

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
          <SpanMark key={kind} kind={kind} x={x(from)} y={14} width={x(to) - x(from)} height={16} />
        ) : (
          <g key={kind} transform={`translate(${x(from)} 22)`}>
            <g className="scale-180 md:scale-110">
              <g transform="translate(-10 -10)">
                <DayMark kind={kind} />
              </g>
            </g>
          </g>
        ),
      )}
    </svg>
  );
}
